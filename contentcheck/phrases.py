"""All phrases of all rules, found in one pass over the words."""
from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .document import Block, Document
from .language.tokens import tokenize


class Hit(NamedTuple):
    """A phrase of a rule in a block: `block.text[start:end]`."""

    block: Block
    start: int
    end: int
    phrase: str
    """As the rule wrote it."""


_Entry = tuple[tuple[str, ...], str, str]


class Phrases:
    """The table. Built once for all rules of a run; `find` reads a document once, for all of them.

    Time grows with the words of the text, hardly with the number of phrases: one dictionary look-up a word.
    """

    def __init__(self) -> None:
        self._by_first: dict[str, list[_Entry]] = {}

    def add(self, owner: str, phrases: Iterable[str]) -> None:
        for phrase in phrases:
            words = tuple(t.lower for t in tokenize(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words, owner, phrase))

    def find(self, document: Document) -> dict[str, list[Hit]]:
        """Rule id -> hits in reading order; of one rule the longest phrase at a place."""
        found: dict[str, list[Hit]] = {}
        table = self._by_first
        for block in document.main:
            tokens = block.tokens
            taken: dict[str, int] = {}
            for n, token in enumerate(tokens):
                entries = table.get(token.lower)
                if entries is None:
                    continue
                best: dict[str, tuple[int, str]] = {}
                for words, owner, phrase in entries:
                    size = len(words)
                    if n < taken.get(owner, 0) or n + size > len(tokens):
                        continue
                    if size > 1 and any(tokens[n + k].lower != words[k] for k in range(1, size)):
                        continue
                    if size > 1 and _parted(block.text, tokens[n].end, tokens[n + size - 1].start, size):
                        continue
                    if owner not in best or size > best[owner][0]:
                        best[owner] = (size, phrase)
                for owner, (size, phrase) in best.items():
                    taken[owner] = n + size
                    found.setdefault(owner, []).append(Hit(block, token.start, tokens[n + size - 1].end, phrase))
        return found


def _parted(text: str, start: int, end: int, size: int) -> bool:
    """Whether a full stop, a colon or a bracket stands between the words of a phrase."""
    return any(c in ".:;!?()" for c in text[start:end])
