"""HTML pages and fragments: finds the article in the page, reads its prose with exact places."""
from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import CData, Comment as HtmlComment, Declaration, Doctype, NavigableString, ProcessingInstruction

from ..document import Block, Comment, Document, Image, Leftover, Link, Note, arrange
from . import pagemeta, pasted
from .links import bare_links, unwrap
from .mainpart import find_main, is_boilerplate, is_hidden, prose_of
from .prose import Prose
from .soup import MappedSoup, runs_of

_SKIP = frozenset("script style template noscript svg math iframe object select option textarea head audio video canvas map datalist".split())
_BLOCK = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption legend "
    "button label".split()
)
_KINDS = {"li": "item", "blockquote": "quote", "figcaption": "caption", "caption": "caption", "dt": "term", "td": "cell", "th": "cell"}
_BOILERPLATE_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "label", "dialog"))
_MARKUP = (HtmlComment, Declaration, Doctype, ProcessingInstruction)
_BINDINGS = frozenset(("data-bind", "data-field", "ng-bind", "v-text", "x-text"))  # attributes by which a script would fill an element
_AROUND = frozenset(("[document]", "div", "blockquote", "section", "center"))
"""Tags in which classic WordPress makes paragraphs of blank lines."""
_BLANK = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
_LAYOUT_CELL = 400  # characters; a cell with more holds prose: the table is there for the layout
_TOO_LITTLE = 40  # words; a page with fewer in its main part was misread, or has none
_DEPTH = 2000  # a page nested deeper than this is damaged


def read_html(source: str, path: str) -> Iterator[Document]:
    """One page, or a fragment without `<head>`, is one document."""
    soup = MappedSoup(source)
    page = bool(soup.find(["html", "head", "title"]))
    main = find_main(soup) if page else None
    document = _read_page(source, soup, main, path, by_class=True)
    if page and _words(document) < _TOO_LITTLE:  # the article was taken for boilerplate: trust the tags alone
        again = _read_page(source, soup, None, path, by_class=False)
        if _words(again) > 2 * _words(document) and _words(again) >= _TOO_LITTLE:
            document = again
    if page:
        pagemeta.read(document, soup)
        if not any(b.zone == "main" and b.kind != "heading" for b in document.blocks):
            document.notes.append(Note("no-main-text", "no main text was found on this page; nothing was checked as prose"))
    yield document


def _read_page(source: str, soup: MappedSoup, main: Tag | None, path: str, by_class: bool) -> Document:
    reader = _Reader(source, soup, 0)
    reader.main, reader.page, reader.by_class = main, True, by_class
    reader.whole = prose_of(soup)
    return reader.document(path)


def _words(document: Document) -> int:
    return sum(len(b.text.split()) for b in document.blocks if b.zone == "main")


def read_fragment(source: str, start: int, end: int, path: str, *, text: str | None = None, classic: bool = False) -> Document:
    """A range of HTML inside another text; places count in the whole source.

    text: what to read in place of the range, of the same length. classic: a blank line parts paragraphs, as in old WordPress posts.
    """
    reader = _Reader(source, MappedSoup(source[start:end] if text is None else text), start)
    reader.classic = classic
    return reader.document(path)


class _Reader:
    def __init__(self, source: str, soup: MappedSoup, offset: int) -> None:
        self.source = source
        self.soup = soup
        self.offset = offset
        self.main: Tag | None = None
        self.page = False
        self.by_class = True
        """Whether the names of classes may make a part boilerplate."""
        self.whole = 0
        self.word_level = 0
        """Depth of the item that Word wrote as a paragraph; 0 in no such item."""
        self.classic = False
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.comments: list[Comment] = []
        self.anchors: set[str] = set()
        self.leftovers: list[Leftover] = []
        self.prose: Prose | None = None
        self.kind = "paragraph"
        self.level = 0
        self.zone = "main"
        self.quoted = False
        self.lists: list[int] = []
        self.list_count = 0
        self.cell: tuple[int, int, int] | None = None
        self.tables = 0
        self.bold: list[tuple[int, int]] = []
        self.code: list[tuple[int, int]] = []
        self.pending: list[tuple[str, int, int, int, int, str]] = []
        self.place = 0

    def document(self, path: str) -> Document:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, 4 * _DEPTH))
        try:
            self._children(self.soup, 0)
        finally:
            sys.setrecursionlimit(limit)
        self._close()
        document = Document(self.source, path, None, "html", arrange(self.blocks), tuple(self.links), tuple(self.images))
        document.comments = tuple(self.comments)
        if self.page:  # a fragment may close what another one opened
            low, high = self._extent()
            self.leftovers += [Leftover(f"</{name}> closes what was never opened", at, self.source.find(">", at) + 1) for name, at in self.soup.strays if low < at < high]
        document.leftovers = tuple(sorted(self.leftovers, key=lambda x: x.start))
        document.anchors = frozenset(self.anchors)
        return document

    def _extent(self) -> tuple[int, int]:
        """From where to where the article proper reaches."""
        main = [b for b in self.blocks if b.zone == "main"]
        return (main[0].start, main[-1].end) if main else (0, 0)

    def _children(self, parent: Tag, depth: int) -> None:
        for node in parent.children:
            if isinstance(node, Tag):
                self._tag(node, depth + 1)
            elif isinstance(node, NavigableString):
                self._text(node)

    def _text(self, node: NavigableString) -> None:
        if isinstance(node, HtmlComment):
            start = min((a for _, a, _ in runs_of(node)), default=-1)
            start = self.source.find(f"<!--{node}", self.offset) if start < 0 else start + self.offset
            if start >= 0 and "contentcheck" in node:
                self.comments.append(Comment(str(node).strip(), start, start + len(node) + 7))
            return
        if isinstance(node, (*_MARKUP, CData)):
            return
        if self.prose is None:
            if not node.strip():
                return
            self._open("paragraph", 0, 0)
        prose = self.prose
        assert prose is not None
        low = prose.length
        text = ""
        first = -1
        if self.classic and node.parent is not None and node.parent.name in _AROUND and _BLANK.search(node):
            self._classic(node)
            return
        for piece, start, end in runs_of(node):
            first = start if first < 0 else first
            prose.add(piece, start + self.offset, end + self.offset)
            text += piece
        if "://" in text and not any(p.name == "a" for p in node.parents):
            self._bare(low)

    def _classic(self, node: NavigableString) -> None:
        """Text in which a blank line ends a paragraph."""
        for piece, start, end in runs_of(node):
            if len(piece) != end - start:
                self._go_on(piece, start, end)
                continue
            at = 0
            for match in _BLANK.finditer(piece):
                self._go_on(piece[at : match.start()], start + at, start + match.start())
                self._close()
                at = match.end()
            self._go_on(piece[at:], start + at, end)

    def _go_on(self, piece: str, start: int, end: int) -> None:
        if self.prose is None:
            if not piece.strip():
                return
            self._open("paragraph", 0, 0)
        assert self.prose is not None
        low = self.prose.length
        self.prose.add(piece, start + self.offset, end + self.offset)
        if "://" in piece:
            self._bare(low)

    def _bare(self, low: int) -> None:
        """Links of the addresses that stand in the prose behind a position."""
        assert self.prose is not None
        joined = self.prose.text[low:]
        for a, b in bare_links(joined):
            self.pending.append((joined[a:b], self._source(low + a), self._source(low + b - 1) + 1, low + a, low + b, "auto"))

    def _source(self, at: int) -> int:
        assert self.prose is not None
        for run in reversed(self.prose.parts):
            if run.at <= at:
                return run.start + (at - run.at if run.verbatim else 0)
        return self.offset

    def _tag(self, tag: Tag, depth: int) -> None:
        name = tag.name
        if identity := tag.get("id") or (name == "a" and tag.get("name")):
            self.anchors.add(str(identity))
        if name in _SKIP or depth > _DEPTH:
            return
        if name == "img":
            self._image(tag)
            return
        if name == "br":
            self._line_break(tag)
            return
        if is_hidden(tag):
            return
        if name not in _BLOCK:
            if pasted.is_bullet(tag):
                return
            self._inline(tag, depth)
            return
        self._close()
        saved = (self.zone, self.quoted, self.kind, self.level, self.cell)
        if tag is self.main:
            self.zone = "main"
        elif self.zone == "main" and self._leaves_main(tag):
            self.zone = "boilerplate"
        elif self.zone == "boilerplate" and self.main is not None and name == "h1" and self._lone_title(tag):
            self.zone = "main"
        listed = name in ("ul", "ol", "menu", "dl")
        if listed:
            self.list_count += 1
            self.lists.append(self.list_count)
        elif name == "blockquote":
            self.quoted = True
        elif name == "table":
            self.tables += 1
        if name == "hr":
            pass
        elif name in ("td", "th"):
            self._cell(tag, depth)
        else:
            level = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1].isdigit() else 0
            kind = "heading" if level else _KINDS.get(name, "quote" if self.quoted else "paragraph")
            if name == "p":
                kind, level, self.word_level = pasted.paragraph(tag, kind)
            if name in _KINDS or level or name in ("p", "dd"):
                self._open(kind, self.soup.start_of(tag) + self.offset, level)
                self._children(tag, depth)
                self._close(empty=bool(level) and not tag.find("img"))
            elif name == "pre":
                pass
            else:
                self._children(tag, depth)
                self._close()
        if listed:
            self.lists.pop()
        self.zone, self.quoted, self.kind, self.level, self.cell = saved

    def _line_break(self, tag: Tag) -> None:
        """One break is a space; two in a row are a new paragraph."""
        if self.prose is None:
            return
        start = self.soup.start_of(tag) + self.offset
        before = tag.previous_sibling
        while isinstance(before, NavigableString) and not before.strip() and not isinstance(before, _MARKUP):
            before = before.previous_sibling
        if isinstance(before, Tag) and before.name == "br" and self.kind in ("paragraph", "item", "quote"):
            kind, level = self.kind, self.level
            self._close()
            self._open("paragraph" if kind == "item" else kind, 0, level)
        else:
            self.prose.space(start, start)

    def _leaves_main(self, tag: Tag) -> bool:
        if tag.name in _BOILERPLATE_TAGS:
            return True
        if self.main is not None and tag.name == "body":
            return tag is not self.main
        return self.by_class and is_boilerplate(tag, inside=self.main is None or self.main in tag.parents, whole=self.whole)

    def _lone_title(self, tag: Tag) -> bool:
        """Whether this is the only h1 of a page whose main part has none."""
        assert self.main is not None
        return self.main.find("h1") is None and len(self.soup.find_all("h1")) == 1 and not any(p.name in ("nav", "footer") for p in tag.parents)

    def _cell(self, tag: Tag, depth: int) -> None:
        row = tag.find_parent("tr")
        table = tag.find_parent("table")
        cells = row.find_all(["td", "th"], recursive=False) if row else [tag]
        layout = table is None or len(cells) < 2 or tag.find(["table", "p", "div", "h1", "h2", "h3", "ul", "ol"]) is not None or len(tag.get_text()) > _LAYOUT_CELL
        if layout:
            self.cell = None
            self._children(tag, depth)
            self._close()
            return
        assert table is not None and row is not None
        rows = table.find_all("tr")
        self._open("cell", self.soup.start_of(tag) + self.offset, 0)
        self.cell = (self.tables, next((n for n, r in enumerate(rows) if r is row), 0), next((n for n, c in enumerate(cells) if c is tag), 0))
        self._children(tag, depth)
        self._close()

    def _inline(self, tag: Tag, depth: int) -> None:
        start = self.soup.start_of(tag) + self.offset
        if self.prose is None and tag.name in ("a", "span", "b", "strong", "em", "i", "u", "font", "small") and tag.find(True) is None:
            if tag.get_text().strip():
                self._open("paragraph", start, 0)
        if self.zone == "main" and not _BINDINGS.isdisjoint(tag.attrs) and not tag.get_text(strip=True) and tag.find(True) is None:
            end = self.source.find(">", start) + 1
            self.leftovers.append(Leftover("a field of the template is empty here", start, self.source.find(">", end) + 1 if self.source.startswith("</", end) else end))
        prose = self.prose
        low = prose.length if prose is not None else 0
        self._children(tag, depth)
        if tag.name == "a":
            self._link(tag, start, low, prose)
            return
        if prose is None or prose is not self.prose:
            return
        if pasted.is_bold(tag):
            self.bold.append((low, prose.length))
        elif tag.name in ("code", "kbd", "samp"):
            self.code.append((low, prose.length))

    def _link(self, tag: Tag, start: int, low: int, prose: Prose | None) -> None:
        href = tag.get("href")
        if not isinstance(href, str):
            return
        end = self.source.find(">", start) + 1
        for node in tag.descendants:
            for _, _, b in runs_of(node) if isinstance(node, NavigableString) else ():
                end = max(end, b + self.offset)
        if prose is not None and prose is self.prose:
            kind = "image" if prose.length == low and tag.find("img") else "inline"
            self.pending.append((href, start, end, low, prose.length, kind))
        else:
            text = " ".join(tag.get_text(" ").split())
            kind = "image" if not text and tag.find(["img", "svg"]) else "inline"
            if self.zone == "main":
                self.links.append(Link(unwrap(href.strip()), text or str(tag.get("aria-label") or tag.get("title") or ""), start, end, None, (0, 0), kind))

    def _image(self, tag: Tag) -> None:
        start = self.soup.start_of(tag) + self.offset
        end = self.source.find(">", start) + 1 or len(self.source)
        raw = self.source[start:end]
        alt = tag.get("alt")
        place = re.search(r"\balt\s*=\s*([\"']?)", raw, re.I)
        low = start + place.end() if place else start
        high = low + (len(str(alt)) if place and self.source.startswith(str(alt), low) else 0)
        decorative = tag.get("role") in ("presentation", "none") or tag.get("aria-hidden") == "true" or str(tag.get("width")) in ("0", "1")
        link = tag.find_parent("a")
        linked = link is not None and bool(link.get("href")) and not link.get_text().strip() and not link.get("aria-label") and not link.get("title")
        self.images.append(Image(str(tag.get("src") or tag.get("data-src") or ""), None if alt is None else str(alt), start, end, low, high, self.zone, decorative, linked))

    def _open(self, kind: str, start: int, level: int) -> None:
        self.prose = Prose(collapse=True)
        self.kind, self.level, self.place = kind, level, start
        self.bold, self.code, self.pending = [], [], []

    def _close(self, empty: bool = False) -> None:
        prose, self.prose = self.prose, None
        if prose is None:
            return
        runs, cut = prose.finish()
        if not runs and not empty:
            self.word_level = 0
            return
        start = self.place or (runs[0].start if runs else 0)
        block = Block(self.kind, runs, self.level, start, runs[-1].end if runs else start + 4)
        block.zone = self.zone
        block.quoted = self.quoted
        block.bold = tuple((max(0, a - cut), max(0, b - cut)) for a, b in self.bold)
        block.code = tuple((max(0, a - cut), max(0, b - cut)) for a, b in self.code)
        block.list_id = self.lists[-1] if self.lists and self.kind in ("item", "paragraph") else 0
        block.level = len(self.lists) if self.kind == "item" else self.level
        if self.kind == "item" and self.word_level:
            last = self.blocks[-1] if self.blocks else None
            if last is None or last.kind != "item":
                self.list_count += 1
            block.level, block.list_id, self.word_level = self.word_level, self.list_count, 0
        block.row = self.cell if self.kind == "cell" else None
        self.blocks.append(block)
        for target, a, b, low, high, kind in self.pending:
            low, high = max(0, low - cut), max(0, high - cut)
            self.links.append(Link(unwrap(target.strip()), block.text[low:high].strip(), a, b, block, (low, high), kind))
        self.pending = []
