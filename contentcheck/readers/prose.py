"""Collects the text of one block, piece by piece, with the places it was read from. Shared by all readers."""
from __future__ import annotations

import re

from ..document import Run

_ODD = re.compile("[\u00a0\u00ad\u202f\u2007\t\r\n\f\v]+")
_SPACES = re.compile(r"\s+")


class Prose:
    """Text under construction. `collapse` treats white space as HTML does."""

    __slots__ = ("collapse", "length", "parts")

    def __init__(self, collapse: bool = False) -> None:
        self.parts: list[Run] = []
        self.length = 0
        self.collapse = collapse

    def add(self, text: str, start: int, end: int) -> None:
        """Appends `text`, read from `source[start:end]`."""
        if len(text) == end - start and (self.collapse or _ODD.search(text)):
            pattern = _SPACES if self.collapse else _ODD
            at = 0
            if self.collapse and "\u00ad" in text:
                pattern = re.compile("\u00ad+|\\s+")
            for match in pattern.finditer(text):
                a, b = match.span()
                if a > at:
                    self._put(text[at:a], start + at, start + a)
                self._odd(match[0], start + a, start + b)
                at = b
            if at < len(text):
                self._put(text[at:], start + at, end)
        elif self.collapse and not text.strip():
            self._odd(text, start, end)
        else:
            text = text.replace("\u00a0", " ").replace("\u00ad", "").replace("\u202f", " ")
            if text:
                self._put(text, start, end)

    def space(self, start: int, end: int) -> None:
        """A space that stands for a break in the source."""
        if not self.parts or not self.parts[-1].text.endswith(" "):
            self._put(" ", start, end)

    def _odd(self, text: str, start: int, end: int) -> None:
        if text.strip("\u00ad") == "":
            return
        if self.collapse or "\n" in text or "\r" in text:
            self.space(start, end)
        else:  # one space for each, so that the places stay
            self._put(" " * len(text.replace("\u00ad", "")), start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        if self.parts:
            last = self.parts[-1]
            if last.end == start and last.verbatim and len(text) == end - start:
                self.parts[-1] = Run(last.at, last.text + text, last.start, end)
                self.length += len(text)
                return
        self.parts.append(Run(self.length, text, start, end))
        self.length += len(text)

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    def finish(self) -> tuple[tuple[Run, ...], int]:
        """The runs without white space at either end, and how many characters were cut at the front."""
        runs = list(self.parts)
        cut = 0
        while runs and not runs[0].text.strip():
            cut += len(runs[0].text)
            runs.pop(0)
        while runs and not runs[-1].text.strip():
            runs.pop()
        if not runs:
            return (), 0
        first = runs[0]
        lead = len(first.text) - len(first.text.lstrip())
        if lead and first.verbatim:
            runs[0] = Run(first.at + lead, first.text[lead:], first.start + lead, first.end)
            cut += lead
        last = runs[-1]
        trail = len(last.text) - len(last.text.rstrip())
        if trail and last.verbatim:
            runs[-1] = Run(last.at, last.text[: len(last.text) - trail], last.start, last.end - trail)
        return tuple([Run(run.at - cut, run.text, run.start, run.end) for run in runs]), cut
