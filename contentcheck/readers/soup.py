"""A BeautifulSoup tree whose text nodes know the source ranges they were read from.

It leans on `bs4.builder._htmlparser`; tests/test_readers.py guards the contract.
"""
from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag
from bs4.builder._htmlparser import BeautifulSoupHTMLParser, HTMLParserTreeBuilder
from bs4.element import NavigableString, PageElement

HIDDEN = "\ue001"
"""Stands for a `<` that html.parser would stumble over, character for character."""
_MARKED = re.compile(r"<!\[(?!CDATA\[|if\b|endif\b|else\b)", re.I)


class _Parser(BeautifulSoupHTMLParser):
    """Notes where each token starts; a text token ends where the next token starts."""

    soup: MappedSoup

    def feed(self, data: str) -> None:
        self.starts = line_starts(data)
        self.size = len(data)
        super().feed(data)

    def close(self) -> None:
        super().close()
        self.soup.cut(self.size)

    def updatepos(self, i: int, j: int) -> int:  # called by HTMLParser after every token
        k: int = super().updatepos(i, j)
        self.soup.cut(self.here())
        return k

    def here(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_endtag(self, tag: str, check_already_closed: bool = True) -> None:
        if tag not in ("p", "br") and not any(t.name == tag for t in self.soup.tagStack):
            self.soup.strays.append((tag, self.here()))
        super().handle_endtag(tag, check_already_closed)

    def handle_data(self, data: str) -> None:
        if data:
            self.soup.open(self.here(), data.replace(HIDDEN, "<"))
        super().handle_data(data.replace(HIDDEN, "<"))


class _Builder(HTMLParserTreeBuilder):
    def feed(self, markup: Any, _parser_class: Any = _Parser) -> None:
        super().feed(markup, _Parser)


class MappedSoup(BeautifulSoup):
    """`runs_of(text_node)` gives (text, start, end) pieces; `start_of(tag)` where a tag opens."""

    def __init__(self, source: str) -> None:
        self.pieces: list[tuple[str, int, int]] = []
        self.strays: list[tuple[str, int]] = []
        """Closing tags that nothing opened: name, place."""
        self.line_starts = line_starts(source)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)  # a short text is a text, not a path
            super().__init__(_MARKED.sub(HIDDEN + "![", source), builder=_Builder())

    def open(self, start: int, text: str) -> None:
        self.pieces.append((text, start, start))

    def cut(self, end: int) -> None:
        if self.pieces and self.pieces[-1][1] == self.pieces[-1][2]:
            text, start, _ = self.pieces[-1]
            self.pieces[-1] = (text, start, end)

    def object_was_parsed(self, o: PageElement, parent: Tag | None = None, most_recent_element: PageElement | None = None) -> None:
        if self.pieces and isinstance(o, NavigableString):
            o.runs, self.pieces = tuple(self.pieces), []  # type: ignore[attr-defined]
        super().object_was_parsed(o, parent, most_recent_element)

    def start_of(self, tag: Tag) -> int:
        if tag.sourceline is None:
            return 0
        return self.line_starts[tag.sourceline - 1] + (tag.sourcepos or 0)


def runs_of(node: NavigableString) -> Iterable[tuple[str, int, int]]:
    return getattr(node, "runs", ())


def line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
