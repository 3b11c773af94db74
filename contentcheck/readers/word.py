"""A Word file, opened with care: its parts, and its paragraphs in reading order with the runs that hold each character.

The reader makes a document of them, the writer puts comments and fixes where the same walk says that the words stand.
Nothing is unpacked to the disk, no entity is resolved, and a file that would grow without measure is refused.
"""
from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ..errors import ReadError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ORNAMENT = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_MOST = 60_000_000
"""Bytes that a part may have when it is unpacked."""
_THROUGH = frozenset(W + n for n in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"))
_GONE = frozenset(W + n for n in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "instrText", "delText"))
_AS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad", W + "ptab": "\t"}
"""Elements of a run that stand for one character."""


@dataclass(slots=True)
class Piece:
    """Some characters of a paragraph and the element that holds them."""

    start: int
    end: int
    run: Any
    element: Any
    bold: bool = False


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its element, its text, and where each character comes from."""

    element: Any
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """(start, end, address)"""
    footnotes: list[tuple[int, str]] = field(default_factory=list)
    images: list[tuple[int, str, str | None, bool]] = field(default_factory=list)
    """(position, name, alternative text, whether it is marked as decorative)"""
    cell: tuple[int, int, int] | None = None


class Package:
    """The parts of a Word file. Raises `ReadError` where it is none, is locked, broken or too large."""

    def __init__(self, data: bytes) -> None:
        if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            raise ReadError("this is an old .doc file or one with a password: open it in Word, save it as .docx without a password")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = set(self.zip.namelist())
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
            raise ReadError(f"not a Word file, or damaged ({error}): open it in Word and save it anew") from None
        if "word/document.xml" not in self.names:
            raise ReadError("no Word document in it (word/document.xml is missing): is the file's ending right?")
        self.body = self.part("word/document.xml")
        if self.body is None or self.body.tag != W + "document":
            raise ReadError("its text is not what Word writes: open it in Word and save it as .docx (not “Strict Open XML”)")
        self.styles = _styles(self.part("word/styles.xml"))
        self.targets = _targets(self.part("word/_rels/document.xml.rels"))

    def bytes(self, name: str) -> bytes:
        """A part as it is packed. Raises `ReadError` where it is too large or damaged."""
        info = self.zip.getinfo(name)
        if info.file_size > _MOST:
            raise ReadError(f"{name} in it is {info.file_size / 1e6:.0f} MB: too large for an article")
        if info.flag_bits & 1:
            raise ReadError("it has a password: save it without one")
        try:
            with self.zip.open(info) as part:
                data = part.read(_MOST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
            raise ReadError(f"{name} in it is damaged ({error}): open it in Word and save it anew") from None
        if len(data) > _MOST:
            raise ReadError(f"{name} in it is larger than it says: refused")
        return data

    def part(self, name: str) -> Any:
        """The root of an XML part, None where there is none."""
        if name not in self.names:
            return None
        data = self.bytes(name)
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
            raise ReadError(f"{name} in it declares entities, which Word never writes: refused")
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False))
        except etree.XMLSyntaxError as error:
            raise ReadError(f"{name} in it is no valid XML ({error.msg}): open it in Word and save it anew") from None

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs of the body in reading order, those of tables and text boxes in their place."""
        return list(_Walk(self.targets).blocks(self.body.find(W + "body"), None))

    def footnotes(self) -> dict[str, list[Paragraph]]:
        """Id -> the paragraphs of a footnote; those of endnotes have an `e` before their number."""
        found: dict[str, list[Paragraph]] = {}
        for kind, prefix in (("footnote", ""), ("endnote", "e")):
            root = self.part(f"word/{kind}s.xml")
            targets = _targets(self.part(f"word/_rels/{kind}s.xml.rels"))
            for note in root.iterfind(W + kind) if root is not None else ():
                if note.get(W + "type") in (None, "normal"):
                    found[prefix + (note.get(W + "id") or "")] = list(_Walk(targets).blocks(note, None))
        return found

    def bookmarks(self) -> set[str]:
        """The names that a link inside the document may point to."""
        return {mark.get(W + "name") or "" for mark in self.body.iter(W + "bookmarkStart")}


class _Walk:
    def __init__(self, targets: dict[str, str]) -> None:
        self.targets = targets
        self.tables = 0

    def blocks(self, parent: Any, cell: tuple[int, int, int] | None) -> Iterator[Paragraph]:
        if parent is None:
            return
        for child in parent.iterchildren():
            if child.tag == W + "p":
                yield from self._paragraph(child, cell)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in _THROUGH:
                yield from self.blocks(child, cell)

    def _table(self, table: Any) -> Iterator[Paragraph]:
        self.tables += 1
        number = self.tables
        for row, line in enumerate(e for e in table.iter(W + "tr") if _nearest(e, W + "tbl") is table):
            for column, box in enumerate(e for e in line.iter(W + "tc") if _nearest(e, W + "tbl") is table):
                yield from self.blocks(box, (number, row, column))

    def _paragraph(self, element: Any, cell: tuple[int, int, int] | None) -> Iterator[Paragraph]:
        made = Paragraph(element, cell=cell)
        boxes: list[Any] = []
        fields: list[list[Any]] = []  # open fields: [instruction, start of its result or None]
        self._inline(element, made, boxes, fields)
        yield made
        for box in boxes:
            yield from self.blocks(box, cell)

    def _inline(self, parent: Any, made: Paragraph, boxes: list[Any], fields: list[list[Any]]) -> None:
        for child in parent.iterchildren():
            if child.tag == W + "r":
                self._run(child, made, boxes, fields)
            elif child.tag in _GONE or not isinstance(child.tag, str):
                continue
            elif child.tag == W + "hyperlink":
                start = len(made.text)
                address = self.targets.get(child.get(R + "id") or "", "")
                anchor = child.get(W + "anchor")
                self._inline(child, made, boxes, fields)
                if address or anchor:
                    made.links.append((start, len(made.text), address or f"#{anchor}"))
            elif child.tag in _THROUGH:
                self._inline(child, made, boxes, fields)

    def _run(self, run: Any, made: Paragraph, boxes: list[Any], fields: list[list[Any]]) -> None:
        look = run.find(W + "rPr")
        if look is not None and _is_on(look.find(W + "vanish")):
            return
        bold = look is not None and _is_on(look.find(W + "b"))
        for child in run.iterchildren():
            if child.tag == W + "fldChar":
                self._field(child, made, fields)
            elif child.tag == W + "instrText":
                if fields:
                    fields[-1][0] += child.text or ""
            elif any(started is None for _, started in fields):
                continue  # between the start of a field and its result
            elif child.tag == W + "t":
                self._put(made, run, child, child.text or "", bold)
            elif child.tag in _AS and not (child.tag == W + "br" and child.get(W + "type") in ("page", "column")):
                self._put(made, run, child, _AS[child.tag], bold)
            elif child.tag == W + "footnoteReference":
                made.footnotes.append((len(made.text), child.get(W + "id") or ""))
            elif child.tag == W + "endnoteReference":
                made.footnotes.append((len(made.text), "e" + (child.get(W + "id") or "")))
            elif child.tag in (MC + "AlternateContent", W + "drawing", W + "pict", W + "object"):
                self._picture(child, made, boxes)

    def _field(self, mark: Any, made: Paragraph, fields: list[list[Any]]) -> None:
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            fields.append(["", None])
        elif kind == "separate" and fields:
            fields[-1][1] = len(made.text)
        elif kind == "end" and fields:
            instruction, start = fields.pop()
            words = instruction.split()
            if start is not None and len(words) > 1 and words[0] == "HYPERLINK" and words[1] != "\\l":
                made.links.append((start, len(made.text), words[1].strip('"')))

    def _picture(self, element: Any, made: Paragraph, boxes: list[Any]) -> None:
        chosen = element.find(MC + "Choice") if element.tag == MC + "AlternateContent" else element
        if chosen is None:
            return
        inner = [e for e in chosen.iter(W + "txbxContent") if not any(a.tag == W + "txbxContent" for a in e.iterancestors(W + "txbxContent"))]
        boxes.extend(inner)
        if not inner:
            for about in chosen.iter(_WP + "docPr"):
                ornament = next(about.iter(_ORNAMENT), None)
                made.images.append((len(made.text), about.get("name") or "", about.get("descr"), ornament is not None and ornament.get("val") in ("1", "true")))

    @staticmethod
    def _put(made: Paragraph, run: Any, element: Any, text: str, bold: bool) -> None:
        if text:
            made.pieces.append(Piece(len(made.text), len(made.text) + len(text), run, element, bold))
            made.text += text


def _nearest(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(W + "val") not in ("0", "false", "off")


def _targets(root: Any) -> dict[str, str]:
    return {e.get("Id"): e.get("Target") or "" for e in root.iter(_RELS + "Relationship") if e.get("TargetMode") == "External"} if root is not None else {}


@dataclass(slots=True)
class Style:
    """What a paragraph style says of its paragraphs."""

    name: str = ""
    outline: int | None = None
    """Level of a heading, 1 to 9."""
    list_level: int | None = None


def _styles(root: Any) -> dict[str, Style]:
    raw: dict[str, tuple[Style, str]] = {}
    for element in root.iterfind(W + "style") if root is not None else ():
        name = element.find(W + "name")
        style = Style((name.get(W + "val") or "").lower() if name is not None else "")
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        level = int(outline.get(W + "val") or 9) if outline is not None and (outline.get(W + "val") or "").isdigit() else 9
        number = style.name.removeprefix("heading ")
        style.outline = level + 1 if level < 9 else int(number) if number.isdigit() and number != style.name else None
        listed = element.find(f"{W}pPr/{W}numPr")
        style.list_level = _level(listed) if listed is not None else None
        based = element.find(W + "basedOn")
        raw[element.get(W + "styleId") or ""] = (style, based.get(W + "val") or "" if based is not None else "")
    for style, parent in raw.values():
        seen = 0
        while parent in raw and seen < 20:
            above, parent = raw[parent]
            style.outline = style.outline if style.outline is not None else above.outline
            style.list_level = style.list_level if style.list_level is not None else above.list_level
            seen += 1
    return {key: style for key, (style, _) in raw.items()}


def _level(numbering: Any) -> int | None:
    """Depth of a list item from 0; None where its numbering is taken off."""
    number, level = numbering.find(W + "numId"), numbering.find(W + "ilvl")
    if number is not None and number.get(W + "val") == "0":
        return None
    value = level.get(W + "val") or "0" if level is not None else "0"
    return int(value) if value.isdigit() else 0


def list_of(paragraph: Any, styles: dict[str, Style]) -> tuple[int, str] | None:
    """(depth from 0, list) of an item; None where a paragraph is none."""
    numbering = paragraph.find(f"{W}pPr/{W}numPr")
    if numbering is not None:
        level = _level(numbering)
        number = numbering.find(W + "numId")
        return None if level is None else (level, number.get(W + "val") or "" if number is not None else "")
    style = styles.get(style_of(paragraph))
    return (style.list_level, f"style {style_of(paragraph)}") if style is not None and style.list_level is not None and style.outline is None else None


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style, empty for the usual one."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val") or "" if style is not None else ""


def heading_of(paragraph: Any, styles: dict[str, Style]) -> int | None:
    """Level of a heading, 0 for the document's title; None where a paragraph is none."""
    outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None and (outline.get(W + "val") or "9").isdigit():
        level = int(outline.get(W + "val") or 9)
        return level + 1 if level < 9 else None
    style = styles.get(style_of(paragraph))
    if style is None:
        return None
    return 0 if style.name == "title" else style.outline
