"""Markdown and MDX, read with pyromark: every text event keeps its exact place."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import pyromark

from ..document import Block, Comment, Document, Image, Link, arrange
from . import frontmatter
from .links import bare_links, unwrap
from .prose import Prose

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
MASK = "\ue000"
"""Stands for a character that is no prose; the private-use character vanishes from the text of blocks."""
# liquid, Hugo and WordPress shortcodes, kramdown attributes; not inside a link's address
_TEMPLATE = re.compile(
    r"\{%.*?%\}|(?<!\]\()(?<![\"'=(/])\{\{.*?\}\}|^[ \t]*\{:[^}\n]*\}[ \t]*$|(?<=[\w*_)`])\{:[^}\n]*\}"
    r"|\[/?[a-z]+[_-]?[a-z_-]*(?:[ \t]+\w+=(?:[\"'’‘“”][^\]\n]*|\w+))+[ \t]*/?\]|\[/(?:caption|gallery|vc_\w+|et_pb_\w+)\]",
    re.S | re.M,
)
_MDX = re.compile(r"^(?:import|export)\b(?:[^\r\n]+(?:\r?\n)?)+?(?=\r?\n|\Z)|\{/\*.*?\*/\}|\{[^{}\n]*\}", re.M | re.S)
_MDX_COMMENT = re.compile(r"\{/\*(.*?)\*/\}", re.S)
_JSX = re.compile(r"</?[A-Z][\w.]*(?:\s[^<>]*?(?:\{[^{}]*\}[^<>]*?)*)?/?>", re.S)
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*[ \t]*$|`[^`\n]+`", re.M | re.S)
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_KINDS = {"Paragraph": "paragraph", "Heading": "heading", "TableCell": "cell", "Item": "item", "DefinitionListTitle": "term", "DefinitionListDefinition": "paragraph"}
_BULLET = re.compile(r"[ \t]*[•◦▪‣●○·][ \t]*\S")
"""A bullet that is no Markdown, pasted from elsewhere."""
_SLUG = re.compile(r"[^\w\- ]")


def read_markdown(source: str, path: str) -> Iterator[Document]:
    yield _Reader(source, path, "markdown").document()


def read_mdx(source: str, path: str) -> Iterator[Document]:
    yield _Reader(source, path, "mdx").document()


def slug(text: str) -> str:
    """The id that renderers give a heading."""
    return _SLUG.sub("", text.lower()).strip().replace(" ", "-")


class _Reader:
    """Turns events into blocks. One object a document."""

    def __init__(self, source: str, path: str, format: str) -> None:
        self.source = source
        self.path = path
        self.format = format
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.comments: list[Comment] = []
        self.anchors: set[str] = set()
        self.footnotes: dict[str, Block] = {}
        # of the block under construction
        self.prose: Prose | None = None
        self.kind = ""
        self.level = 0
        self.place = (0, 0)
        self.bold: list[tuple[int, int]] = []
        self.code: list[tuple[int, int]] = []
        self.open_links: list[tuple[str, int, int, int, str]] = []
        self.pending: list[tuple[str, int, int, int, int, str]] = []
        # around it
        self.quotes = 0
        self.lists: list[int] = []
        self.list_count = 0
        self.fresh_item = False
        self.footnote = ""
        self.table = 0
        self.row = -1
        self.column = -1
        self.image: list[Any] | None = None
        self.strong: list[int] = []

    def document(self) -> Document:
        body, meta, notes, silenced = frontmatter.read(self.source)
        self.comments.extend(silenced)
        text = self.source[body:]
        if "\r" in text:  # a lone CR ends a line too
            text = re.sub(r"\r(?!\n)", "\n", text)
        text = self._mask(text, body)
        for match in _COMMENT.finditer(text):
            self.comments.append(Comment(match[1].strip(), body + match.start(), body + match.end()))
        self._events(text, body)
        document = Document(self.source, self.path, None, self.format, arrange(self.blocks), tuple(self.links), tuple(self.images))
        document.comments = tuple(sorted(self.comments, key=lambda c: c.start))
        document.meta = meta
        document.notes = notes
        document.carries = frontmatter.CARRIES if body else frozenset(("title",))
        document.anchors = frozenset(self.anchors | {slug(b.text) for b in self.blocks if b.kind == "heading"})
        document.footnotes = self.footnotes
        return document

    def _mask(self, text: str, body: int) -> str:
        """The body with everything that is no Markdown made invisible, character for character."""
        patterns = []
        if "{" in text or "[" in text:
            patterns.append(_TEMPLATE)
        if self.format == "mdx":
            for match in _MDX_COMMENT.finditer(text):
                self.comments.append(Comment(match[1].strip(), body + match.start(), body + match.end()))
            patterns += [_MDX, _JSX]
        if not patterns:
            return text
        kept = [m.span() for m in _FENCE.finditer(text)]
        for pattern in patterns:
            pieces: list[str] = []
            at = 0
            for match in pattern.finditer(text):
                start, end = match.span()
                if any(a <= start < b for a, b in kept):
                    continue
                line_start = text.rfind("\n", 0, start) + 1
                line_end = text.find("\n", end)
                alone = not text[line_start:start].strip() and not text[end : line_end if line_end >= 0 else len(text)].strip()
                fill = " " if alone else MASK
                pieces += [text[at:start], "".join(c if c in "\r\n" else fill for c in match[0])]
                at = end
            text = "".join(pieces) + text[at:] if pieces else text
        return text

    def _events(self, text: str, body: int) -> None:
        at = _to_characters(text)
        html: tuple[int, int] | None = None
        skip = 0
        events: Any = pyromark.events_with_range(text, options=_OPTIONS)
        for event, where in events:
            start, end = at(where["start"]) + body, at(where["end"]) + body
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    self._break(start, end)
                elif event == "Rule":
                    self._close()
                continue
            (name, value), *_ = event.items()
            if name == "Start":
                tag = value if isinstance(value, str) else next(iter(value))
                detail = None if isinstance(value, str) else value[tag]
                if tag in ("CodeBlock", "MetadataBlock"):
                    self._close()
                    skip += 1
                elif tag == "HtmlBlock":
                    html = None
                else:
                    self._start(tag, detail, start, end)
            elif name == "End":
                tag = value if isinstance(value, str) else next(iter(value))
                if tag in ("CodeBlock", "MetadataBlock"):
                    skip -= 1
                elif tag == "HtmlBlock":
                    if html:
                        self._html(*html)
                else:
                    self._end(tag, start, end)
            elif name == "Html":
                html = (html[0] if html else start, end)
            elif not skip:
                self._inline(name, value, start, end)
        self._close()

    def _start(self, tag: str, detail: Any, start: int, end: int) -> None:
        if tag == "List":
            self._close()
            self.list_count += 1
            self.lists.append(self.list_count)
        elif tag == "BlockQuote":
            self._close()
            self.quotes += 1
        elif tag == "FootnoteDefinition":
            self._close()
            self.footnote = str(detail)
        elif tag == "Table":
            self.table += 1
            self.row = -1
        elif tag in ("TableHead", "TableRow"):
            self.row = 0 if tag == "TableHead" else max(1, self.row + 1)
            self.column = -1
        elif tag in _KINDS:
            if tag == "Paragraph" and self.fresh_item and self.kind == "item" and self.prose is not None:
                self.fresh_item = False
                return
            self._close()
            self.column += tag == "TableCell"
            self._open(_KINDS[tag], start, end, int(detail["level"][1]) if tag == "Heading" else 0)
            if tag == "Heading" and detail["id"]:
                self.anchors.add(detail["id"])
            self.fresh_item = tag == "Item"
        elif tag == "Link":
            self.open_links.append((str(detail["dest_url"]), start, end, self.prose.length if self.prose else 0, "auto" if detail["link_type"] in ("Autolink", "Email") else "inline"))
        elif tag == "Image":
            self.image = [str(detail["dest_url"]), start, end, [], 0, 0]
        elif tag == "Strong":
            self.strong.append(self.prose.length if self.prose else 0)

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag == "List":
            self._close()
            self.lists.pop()
        elif tag == "BlockQuote":
            self._close()
            self.quotes -= 1
        elif tag == "FootnoteDefinition":
            self._close()
            self.footnote = ""
        elif (tag == "Paragraph" and self.lists and self.kind == "item") or tag in _KINDS:
            self._close()
        elif tag == "Link" and self.open_links:
            target, a, b, at, kind = self.open_links.pop()
            if self.prose is not None:
                self.pending.append((target, a, b, at, self.prose.length, kind))
        elif tag == "Image" and self.image:
            source, a, b, alts, low, high = self.image
            self.images.append(Image(source, "".join(alts), a, b, low or a + 2, high or a + 2))
            self.image = None
        elif tag == "Strong" and self.strong:
            opened = self.strong.pop()
            if self.prose is not None:
                self.bold.append((opened, self.prose.length))

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        text = str(value)
        if self.image is not None:
            if name in ("Text", "Code"):
                self.image[3].append(text)
                self.image[4] = self.image[4] or start
                self.image[5] = end
            return
        if name == "InlineHtml":
            self._tag(text, start, end)
            return
        if self.prose is None:
            if name not in ("Text", "Code") or not text.strip():
                return
            self._open("paragraph", start, end, 0)
        prose = self.prose
        assert prose is not None
        if name == "Code":
            marks = (end - start - len(text)) // 2
            at = prose.length
            prose.add(text, start + marks, start + marks + len(text))
            self.code.append((at, prose.length))
        elif name == "FootnoteReference":
            self.pending.append((text, start, end, prose.length, prose.length, "footnote"))
        elif name == "Text":
            if MASK in text:
                at = start
                for piece in re.split(f"({MASK}+)", text):
                    if piece and piece[0] != MASK:
                        prose.add(piece, at, at + len(piece))
                    at += len(piece)
                return
            low = prose.length
            prose.add(text, start, end)
            if "://" in text and not self.open_links:
                for a, b in bare_links(text):
                    self.pending.append((text[a:b], start + a, start + b, low + a, low + b, "auto"))

    def _break(self, start: int, end: int) -> None:
        if self.prose is None or self.image is not None:
            return
        if _BULLET.match(self.source, end) and self.kind in ("paragraph", "item") and not self.lists:
            self._close()
            self._open("item", end, end, 0)
        else:
            self.prose.space(start, end)

    def _tag(self, tag: str, start: int, end: int) -> None:
        """An HTML tag inside Markdown."""
        lower = tag.lower()
        prose = self.prose
        if lower.startswith("<br") and prose is not None:
            prose.space(start, end)
        elif lower.startswith("<img"):
            self._html(start, end)
        elif lower.startswith("<a ") and prose is not None:
            href = re.search(r"href\s*=\s*[\"']([^\"']*)", tag, re.I)
            name = re.search(r"\b(?:id|name)\s*=\s*[\"']([^\"']*)", tag, re.I)
            if name:
                self.anchors.add(name[1])
            if href:
                self.open_links.append((href[1], start, end, prose.length, "inline"))
        elif lower.startswith("</a") and self.open_links and prose is not None:
            target, a, _, at, kind = self.open_links.pop()
            self.pending.append((target, a, end, at, prose.length, kind))
        elif anchor := re.search(r"\bid\s*=\s*[\"']([^\"']*)", tag, re.I):
            self.anchors.add(anchor[1])

    def _html(self, start: int, end: int) -> None:
        """A range of HTML: read by the HTML reader, in its place."""
        from .html import read_fragment

        inside = self.prose is not None
        part = read_fragment(self.source, start, end, self.path)
        self.images.extend(part.images)
        self.anchors.update(part.anchors)
        if not inside:
            shift = self.list_count
            for block in part.blocks:
                if block.list_id:
                    block.list_id += shift
                    self.list_count = max(self.list_count, block.list_id)
            self.blocks.extend(part.blocks)
            self.links.extend(part.links)

    def _pasted_list(self) -> int:
        """The list of a pasted bullet: that of the item before it, or a new one."""
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.kind == "item" and last.list_id:
            return last.list_id
        self.list_count += 1
        return self.list_count

    def _open(self, kind: str, start: int, end: int, level: int) -> None:
        self.prose = Prose()
        self.kind, self.place, self.level = kind, (start, end), level
        self.bold, self.code, self.pending, self.strong = [], [], [], []

    def _close(self) -> None:
        prose, self.prose = self.prose, None
        self.fresh_item = False
        if prose is None:
            return
        runs, cut = prose.finish()
        kind = self.kind
        if not runs and kind != "heading":
            self.open_links = []
            return
        if kind == "paragraph" and not self.lists and _BULLET.match(self.source, runs[0].start):
            kind = "item"
        if self.quotes and kind == "paragraph":
            kind = "quote"
        block = Block(kind, runs, len(self.lists) if kind == "item" else self.level, *self.place)
        block.quoted = self.quotes > 0
        block.bold = tuple((max(0, a - cut), max(0, b - cut)) for a, b in self.bold)
        block.code = tuple((max(0, a - cut), max(0, b - cut)) for a, b in self.code)
        block.list_id = self.lists[-1] if self.lists else self._pasted_list() if kind == "item" else 0
        if kind == "cell":
            block.row = (self.table, self.row, self.column)
        if self.footnote:
            block.kind, block.zone = "note", "references"
            self.footnotes.setdefault(self.footnote, block)
        self.blocks.append(block)
        for target, a, b, low, high, how in self.pending:
            low, high = max(0, low - cut), max(0, high - cut)
            self.links.append(Link(target if how == "footnote" else unwrap(target), block.text[low:high], a, b, block, (low, high), how))
        self.pending = []
        self.open_links = []


def _to_characters(text: str) -> Any:
    """A function from byte offsets in UTF-8 to character offsets."""
    if text.isascii():
        return lambda offset: offset
    bytes_before: list[int] = []
    extra: list[int] = [0]
    byte = 0
    last = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        byte += match.start() - last
        last = match.start()
        code = ord(match[0])
        more = 1 if code < 0x800 else 2 if code < 0x10000 else 3
        bytes_before.append(byte)
        extra.append(extra[-1] + more)
        byte += 1 + more
        last += 1
    return lambda offset: offset - extra[bisect_right(bytes_before, offset - 1)]
