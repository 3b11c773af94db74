"""Plain text: an article typed, or pasted from a page. Its outline is guessed from the shape of its lines."""
from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Block, Document, Link, Value, arrange
from .byline import find_byline
from .links import bare_links, unwrap
from .prose import Prose

_BULLET = re.compile(r"^([ \t]*)([•◦▪‣·●○–]|[-*+](?=[ \t])|\(?\d{1,2}[.)](?=[ \t])|[a-z][.)](?=[ \t]))[ \t]*(?=\S)")
_UNDERLINE = re.compile(r"^[ \t]*(={3,}|-{3,}|~{3,})[ \t]*$")
_HASHES = re.compile(r"^(#{1,6})[ \t]+")
_SMALL = frozenset("a an and as at but by for from in into is it its of on or our that the to vs with you your".split())
_AUTHOR_BOX = re.compile(r"^(?:author details|about the author|about the writer|author bio|author)\s*:?$", re.I)
_Line = tuple[str, int, int]


def read_plain(source: str, path: str) -> Iterator[Document]:
    """One text is one document. Its first line, where it looks like a heading, is its title."""
    reader = _Reader(source)
    blocks = reader.read()
    document = Document(source, path, None, "text", arrange(blocks), tuple(reader.links))
    document.carries = frozenset(("title",))
    if blocks and blocks[0].kind == "heading":
        document.meta["title"] = Value(blocks[0].text, *blocks[0].span())
    yield document


def _lines(source: str) -> Iterator[_Line]:
    at = 0
    for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n|$)", source):
        if line:
            text = line.rstrip("\r\n")
            yield text, at, at + len(text)
            at += len(line)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.list_id = 0
        self.in_list = False
        self.lists = 0

    def read(self) -> list[Block]:
        paragraph: list[_Line] = []
        groups: list[list[_Line]] = []
        for line in _lines(self.source):
            if line[0].strip():
                paragraph.append(line)
            elif paragraph:
                groups.append(paragraph)
                paragraph = []
        if paragraph:
            groups.append(paragraph)
        for n, group in enumerate(groups):
            self._group(group, last=n == len(groups) - 1, first=n == 0, before_list=n + 1 < len(groups) and _BULLET.match(groups[n + 1][0][0]) is not None)
        self._furniture()
        return self.blocks

    def _group(self, lines: list[_Line], last: bool, first: bool, before_list: bool) -> None:
        """Lines without a blank one between: items, headings, else one paragraph."""
        open_lines: list[_Line] = []
        item: list[_Line] = []
        depth = 0
        n = 0
        while n < len(lines):
            line = lines[n]
            bullet = _BULLET.match(line[0])
            following = lines[n + 1] if n + 1 < len(lines) else None
            if bullet and (bullet[2] not in "–" or self.in_list or (following is not None and _BULLET.match(following[0]) is not None)):
                self._paragraph(open_lines)
                open_lines = []
                self._item(item, depth)
                item = [(line[0][bullet.end() :], line[1] + bullet.end(), line[2])]
                item_start = line[1] + len(bullet[1])
                item.insert(0, ("", item_start, item_start))
                depth = 1 + len(bullet[1].expandtabs(4)) // 4
            elif item and line[0][:1] in " \t":
                item.append(line)
            else:
                self._item(item, depth)
                item = []
                if following and _UNDERLINE.match(following[0]) and len(line[0].strip()) <= 120:
                    self._paragraph(open_lines)
                    open_lines = []
                    self._heading(line, 1 if "=" in following[0] else 2, (line[1], following[2]))
                    n += 1
                elif hashes := _HASHES.match(line[0]):
                    self._paragraph(open_lines)
                    open_lines = []
                    self._heading((line[0][hashes.end() :], line[1] + hashes.end(), line[2]), len(hashes[1]), (line[1], line[2]))
                elif not open_lines and (following is None or (n == 0 and first)) and _looks_like_heading(line[0], alone=len(lines) == 1 or (n == 0 and first), last=last, before_list=before_list):
                    self._heading(line, 1 if first and n == 0 else 2, (line[1], line[2]))
                else:
                    open_lines.append(line)
            n += 1
        self._item(item, depth)
        self._paragraph(open_lines)

    def _prose(self, lines: list[_Line]) -> Prose:
        prose = Prose()
        for k, (text, start, end) in enumerate(lines):
            if k and prose.parts:
                prose.space(lines[k - 1][2], start)
            lead = len(text) - len(text.lstrip()) if k else 0
            if text:
                prose.add(text[lead:], start + lead, end)
        return prose

    def _add(self, kind: str, lines: list[_Line], level: int, place: tuple[int, int]) -> None:
        runs, _ = self._prose(lines).finish()
        if not runs:
            return
        block = Block(kind, runs, level, *place)
        if kind == "item":
            block.list_id = self.lists
        self.blocks.append(block)
        if "://" in block.text:
            for a, b in bare_links(block.text):
                span = block.span(a, b)
                self.links.append(Link(unwrap(block.text[a:b]), block.text[a:b], *span, block, (a, b), "auto"))

    def _heading(self, line: _Line, level: int, place: tuple[int, int]) -> None:
        self.in_list = False
        self._add("heading", [line], level, place)

    def _paragraph(self, lines: list[_Line]) -> None:
        if lines:
            self.in_list = False
            self._add("paragraph", lines, 0, (lines[0][1], lines[-1][2]))

    def _item(self, lines: list[_Line], depth: int) -> None:
        if lines:
            if not self.in_list:
                self.lists += 1
                self.in_list = True
            self._add("item", lines, depth, (lines[0][1], lines[-1][2]))

    def _furniture(self) -> None:
        """What a page puts around the article: labels under the title, byline, author box."""
        byline = next((n for n, b in enumerate(self.blocks[:10]) if find_byline(b.text)), None)
        if byline is not None:
            title = self.blocks[0].text
            for n, block in enumerate(self.blocks[1 : byline + 1], 1):
                if n == byline or block.text != title:
                    block.zone = "boilerplate"
        box = next((n for n, b in enumerate(self.blocks) if n > len(self.blocks) // 2 and _AUTHOR_BOX.match(b.text)), None)
        for block in self.blocks[box:] if box is not None else ():
            block.zone = "boilerplate"


def _looks_like_heading(line: str, alone: bool, last: bool, before_list: bool) -> bool:
    """A short line by itself without a full stop, in title case or of at most eight words."""
    text = line.strip()
    words = text.split()
    if not alone or not 1 <= len(words) <= 14 or len(text) > 100 or text[-1] in ".,;:!" or "://" in text:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "\"“'‘"):
        return False
    if text[-1] == "?":
        return not last
    capitals = [w for w in words if w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL]
    titled = len(capitals) >= 0.8 * len(words)
    return titled or (len(words) <= 8 and not before_list)  # a line that a list follows is its lead-in
