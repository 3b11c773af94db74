"""Words that stand in the list of known misspellings."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.declarative import like

from ._grammar import LEXICONS


class Misspelling(Rule):
    """A word of the list of 90,000 known misspellings, none of which is an English word.

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
        Good("Ask for Dr Recieve at the desk."),
        Good("The flag is `recieve`, and the page is https://example.org/recieve."),
        Good("Ayurveda knows three doshas."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        wrong = _lines()
        uses: dict[str, int] = {}
        for block in document.main:
            for token in block.tokens:
                uses[token.lower] = uses.get(token.lower, 0) + 1
        bad = {w: better for w in uses if len(w) > 3 and w not in document.house.accept and (better := _look_up(wrong, w))}
        if not bad:
            return
        for block in document.main:
            for token in block.tokens:
                better = bad.get(token.lower)
                if better is None or (uses[token.lower] >= 3 and token.text[0].isupper()) or _is_name(block.text, token.start, token.text, block.kind):
                    continue
                options = [like(token.text, o) for o in better.split("|")]
                one = options[0] if len(options) == 1 else None
                yield self.found(block, token.start, token.end, replacement=one, safe=not token.text.isupper(), suggestions=options if one is None else (), values={"better": " or ".join(options)})


@cache
def _lines() -> list[str]:
    return (LEXICONS / "misspellings.txt").read_text("utf-8").split("\n")[2:-1]


def _look_up(lines: list[str], word: str) -> str | None:
    key = f"{word}>"
    at = bisect_left(lines, key)
    return lines[at][len(key) :] if at < len(lines) and lines[at].startswith(key) else None


def _is_name(text: str, start: int, word: str, kind: str) -> bool:
    """A capital inside a sentence, or a mixed case, makes a name."""
    if not word[0].isupper():
        return False
    if word.isupper() or not word[1:].islower():
        return True
    before = text[:start].rstrip(" \"'“‘(*")
    return kind != "heading" and bool(before) and before[-1] not in ".!?:…•"
