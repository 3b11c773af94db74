"""A document is the source text and the prose found in it, each piece mapped back to its place."""
from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from .house import House

T = TypeVar("T")


class Span(NamedTuple):
    """A half-open range of characters: `source[start:end]`."""

    start: int
    end: int


class Run(NamedTuple):
    """A piece of a block's text and the source it was read from (`&amp;` reads as `&`)."""

    at: int
    """Offset of `text` in the block's text."""
    text: str
    start: int
    """Source range, code points."""
    end: int

    @property
    def verbatim(self) -> bool:
        return len(self.text) == self.end - self.start


class Token(NamedTuple):
    """A word: letters and digits with `'`, `’`, `-` or `.` inside. Offsets count in its block."""

    start: int
    end: int
    text: str
    lower: str
    """In lower case, with straight apostrophes."""


class Value(NamedTuple):
    """A value of the document's meta data and where it stands."""

    text: str
    start: int
    end: int


class Sentence:
    """One sentence of a block. `start` and `end` count in the block's text."""

    __slots__ = ("_tokens", "block", "end", "start")

    def __init__(self, block: Block, start: int, end: int) -> None:
        self.block = block
        self.start = start
        self.end = end
        self._tokens: tuple[Token, ...] | None = None

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def tokens(self) -> tuple[Token, ...]:
        if self._tokens is None:
            tokens = self.block.tokens
            if len(self.block.sentences) == 1:
                self._tokens = tokens
            else:
                self._tokens = tokens[bisect_left(tokens, (self.start,)) : bisect_left(tokens, (self.end,))]
        return self._tokens

    def __repr__(self) -> str:
        return f"Sentence({self.text!r})"


@dataclass(slots=True, eq=False)
class Block:
    """One stretch of continuous prose: a heading, paragraph, item, cell, caption, quote or term."""

    kind: str
    runs: tuple[Run, ...]
    level: int = 0
    """Level of a heading, or depth of a list item; 0 elsewhere."""
    start: int = 0
    """Source range with its markup."""
    end: int = 0
    zone: str = "main"
    """`main` or `boilerplate` (navigation, footer, comments, author box …)."""
    quoted: bool = False
    said: bool = False
    """Somebody's words, with a name behind them."""
    bold: tuple[tuple[int, int], ...] = ()
    """Ranges of `text` that are set in bold."""
    code: tuple[tuple[int, int], ...] = ()
    """Ranges of `text` that are code, not prose."""
    list_id: int = 0
    """Items of one list share a number; 0 outside lists."""
    row: tuple[int, int, int] | None = None
    """Of a cell: table, row (0 is the head), column."""
    text: str = field(init=False, default="")
    heading: Block | None = field(init=False, default=None)
    """The heading it stands under."""
    lead_in: Block | None = field(init=False, default=None)
    """The block that introduces the list, for an item."""
    siblings: tuple[Block, ...] = field(init=False, default=())
    """All items of its list, itself included."""
    index: int = field(init=False, default=0)
    _starts: list[int] = field(init=False, default_factory=list)
    _tokens: tuple[Token, ...] | None = field(init=False, default=None)
    _sentences: tuple[Sentence, ...] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.text = "".join([run.text for run in self.runs])
        self._starts = [run.at for run in self.runs]
        if self.runs and self.end == 0:
            self.start, self.end = self.runs[0].start, self.runs[-1].end

    @property
    def tokens(self) -> tuple[Token, ...]:
        if self._tokens is None:
            from .language.tokens import tokenize

            self._tokens = tokenize(self.text, self.code)
        return self._tokens

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        if self._sentences is None:
            from .language.sentences import split

            self._sentences = tuple(Sentence(self, a, b) for a, b in split(self.text))
        return self._sentences

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where `text[start:end]` stands in the source."""
        end = len(self.text) if end is None else end
        if not self.runs:
            return Span(self.start, self.end)
        first = self.runs[max(0, bisect_right(self._starts, start) - 1)]
        last = self.runs[max(0, bisect_right(self._starts, max(end - 1, start)) - 1)]
        low = first.start + (min(start - first.at, first.end - first.start) if first.verbatim else 0)
        high = last.start + (min(end - last.at, last.end - last.start) if last.verbatim else last.end - last.start)
        return Span(low, max(low, high))

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """Where `source[start:end]` stands in the text: `span` the other way round; None where it does not touch it."""
        low = high = None
        for run in self.runs:
            if run.end <= start or run.start >= end:
                continue
            first = run.at + (max(0, start - run.start) if run.verbatim else 0)
            low = first if low is None else low
            high = run.at + (min(end, run.end) - run.start if run.verbatim else len(run.text))
        return (low, high) if low is not None and high is not None and low < high else None

    def verbatim(self, start: int, end: int) -> bool:
        """Whether the source of `text[start:end]` is that very text, so that an edit can replace it."""
        low = max(0, bisect_right(self._starts, start) - 1)
        high = max(0, bisect_right(self._starts, max(end - 1, start)) - 1)
        runs = self.runs[low : high + 1]
        joined = all(a.end == b.start for a, b in itertools.pairwise(runs))
        return joined and all(run.verbatim for run in runs)

    def __repr__(self) -> str:
        return f"Block({self.kind}, {self.text[:40]!r})"


class Link(NamedTuple):
    """A link. `block` may be None where it stands outside prose."""

    target: str
    """The address, unwrapped."""
    text: str
    start: int
    """Source range of the whole link."""
    end: int
    block: Block | None
    at: tuple[int, int]
    """Range of its text in the block."""
    kind: str = "inline"
    """`inline`, `auto` (a bare address), `footnote` or `image`."""


class Image(NamedTuple):
    """An image; `alt` is None where the attribute is missing, empty where it is left empty."""

    source: str
    alt: str | None
    start: int
    end: int
    alt_start: int
    alt_end: int
    zone: str = "main"
    decorative: bool = False
    linked: bool = False
    """Whether it is all that a link holds."""


class Comment(NamedTuple):
    """A comment of the source, without its delimiters."""

    text: str
    start: int
    end: int


class Leftover(NamedTuple):
    """Markup that does not belong: a closing tag that nothing opened, a field of a template left empty."""

    what: str
    start: int
    end: int


class Note(NamedTuple):
    """What the reader had to guess or could not read."""

    code: str
    message: str


@dataclass(slots=True, eq=False)
class Document:
    """One article, however it was written."""

    source: str
    path: str = "<text>"
    part: str | None = None
    format: str = "text"
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    meta: dict[str, Value] = field(default_factory=dict)
    carries: frozenset[str] = frozenset()
    """The meta data that this format could have carried: only their absence is a finding."""
    anchors: frozenset[str] = frozenset()
    """Ids that a fragment link may point to."""
    footnotes: dict[str, Block] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    language: str = "en"
    folder: str | None = None
    """Folder of the file, for relative links; None where there is no file."""
    settings: House | None = None
    selected: frozenset[str] = frozenset()
    """Ids of the rules that run; of several that fit one claim, the first of these reports it."""
    _lines: list[int] | None = None
    _once: dict[Any, Any] = field(default_factory=dict)

    @property
    def house(self) -> House:
        """What the configuration says about the publisher: own domains, spelling, words, today."""
        if self.settings is None:
            from .house import House

            self.settings = House()
        return self.settings

    def once(self, compute: Callable[[Document], T]) -> T:
        """`compute(self)`, computed once and kept with the document."""
        try:
            found: T = self._once[compute]
        except KeyError:
            found = self._once[compute] = compute(self)
        return found

    @property
    def main(self) -> tuple[Block, ...]:
        """The article proper, without navigation and other boilerplate; blocks of a zone may not change any more."""
        return self.once(_main)

    @property
    def headings(self) -> tuple[Block, ...]:
        return self.once(_headings)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the article proper, in reading order."""
        return self.once(_sentences)

    @property
    def title(self) -> Value | None:
        """The title of the meta data, else the first heading of level 1, else the first heading."""
        if "title" in self.meta and self.meta["title"].text:
            return self.meta["title"]
        heads = self.headings
        block = next((h for h in heads if h.level == 1), heads[0] if heads else None)
        return None if block is None else Value(block.text, *block.span())

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1; a line ends at LF, CRLF or a lone CR."""
        if self._lines is None:
            source = self.source
            lines = [0]
            at = source.find("\n")
            while at >= 0:
                lines.append(at + 1)
                at = source.find("\n", at + 1)
            if "\r" in source:
                lines.extend(i + 1 for i, c in enumerate(source) if c == "\r" and source[i + 1 : i + 2] != "\n")
                lines.sort()
            self._lines = lines
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def _main(document: Document) -> tuple[Block, ...]:
    return tuple(b for b in document.blocks if b.zone == "main")


def _headings(document: Document) -> tuple[Block, ...]:
    return tuple(b for b in document.main if b.kind == "heading")


def _sentences(document: Document) -> tuple[Sentence, ...]:
    return tuple(s for b in document.main for s in b.sentences)


def arrange(blocks: list[Block]) -> tuple[Block, ...]:
    """Gives each block its index, heading, lead-in and siblings; called by readers when all blocks are there."""
    heading: Block | None = None
    lists: dict[int, list[Block]] = {}
    lead: dict[int, Block | None] = {}
    previous: Block | None = None
    for n, block in enumerate(blocks):
        block.index = n
        block.heading = heading
        if block.kind == "heading":
            heading = block if block.zone == "main" else heading
        if block.list_id:
            if block.list_id not in lists:
                lead[block.list_id] = previous if previous is not None and previous.zone == block.zone else None
            lists.setdefault(block.list_id, []).append(block)
        previous = block
    for list_id, items in lists.items():
        siblings = tuple(b for b in items if b.kind == "item")
        introduced = lead[list_id]
        for item in items:
            item.siblings = siblings
            if introduced is not None and introduced.kind in {"paragraph", "item", "quote", "heading"}:
                item.lead_in = introduced
    return tuple(blocks)


def outline(document: Document) -> Iterator[tuple[int, Block]]:
    """Depth (from 0) and heading, in reading order: the tree of headings, written as a list."""
    open_levels: list[int] = []
    for block in document.headings:
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        yield len(open_levels), block
        open_levels.append(block.level)
