"""What the rules of this pack share: forms of verbs, lists and their lead-ins, the shape of an item."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from contentcheck.analysis.lexicon import read_terms
from contentcheck.document import Block, Document, Sentence, Token

Row = TypeVar("Row", bound=tuple[Any, ...])
LEXICONS = Path(__file__).parent / "lexicons"
PROSE = frozenset(("paragraph", "item", "quote"))
DETERMINERS = frozenset("a an the this that these those my your his her its our their some any no each every".split())
MODALS = frozenset("can could may might must shall should will would".split())
AUXILIARIES = MODALS | frozenset("am is are was were be been being do does did has have had isn't aren't wasn't doesn't don't can't won't it's they're you're we're".split())
PREPOSITIONS = frozenset("about above across after against along among around at before behind below between beyond by during except for from in inside into like near of off on onto over past since through throughout to toward towards under until up upon via with within without".split())


@cache
def verbs() -> frozenset[str]:
    """Base forms of common verbs."""
    return frozenset(read_terms(LEXICONS / "verbs.txt"))


@cache
def third_persons() -> dict[str, str]:
    """reduces -> reduce, for the common verbs."""
    return {third(v): v for v in verbs()}


def third(verb: str) -> str:
    """The third person singular of a regular verb."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def gerund(verb: str) -> str:
    """The -ing form of a common verb."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    if verb in ("cut", "get", "let", "put", "run", "stop", "begin", "plan", "control"):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def form(tokens: Sequence[Token]) -> str:
    """How an item opens: third, gerund, modal, base, sentence (a subject and a verb) or other."""
    if not tokens:
        return "other"
    first = tokens[0].lower
    if first in ("when", "if", "while", "after", "before", "once"):
        return "other"  # what opens it is a clause of its own
    second = tokens[1].lower if len(tokens) > 1 else ""
    if first in third_persons() and second not in AUXILIARIES | {"of"} and second not in third_persons():
        # "Benefits of …" is a noun; "Benefits the skin" a verb
        return "third"
    if first in MODALS:
        return "modal"
    if first.endswith("ing") and len(first) > 5 and second not in AUXILIARIES and not _finite(tokens[1:5]):
        return "gerund"
    if first in ("since", "because", "if", "when", "although", "while") or (first in DETERMINERS | {"it", "they", "you", "we", "he", "she"} and _finite(tokens[1:7])):
        return "sentence"
    if first in verbs() and second not in AUXILIARIES and second not in PREPOSITIONS:
        return "base"
    return "other"


def _finite(tokens: Sequence[Token]) -> bool:
    return any(t.lower in AUXILIARIES or t.lower in third_persons() for t in tokens)


def lists(document: Document) -> Iterator[tuple[Sentence | None, tuple[Block, ...]]]:
    """(lead-in sentence, items) of each list of at least two items."""
    seen: set[int] = set()
    for block in document.main:
        if block.kind == "item" and len(block.siblings) > 1 and id(block.siblings[0]) not in seen:
            seen.add(id(block.siblings[0]))
            lead = block.siblings[0].lead_in
            sentence = lead.sentences[-1] if lead is not None and lead.sentences and lead.kind in ("paragraph", "quote", "item") else None
            yield sentence, block.siblings


def is_open(sentence: Sentence) -> bool:
    """Whether a lead-in is a sentence that its items end: without a stop, or with a colon."""
    return sentence.text.rstrip()[-1:] not in ".!?…\"”"


def introduces(block: Block, document: Document) -> bool:
    """Whether a list follows a block, so that it may end without a stop."""
    blocks = document.blocks
    following = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
    return following is not None and following.kind in ("item", "cell", "caption", "quote", "term")


def in_address(document: Document, block: Block, at: int) -> bool:
    """Whether a place lies in an address that is written out."""
    return any(x.block is block and x.kind == "auto" and x.at[0] <= at < x.at[1] for x in document.links)


def places(document: Document, rows: Sequence[Row]) -> list[tuple[Block, list[Row]]]:
    """The blocks in which a pattern could match, with those patterns.

    The first column of a row holds its anchors: literal words in lower case, parted by |, of which one must stand in
    the block. They are looked up in the article as a whole, so most patterns never run, or compile.
    """
    text, starts, blocks, grams = document.once(_lower_text)
    found: dict[int, list[Row]] = {}
    for row in rows:
        mine: set[int] = set()
        for anchor, gram in _anchors(row[0]):
            if gram not in grams:
                continue
            at = text.find(anchor)
            while at >= 0:
                number = bisect_right(starts, at) - 1
                mine.add(number)
                at = text.find(anchor, starts[number + 1]) if number + 1 < len(starts) else -1
        for number in mine:
            found.setdefault(number, []).append(row)
    return [(blocks[number], found[number]) for number in sorted(found)]


_GRAM = 4


@cache
def _anchors(column: str) -> tuple[tuple[str, str], ...]:
    """Anchors, each with letters that must stand in a text which holds it: the end of its longest word, if that is long enough."""
    return tuple((anchor, longest[-_GRAM:] if len(longest := max(anchor.split(" "), key=len)) >= _GRAM else "") for anchor in column.split("|"))


def _lower_text(document: Document) -> tuple[str, list[int], tuple[Block, ...], set[str]]:
    """The article proper in lower case with straight apostrophes, where each block starts in it, the blocks, and all runs of four letters."""
    starts: list[int] = []
    at = 0
    parts: list[str] = []
    for block in document.main:
        starts.append(at)
        part = f" {block.text.lower().replace('’', chr(39))} \n"
        parts.append(part)
        at += len(part)
    text = "".join(parts)
    grams = {word[n : n + _GRAM] for word in set(text.split()) for n in range(len(word) - _GRAM + 1)}
    grams.add("")
    return text, starts, document.main, grams
