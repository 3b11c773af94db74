"""What a rule is, what it finds, and how it is exemplified."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, get_type_hints

from .document import Block, Document, Sentence, Span


class Severity(StrEnum):
    """People read *must fix*, *should fix*, *consider*; these are for machines."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 is the most serious."""
        return ("error", "warning", "info").index(self.value)

    @property
    def words(self) -> str:
        return ("must fix", "should fix", "consider")[self.rank]


WORDS = {severity.value: severity.words for severity in Severity}
"""error -> must fix, and so on: what people read."""


class Edit(NamedTuple):
    """Replace `source[start:end]` by `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Edits that apply all or none. `safe` ones are applied by `--fix`, others are only shown."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Finding:
    """One fault, on its exact place in the source."""

    __slots__ = ("confidence", "data", "end", "fingerprint", "fix", "group", "message", "part", "path", "related", "rule", "severity", "start", "suggestion", "suggestions", "tags", "whole")

    def __init__(
        self,
        rule: str,
        severity: Severity,
        message: str,
        start: int,
        end: int,
        *,
        confidence: str = "high",
        suggestion: str | None = None,
        suggestions: Sequence[str] = (),
        fix: Fix | None = None,
        tags: Sequence[str] = (),
        group: str | None = None,
        related: Sequence[Span] = (),
        data: Mapping[str, Any] | None = None,
        whole: bool = False,
    ) -> None:
        self.rule = rule
        self.severity = severity
        self.message = message
        self.start = start
        self.end = end
        self.confidence = confidence
        self.suggestion = suggestion
        self.suggestions = tuple(suggestions)
        self.fix = fix
        self.tags = tuple(tags)
        self.group = group
        self.related = tuple(related)
        self.data = dict(data or {})
        self.whole = whole
        self.path: str | None = None
        """Of a finding over several articles: the document that it stands in."""
        self.part: str | None = None
        self.fingerprint = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        return f"Finding({self.rule}, {self.start}:{self.end}, {self.message!r})"


class Example:
    """A text with its context. `format`, `options` and `meta` are what the text needs to be understood.

    engine: a language engine that the rule asks; the example is run where that engine is there.
    """

    def __init__(
        self,
        *texts: str,
        format: str = "markdown",
        options: Mapping[str, Any] | None = None,
        meta: Mapping[str, str] | None = None,
        engine: str = "",
    ) -> None:
        self.texts = texts
        self.engine = engine
        self.format = format
        self.options = dict(options or {})
        self.meta = dict(meta or {})

    @property
    def text(self) -> str:
        return self.texts[0]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"


class Bad(Example):
    """A text that the rule must flag: `⟦…⟧` marks each expected finding, and nothing else may be found.

    fixed: the text after the safe fixes. whole: the finding speaks of the whole document.
    Several texts are several articles, for a rule that compares them.
    """

    def __init__(
        self,
        *texts: str,
        format: str = "markdown",
        options: Mapping[str, Any] | None = None,
        meta: Mapping[str, str] | None = None,
        engine: str = "",
        fixed: str | None = None,
        whole: bool = False,
    ) -> None:
        super().__init__(*texts, format=format, options=options, meta=meta, engine=engine)
        self.fixed = fixed
        self.whole = whole

    @staticmethod
    def plain(text: str) -> str:
        return text.replace("⟦", "").replace("⟧", "")

    @staticmethod
    def spans(text: str) -> list[Span]:
        """The marked ranges, as offsets in the plain text; marks may nest."""
        spans: list[Span] = []
        opened: list[int] = []
        at = 0
        for char in text:
            if char == "⟦":
                opened.append(at)
            elif char == "⟧":
                spans.append(Span(opened.pop(), at))
            else:
                at += 1
        return sorted(spans)


class Good(Example):
    """A near miss: a text that the rule must leave alone."""


class Rule:
    """One thing that an article should or should not do. Its docstring is its documentation page.

    A subclass stands alone in a file; its id is the path of the file. Its own annotated attributes
    with a default are its options. It gives `check`, or for several articles `collect` and `conclude`.
    """

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    """The fault in plain words: "A heading jumps a level"."""
    message: ClassVar[str] = ""
    severity: Severity = Severity.WARNING
    confidence: ClassVar[str] = "high"
    examples: ClassVar[tuple[Example, ...]] = ()
    languages: ClassVar[tuple[str, ...] | None] = ("en",)
    """Languages that it can read; None means any."""
    default: ClassVar[bool] = True
    """False: only where a profile or the configuration turns it on."""
    formerly: ClassVar[tuple[str, ...]] = ()
    why: ClassVar[str] = ""

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        for name, value in (options or {}).items():
            setattr(self, name, value)

    def check(self, document: Document) -> Iterator[Finding]:
        """Yields what is wrong with one article."""
        return iter(())

    def collect(self, document: Document) -> Any:
        """A small picklable value about one article, for `conclude`; None where there is none."""
        return None

    def conclude(self, values: Sequence[tuple[str, str | None, Any]]) -> Iterator[Finding]:
        """Yields what is wrong among articles, from (path, part, collected value); sets each finding's path."""
        return iter(())

    @classmethod
    def options(cls) -> dict[str, tuple[Any, Any]]:
        """Name -> (type, default) of the rule's own options."""
        base = set(Rule.__annotations__)
        found: dict[str, tuple[Any, Any]] = {}
        for owner in reversed(cls.__mro__):
            if owner in (object, Rule) or not issubclass(owner, Rule):
                continue
            names = [n for n in owner.__dict__.get("__annotations__", {}) if n not in base and not n.startswith("_")]
            if names:
                hints = get_type_hints(owner)
                found.update({n: (hints[n], getattr(cls, n)) for n in names if "ClassVar" not in str(hints[n])})
        return found

    @classmethod
    def doc(cls) -> tuple[str, str]:
        """First line and the rest of the documentation."""
        text = re.sub(r"\n[ ]{4}", "\n", (cls.__doc__ or "").strip())
        about, _, rest = text.partition("\n\n")
        return " ".join(about.split()), "\n\n".join(part for part in (rest.strip(), cls.why.strip()) if part)

    def found(
        self,
        block: Block,
        start: int = 0,
        end: int | None = None,
        *,
        message: str | None = None,
        replacement: str | None = None,
        safe: bool = False,
        values: Mapping[str, object] | None = None,
        **more: Any,
    ) -> Finding:
        """A finding on `block.text[start:end]`.

        `values` fill the message, together with `match`, the text found. A `replacement` becomes a fix
        where the place is plain text in the source; text that crosses markup is reported and never edited.
        """
        end = len(block.text) if end is None else end
        match = block.text[start:end]
        span = block.span(start, end)
        fix = None
        if replacement is not None:
            more.setdefault("suggestion", replacement)
            if block.verbatim(start, end):
                fix = Fix((Edit(span.start, span.end, replacement),), safe and not block.quoted)
        text = (message or self.message).format(match=match, **(values or {}))
        severity = more.pop("severity", self.severity)
        confidence = more.pop("confidence", self.confidence)
        return Finding(self.id, severity, text, *span, fix=fix, confidence=confidence, **more)

    def on_sentence(self, sentence: Sentence, **more: Any) -> Finding:
        """A finding on a whole sentence."""
        return self.found(sentence.block, sentence.start, sentence.end, **more)

    def at(self, start: int, end: int, *, values: Mapping[str, object] | None = None, message: str | None = None, **more: Any) -> Finding:
        """A finding on `source[start:end]`."""
        severity = more.pop("severity", self.severity)
        confidence = more.pop("confidence", self.confidence)
        return Finding(self.id, severity, (message or self.message).format(**(values or {})), start, end, confidence=confidence, **more)

    def whole(self, document: Document, **more: Any) -> Finding:
        """A finding on the whole document: it points to the title, else the first heading, else to 0:0."""
        title = document.title
        start, end = (title.start, title.end) if title else (0, 0)
        return self.at(start, end, whole=True, **more)
