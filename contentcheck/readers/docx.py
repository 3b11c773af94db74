"""Reads Word files. The source is the text that the reader makes: one paragraph a line, so line = paragraph, column = character."""
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..document import Block, Document, Image, Link, Value, arrange
from .links import bare_links, unwrap
from .prose import Prose
from .word import Package, Paragraph, heading_of, list_of, style_of

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_BULLET = re.compile(r"[•·▪◦‣●○–-]\s+(?=\S)")
_CARRIES = frozenset(("title", "author", "date"))
_CREATORS = frozenset(("", "python-docx", "microsoft office user", "user", "admin", "administrator", "unknown", "un-named"))
"""What programs write where nobody has named the author."""


def read_docx(data: bytes, path: str) -> Iterator[Document]:
    """The one document of a Word file. Raises `ReadError` where it cannot be read."""
    package = Package(data)
    yield _Reader(package, path).document()


class _Reader:
    def __init__(self, package: Package, path: str) -> None:
        self.package = package
        self.path = path
        self.lines: list[str] = []
        self.at = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.lists: dict[str, int] = {}
        self.count = 0
        self.after_item = False

    def document(self) -> Document:
        paragraphs = self.package.paragraphs()
        titled = any(heading_of(p.element, self.package.styles) == 0 for p in paragraphs)
        for paragraph in paragraphs:
            self._add(paragraph, titled)
        notes = self.package.footnotes()
        footnotes: dict[str, Block] = {}
        for number, parts in notes.items():
            for part in parts:
                block = self._add(part, titled)
                if block is not None:
                    block.zone = "references"
                    footnotes.setdefault(number, block)
        document = Document("\n".join(self.lines), self.path, format="docx", blocks=arrange(self.blocks), links=tuple(self.links), images=tuple(self.images), footnotes=footnotes, carries=_CARRIES)
        document.anchors = frozenset(self.package.bookmarks())
        document.meta = self._meta()
        return document

    def _add(self, paragraph: Paragraph, titled: bool) -> Block | None:
        text = paragraph.text.replace("\n", " ")  # one paragraph is one line
        start = self.at
        self.lines.append(text)
        self.at += len(text) + 1
        for position, name, alt, decorative in paragraph.images:
            at = start + position
            self.images.append(Image(name, alt, at, at, at, at, decorative=decorative))
        skip = len(text) - len(text.lstrip())
        level = heading_of(paragraph.element, self.package.styles)
        listed = list_of(paragraph.element, self.package.styles) if level is None else None
        bullet = _BULLET.match(text, skip) if level is None and listed is None else None
        if bullet:
            skip = bullet.end()
        body = text[skip:].rstrip()
        if not body:
            return None
        prose = Prose()
        prose.add(body, start + skip, start + skip + len(body))
        runs, _ = prose.finish()
        if not runs:
            return None
        block = Block(self._kind(paragraph, level, listed, bool(bullet)), runs, 0, start, start + len(text))
        if block.kind == "heading" and level is not None:
            block.level = min(level + titled, 6) if level else 1
        elif block.kind == "item":
            depth, number = listed or (0, "typed")
            if not self.after_item:
                self.lists.clear()
            if number not in self.lists:
                self.count += 1
                self.lists[number] = self.count
            block.level, block.list_id = depth + 1, self.lists[number]
        elif block.kind == "cell":
            block.row = paragraph.cell
        block.bold = tuple(place for p in paragraph.pieces if p.bold and (place := block.within(start + p.start, start + p.end)) is not None)
        self.after_item = block.kind == "item"
        self.blocks.append(block)
        self._links(block, paragraph, start)
        return block

    def _kind(self, paragraph: Paragraph, level: int | None, listed: tuple[int, str] | None, bullet: bool) -> str:
        if level is not None:
            return "heading"
        if paragraph.cell is not None:
            return "cell"
        if listed is not None or bullet:
            return "item"
        style = self.package.styles.get(style_of(paragraph.element))
        name = style.name if style is not None else ""
        return "quote" if "quote" in name else "caption" if name == "caption" else "paragraph"

    def _links(self, block: Block, paragraph: Paragraph, start: int) -> None:
        taken = []
        for a, b, target in paragraph.links:
            place = block.within(start + a, start + b)
            if place is not None:
                low, high = place
                taken.append(place)
                self.links.append(Link(unwrap(target), block.text[low:high], *block.span(low, high), block, (low, high), "auto" if block.text[low:high] == target else "inline"))
        for a, b in bare_links(block.text) if "://" in block.text else ():
            if not any(low < b and a < high for low, high in taken):
                self.links.append(Link(unwrap(block.text[a:b]), block.text[a:b], *block.span(a, b), block, (a, b), "auto"))
        for position, number in paragraph.footnotes:
            before = block.within(start + max(0, position - 1), start + position)
            at = before[1] if before is not None else 0
            self.links.append(Link(number, "", *block.span(max(0, at - 1), at), block, (at, at), "footnote"))

    def _meta(self) -> dict[str, Value]:
        root: Any = self.package.part("docProps/core.xml")
        found: dict[str, Value] = {}
        for key, tag in (("title", _DC + "title"), ("author", _DC + "creator"), ("date", _TERMS + "modified"), ("description", _DC + "description")) if root is not None else ():
            element = root.find(tag)
            text = (element.text or "").strip() if element is not None else ""
            if text and not (key == "author" and text.lower() in _CREATORS) and text != "generated by python-docx":
                found[key] = Value(text[:10] if key == "date" else text, 0, 0)
        return found
