"""Counts and readability indices, on contentcheck's own sentences and syllables.

Sentences are those of paragraphs, items and quotations: a heading or a table cell is no sentence.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt
from typing import Any

from ..document import Block, Document
from ..language.syllables import syllables

NAMES = (
    "words", "sentences", "paragraphs", "syllables", "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog",
    "automated_readability_index", "reading_minutes",
)  # fmt: skip
PROSE = frozenset(("paragraph", "item", "quote"))
_WORDS_A_MINUTE = 220  # Brysbaert 2019: 238 words a minute for non-fiction; health text is read more slowly
_COMMON_ENDINGS = re.compile(r"(?:es|ed|ing)$")


def metrics(document: Document) -> dict[str, float]:
    """Name -> value for NAMES; the indices are missing where there is no sentence."""
    return document.once(_metrics)


def _metrics(document: Document) -> dict[str, float]:
    blocks = document.main
    words = sum(len(b.tokens) for b in blocks)
    found: dict[str, float] = {"words": words, "reading_minutes": round(words / _WORDS_A_MINUTE, 1), "paragraphs": sum(b.kind in PROSE for b in blocks)}
    numbers = count([b for b in blocks if b.kind in PROSE])
    found["sentences"] = numbers["sentences"]
    found["syllables"] = numbers["syllables"]
    found.update(indices(numbers))
    return {name: found[name] for name in NAMES if name in found}


def count(blocks: Sequence[Block]) -> dict[str, int]:
    """Sentences, words, syllables, letters, and complex words (three syllables or more) of some blocks."""
    sentences = words = letters = total = complex_words = hard = 0
    for block in blocks:
        for sentence in block.sentences:
            tokens = sentence.tokens
            if not tokens:
                continue
            sentences += 1
            words += len(tokens)
            for token in tokens:
                size = syllables(token.lower)
                total += size
                letters += len(token.text)
                if size >= 3:
                    complex_words += 1
                    # Gunning: not names, not compounds, not three by an ending alone
                    hard += not ((token.text[0].isupper() and token.start > sentence.start) or "-" in token.text or (size == 3 and _COMMON_ENDINGS.search(token.lower) is not None))
    return {"sentences": sentences, "words": words, "syllables": total, "letters": letters, "complex": complex_words, "fog": hard}


def indices(numbers: dict[str, int]) -> dict[str, float]:
    """The five indices of some counts; empty where there is no sentence.

    Flesch 1948: 206.835 - 1.015 w/s - 84.6 y/w. Kincaid 1975: 0.39 w/s + 11.8 y/w - 15.59.
    Gunning 1952: 0.4 (w/s + 100 c/w). McLaughlin 1969 (SMOG): 1.043 sqrt(30 c/s) + 3.1291.
    Senter and Smith 1967 (ARI): 4.71 l/w + 0.5 w/s - 21.43.
    """
    s, w = numbers["sentences"], numbers["words"]
    if not s or not w:
        return {}
    length, weight = w / s, numbers["syllables"] / w
    return {
        "flesch_reading_ease": round(206.835 - 1.015 * length - 84.6 * weight, 1),
        "flesch_kincaid_grade": round(0.39 * length + 11.8 * weight - 15.59, 1),
        "gunning_fog": round(0.4 * (length + 100 * numbers["fog"] / w), 1),
        "smog": round(1.043 * sqrt(30 * numbers["complex"] / s) + 3.1291, 1),
        "automated_readability_index": round(4.71 * numbers["letters"] / w + 0.5 * length - 21.43, 1),
    }


def further(document: Document, names: Sequence[str]) -> dict[str, Any]:
    """Further indices by textstat, for example `dale_chall_readability_score`; imports it (about a second).

    textstat would fetch a dictionary for its syllables: ours is handed to it instead. Each sentence that we see
    is given to it as a line of its own, ended by a full stop, so that items and headings do not run together.
    """
    import textstat

    _lend_syllables()
    text = "\n".join(s.text.rstrip(".!?…:;") + "." for b in document.main if b.kind in PROSE for s in b.sentences)
    found: dict[str, Any] = {}
    for name in names:
        if not hasattr(textstat.textstat, name):
            raise ValueError(f"textstat has no index {name!r}")
        found[name] = getattr(textstat.textstat, name)(text) if text else None
    return found


def _lend_syllables() -> None:
    """Puts our syllable table in the place of the dictionary that textstat would fetch."""
    from textstat.backend.counts import _count_syllables

    ours = _Table()
    module: Any = _count_syllables
    module.get_cmudict = lambda lang: ours


class _Table(dict[str, list[list[str]]]):
    """Answers as a pronouncing dictionary does: a word's phones, of which ours has one `0` a syllable."""

    def __contains__(self, word: object) -> bool:
        return True

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["A0"] * syllables(word)]

    def get(self, word: str, default: Any = None) -> Any:
        return self[word]
