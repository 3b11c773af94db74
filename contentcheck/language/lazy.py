"""Patterns that are compiled when they are first needed: most articles need few of them, and compiling costs at start-up."""
from __future__ import annotations

import re
import sys


class Lazy:
    """A regular expression; `search`, `match` as of a compiled one."""

    __slots__ = ("_compiled", "flags", "source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _made(self) -> re.Pattern[str]:
        self._compiled = re.compile(self.source, self.flags)
        return self._compiled

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return (self._compiled or self._made()).search(text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return (self._compiled or self._made()).match(text, pos, endpos)
