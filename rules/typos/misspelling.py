"""Words that stand in the list of known misspellings."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity, Token
from contentcheck.declarative import like

from ._corrections import likely, parted, ranked
from ._grammar import LEXICONS
from ._words import PREFIXES, is_word, names, wellness


class Misspelling(Rule):
    """A word of the list of 90,000 known misspellings, none of which is an English word: an error, with its fix.

    A word that no list knows, and that one slip parts from a common word, is a warning: written in small letters,
    five letters or more, and no more than twice in the article.

    Names are left alone: a capitalised word inside a sentence, one that the article uses three times or more, one that
    stands in a link, in code, or in the house's own vocabulary. The list comes from the crate typos-dict (MIT or Apache-2.0).
    """

    title = "A word is misspelt"
    severity = Severity.ERROR
    message = "“{match}” is misspelt: {better}"
    examples = (
        Bad("You will ⟦recieve⟧ a warm towel.", fixed="You will receive a warm towel."),
        Bad("⟦Definately⟧ book early.", fixed="Definitely book early."),
        Bad("Hot stones, &amp; **⟦seperate⟧** rooms.", fixed="Hot stones, &amp; **separate** rooms."),
        Bad("The true ⟦essense⟧ of it is a ⟦massgae⟧."),
        Bad("Oils eases pain ⟦andtension⟧, and a ⟦seratonin⟧ boost is free of ⟦fragance⟧-free soap."),
        Bad("Book at the ⟦Univeristy⟧ clinic. ⟦WExcessive⟧ heat hurts."),
        Good("A dose of vinyasa, naturopathy and shavasana with micro-circulation."),
        Bad("---\ntitle: Calm ⟦acupucnture⟧ for all\n---\n\nRest well. ![A ⟦massgae⟧ room](room.jpg)"),
        Good("---\ntitle: Serrano and the sauna\n---\n\nRest well. ![A Serrano room](room.jpg)"),
        Good("Ask for Dr Recieve at the desk. Recieve is kind."),
        Good("The flag is `recieve`, and the page is https://example.org/recieve."),
        Good("Ayurveda knows three doshas, and Serrano in Tampa, Florida, knows none."),
        Good("He trained with Sholten, Marcescens and Hunziker."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        wrong = _wrong()
        uses: dict[str, int] = {}
        for block in document.main:
            for token in block.tokens:
                uses[token.lower] = uses.get(token.lower, 0) + 1
        bad = {w: better for w in uses if len(w) > 3 and w not in document.house.accept and (better := wrong.get(w)) and w not in wellness()}
        yield from self._unknown(document, uses, bad)
        yield from self._unseen(document, uses)
        if not bad:
            return
        called = {t.lower for b in document.blocks for t in b.tokens if t.lower in bad and len(t.lower) < LONG and t.text[0].isupper() and _is_name(b.text, t.start, t.text, b.kind)}
        for block in document.main:
            for token in block.tokens:
                better = bad.get(token.lower)
                if better is None or (token.lower in called and token.text[0].isupper()) or (uses[token.lower] >= 3 and token.text[0].isupper()) or (len(token.text) < LONG and _is_name(block.text, token.start, token.text, block.kind)):
                    continue
                options = [like(token.text, o) for o in better.split("|")]
                one = options[0] if len(options) == 1 else None
                yield self.found(block, token.start, token.end, replacement=one, safe=not token.text.isupper(), suggestions=options if one is None else (), values={"better": " or ".join(options)})


    def _unseen(self, document: Document, uses: dict[str, int]) -> Iterator[Finding]:
        """In what stands in no block: title and description of the page, alternative texts of images."""
        values = [v for v in (document.meta.get("title"), document.meta.get("description")) if v is not None]
        places = [(v.start, v.text) for v in values] + [(i.alt_start, i.alt) for i in document.images if i.alt and i.zone == "main"]
        for start, text in places:
            if document.source[start : start + len(text)] != text:
                continue
            for match in _WORD.finditer(text):
                word = match[0].lower()
                a_name = match[0][0].isupper() and match.start() > 0 and len(word) < LONG
                if len(word) < 5 or word in uses or word in document.house.accept or not match[0][1:].islower() or a_name:
                    continue
                better = _wrong().get(word)
                near = tuple(better.split("|")) if better else () if is_word(word) or word in names() else likely(word)
                if near:
                    options = [like(match[0], w) for w in near]
                    yield self.at(start + match.start(), start + match.end(), severity=Severity.WARNING, suggestions=options, message=f"“{match[0]}” is no word that we know: {' or '.join(options)}?")

    def _unknown(self, document: Document, uses: dict[str, int], bad: dict[str, str]) -> Iterator[Finding]:
        for word in [w for w in uses if "-" in w]:
            for part in word.split("-"):
                uses.setdefault(part, 1)
        strange = {w for w in uses if len(w) >= 5 and w.isalpha() and w.isascii() and w not in bad and w not in document.house.accept and not is_word(w) and w not in names()}
        if not strange or len(strange) > MOST_STRANGE:  # a text full of strange words is one of names, or in another language
            return
        links = {t for link in document.links for t in link.target.lower().replace("-", " ").replace("/", " ").split()}
        told: set[str] = set()
        for block in document.main:
            if block.quoted or block.kind == "cell":
                continue
            for token in block.tokens:
                if token.lower not in strange and "-" not in token.text:
                    continue
                for start, text in _parts(token):
                    word = text.lower()
                    if word not in strange or word in links or (text != token.text and word in PREFIXES):
                        continue
                    near = _meant(block, start, text, uses)
                    if near:
                        options = [like(text, w) for w in near]
                        yield self.found(block, start, start + len(text), severity=Severity.WARNING, confidence="medium", suggestions=options, values={"better": f"{' or '.join(options)}?"}, message="“{match}” is no word that we know: {better}")
                    elif text == token.text and text.islower() and word not in told:
                        told.add(word)
                        yield self.found(block, start, start + len(text), severity=Severity.INFO, confidence="medium", group="unknown-words", message="“{match}” stands in no word list: is it right? Words of the house go to [vocabulary] accept")


def _parts(token: Token) -> Iterator[tuple[int, str]]:
    """(start, text) of a word, or of each part of a compound."""
    at = token.start
    for part in token.text.split("-"):
        yield at, part
        at += len(part) + 1


_WORD = re.compile(r"(?<![\w’'./@-])[A-Za-z]+(?![\w’'./@-])")
MOST_STRANGE = 40
"""Unknown words in one article, above which it is left alone."""
CAPITAL, NAME = 1.0, 0.8
"""Most that a slip may cost in a capitalised word, and in one inside a sentence, which may be a name."""
LONG = 9
"""Letters from which on a capitalised word that is one slip from a common one is hardly a name."""


def _meant(block: Block, start: int, text: str, uses: dict[str, int]) -> tuple[str, ...]:
    """What an unknown word was meant to be, where that is far likelier than a name or a term."""
    word = text.lower()
    if uses[word] > 2:
        return ()
    if text.islower():
        apart = parted(word)
        return (apart,) if apart else likely(word)
    if text[:2].isupper() and text[2:].islower() and len(word) > 6:
        return (word[1:],) if is_word(word[1:]) else ()
    if len(word) < (6 if text.isupper() else 7) or not (text.isupper() or text[1:].islower()):
        return ()
    near = likely(word)
    if not near or uses.get(near[0]):
        return near
    least = ranked(word)[0][0]
    named = _is_name(block.text, start, text.capitalize(), block.kind)
    return near if least <= (NAME if named else CAPITAL) and (not named or len(word) >= LONG) else ()


_OFTEN = 3000


class _Wrong:
    """Misspelling -> correction, "wrong>right" sorted in one list; made a dictionary once it is asked often."""

    def __init__(self) -> None:
        self.lines = (LEXICONS / "misspellings.txt").read_text("utf-8").split("\n")[2:-1]
        self.asked = 0
        self.all: dict[str, str] = {}

    def get(self, word: str) -> str | None:
        if self.all:
            return self.all.get(word)
        self.asked += 1
        if self.asked > _OFTEN:
            self.all = dict(line.split(">", 1) for line in self.lines)
        key = f"{word}>"
        at = bisect_left(self.lines, key)
        return self.lines[at][len(key) :] if at < len(self.lines) and self.lines[at].startswith(key) else None


@cache
def _wrong() -> _Wrong:
    return _Wrong()


_TITLED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St)\.? $")
_SURNAME = re.compile(r" (?:[A-Z]\. )?[A-Z][a-z]+\W*$")


def _is_name(text: str, start: int, word: str, kind: str) -> bool:
    """A capital inside a sentence, or a mixed case, makes a name."""
    if not word[0].isupper():
        return False
    if word.isupper() or not word[1:].islower():
        return True
    if _TITLED.search(text, max(0, start - 8), start) or _SURNAME.match(text, start + len(word)):
        return True
    before = text[:start].rstrip(" \"'“‘(*")
    return kind != "heading" and bool(before) and before[-1] not in ".!?:…•"
