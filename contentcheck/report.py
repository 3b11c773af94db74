"""What a run found: for people, for machines, and for the next run to compare with."""
from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from .document import Block, Document
from .rule import Finding
from .verdict import Verdict

if TYPE_CHECKING:
    from .article import Article
    from .decisions import Decision

SCHEMA = "contentcheck.report/1"


class Place(NamedTuple):
    """A position in the decoded file: offset from 0, line and column from 1, in code points."""

    offset: int
    line: int
    column: int


@dataclass(slots=True)
class Reported:
    """A finding as the report has it; field for field the JSON of design version 1."""

    rule: str
    severity: str
    confidence: str
    message: str
    start: Place
    end: Place
    excerpt: str
    tags: list[str] = field(default_factory=list)
    group: str | None = None
    section: str | None = None
    url: str | None = None
    suggestion: str | None = None
    fix: dict[str, Any] | None = None
    suggestions: list[str] = field(default_factory=list)
    related: list[dict[str, Any]] = field(default_factory=list)
    help: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    fingerprint: str = ""
    path: str | None = None
    """Only of findings over several articles."""
    part: str | None = None

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "rule": self.rule, "severity": self.severity, "confidence": self.confidence, "message": self.message,
            "tags": self.tags, "group": self.group, "section": self.section, "url": self.url,
            "start": self.start._asdict(), "end": self.end._asdict(), "excerpt": self.excerpt,
            "suggestion": self.suggestion, "fix": self.fix, "suggestions": self.suggestions, "related": self.related,
            "help": self.help, "data": self.data, "fingerprint": self.fingerprint,
        }  # fmt: skip
        if self.path is not None:
            out = {"path": self.path, "part": self.part, **out}
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reported:
        known = {k: v for k, v in data.items() if k in cls.__slots__ and k not in ("start", "end")}
        return cls(start=Place(**data["start"]), end=Place(**data["end"]), **known)


@dataclass(slots=True)
class RunError:
    """Something that could not be checked; never silent, always exit code 2."""

    message: str
    path: str | None = None
    rule: str | None = None
    engine: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"path": self.path, "rule": self.rule, "engine": self.engine, "message": self.message}


@dataclass(slots=True)
class DocumentResult:
    """What was found in one article."""

    path: str
    part: str | None
    format: str
    language: str
    title: str | None
    metrics: dict[str, Any]
    verdict: dict[str, Any]
    notes: list[dict[str, str]]
    claims: list[dict[str, Any]]
    findings: list[Reported]
    suppressed: int = 0
    known: int = 0
    settled: list[tuple[Reported, Decision]] = field(default_factory=list, compare=False, repr=False)
    """Findings that people have settled, and what settled them; counted in `suppressed`, not in the JSON."""
    article: Article | Callable[[], Article] | None = field(default=None, compare=False, repr=False)
    """Its text, where a format shows it, or what makes it when it is asked for; not in the JSON."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "path": self.path, "part": self.part, "format": self.format, "language": self.language, "title": self.title,
            "metrics": self.metrics, "verdict": self.verdict, "notes": self.notes, "claims": self.claims,
            "findings": [f.to_dict() for f in self.findings], "suppressed": self.suppressed, "known": self.known,
        }  # fmt: skip

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DocumentResult:
        known = {k: v for k, v in data.items() if k in cls.__slots__ and k != "findings"}
        return cls(findings=[Reported.from_dict(f) for f in data["findings"]], **known)


@dataclass(slots=True)
class Summary:
    """The totals of a run."""

    checked: int = 0
    skipped: int = 0
    failed: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    first: list[str] = field(default_factory=list)
    """Fingerprints of the first things to do, at most three."""
    exit_code: int = 0
    _first: list[tuple[tuple[int, int, int, int], str]] = field(default_factory=list)

    def add(self, result: DocumentResult) -> None:
        from .verdict import FIRST, urgency

        self.checked += 1
        for finding in result.findings:
            setattr(self, finding.severity, getattr(self, finding.severity) + 1)
            order = urgency(finding.severity, finding.confidence)
            self._first.append(((*order, self.checked, finding.start.offset), finding.fingerprint))
        self._first = sorted(self._first)[:FIRST]
        self.first = [fingerprint for _, fingerprint in self._first]

    def count(self, findings: Iterable[Reported]) -> None:
        for finding in findings:
            setattr(self, finding.severity, getattr(self, finding.severity) + 1)

    def to_dict(self) -> dict[str, Any]:
        return {k: getattr(self, k) for k in ("checked", "skipped", "failed", "error", "warning", "info", "first", "exit_code")}


@dataclass(slots=True)
class Report:
    """A whole run."""

    documents: list[DocumentResult] = field(default_factory=list)
    site: list[Reported] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    profiles: tuple[str, ...] = ("general",)

    @property
    def findings(self) -> Iterator[Reported]:
        """All findings of all documents, in reading order."""
        return (f for d in self.documents for f in d.findings)

    @property
    def exit_code(self) -> int:
        return self.summary.exit_code

    def to_dict(self) -> dict[str, Any]:
        from . import __version__

        return {
            "schema": SCHEMA, "version": __version__, "profiles": list(self.profiles),
            "documents": [d.to_dict() for d in self.documents], "site": [f.to_dict() for f in self.site],
            "errors": [e.to_dict() for e in self.errors], "summary": self.summary.to_dict(),
        }  # fmt: skip

    def to_json(self, indent: int | None = None) -> str:
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_html(self) -> str:
        """The page that `--format html` writes. The text of the articles is there after `check_text`, not after `from_json`."""
        from io import StringIO

        from .formats import Run
        from .formats.html_ import Format

        out = StringIO()
        page = Format(out)
        page.begin(Run(self.profiles))
        for result in self.documents:
            page.document(result)
        page.end(self.summary, self.site, self.errors)
        return out.getvalue()

    def _repr_html_(self) -> str:
        """What a notebook shows: the page, in a frame of its own."""
        from html import escape

        return f'<iframe srcdoc="{escape(self.to_html())}" sandbox="allow-scripts" title="contentcheck" style="width: 100%; height: 40rem; border: 1px solid #ccc"></iframe>'

    @classmethod
    def from_json(cls, text: str) -> Report:
        """The report that `to_json` or `--format json` wrote."""
        data = json.loads(text)
        if data.get("schema") != SCHEMA:
            from .errors import ContentcheckError

            raise ContentcheckError(f"not a {SCHEMA} report: its schema is {data.get('schema')!r}")
        summary = Summary(**{k: v for k, v in data["summary"].items() if k in Summary.__slots__})
        return cls(
            [DocumentResult.from_dict(d) for d in data["documents"]],
            [Reported.from_dict(f) for f in data["site"]],
            [RunError(e["message"], e["path"], e["rule"], e["engine"]) for e in data["errors"]],
            summary,
            tuple(data["profiles"]),
        )

    def rows(self) -> list[dict[str, Any]]:
        """One plain dict a finding, for a data frame."""
        return [
            {
                "path": d.path, "part": d.part, "rule": f.rule, "severity": f.severity, "confidence": f.confidence, "line": f.start.line,
                "column": f.start.column, "message": f.message, "excerpt": f.excerpt, "suggestion": f.suggestion, "section": f.section,
                "fingerprint": f.fingerprint,
            }
            for d in self.documents
            for f in d.findings
        ]  # fmt: skip


def report_findings(document: Document, findings: list[Finding]) -> list[Reported]:
    """Findings with their places, sections and fingerprints, in reading order."""
    findings.sort(key=lambda f: (f.start, f.end, f.rule, f.message))
    seen: Counter[str] = Counter()
    blocks = sorted((b.start, b.end) for b in document.blocks)
    headings = [(b.start, b) for b in document.headings]
    out: list[Reported] = []
    for finding in findings:
        finding.fingerprint = _fingerprint(document, finding, seen, blocks)
        fix = None
        if finding.fix is not None:
            fix = {"safe": finding.fix.safe, "edits": [e._asdict() for e in finding.fix.edits]}
        out.append(
            Reported(
                rule=finding.rule,
                severity=str(finding.severity),
                confidence=finding.confidence,
                message=finding.message,
                start=Place(finding.start, *document.position(finding.start)),
                end=Place(finding.end, *document.position(finding.end)),
                excerpt=document.source[finding.start : finding.end],
                tags=list(finding.tags),
                group=finding.group,
                section=None if finding.whole else _section(headings, finding.start),
                suggestion=finding.suggestion,
                fix=fix,
                suggestions=list(finding.suggestions),
                related=[{"start": Place(a, *document.position(a))._asdict(), "end": Place(b, *document.position(b))._asdict()} for a, b in finding.related],
                help=f"contentcheck explain {finding.rule}",
                data={**finding.data, "whole": True} if finding.whole else finding.data,
                fingerprint=finding.fingerprint,
                path=finding.path,
                part=finding.part,
            )
        )
    return out


def _section(headings: list[tuple[int, Block]], offset: int) -> str | None:
    at = bisect_right(headings, offset, key=lambda pair: pair[0])
    return headings[at - 1][1].text if at else None


_WORD = re.compile(r"\w+")


def _fingerprint(document: Document, finding: Finding, seen: Counter[str], blocks: list[tuple[int, int]]) -> str:
    """Rule, words and their neighbours in the same block, not the line: it survives edits elsewhere. Equal ones are counted."""
    if finding.whole:
        key = finding.rule
    else:
        source = document.source
        at = bisect_right(blocks, (finding.start, len(source))) - 1
        low, high = blocks[at] if at >= 0 else (0, len(source))
        before = _WORD.findall(source[max(low, finding.start - 40) : finding.start])[-2:]
        after = _WORD.findall(source[finding.end : max(finding.end, min(high, finding.end + 40))])[:2]
        words = _WORD.findall(source[finding.start : finding.end])
        key = "\x1f".join((finding.rule, " ".join(before), " ".join(words), " ".join(after))).lower()
    seen[key] += 1
    return hashlib.blake2b(f"{key}\x1e{seen[key]}".encode(), digest_size=8).hexdigest()


def result_of(document: Document, findings: list[Reported], suppressed: int) -> DocumentResult:
    """Joins findings with what the analyses know of the document."""
    from .analysis.claims import claims_as_dicts
    from .analysis.keyphrase import keyphrase
    from .analysis.metrics import metrics

    numbers: dict[str, Any] = dict(metrics(document))
    phrase = keyphrase(document)
    numbers["keyphrase"] = phrase.to_dict() if phrase else None
    claims = claims_as_dicts(document) if document.language == "en" else []
    by_claim = {(f.start.offset, f.end.offset): f.fingerprint for f in findings if f.rule.startswith("claims.")}
    for claim in claims:
        claim["fingerprint"] = by_claim.get((claim["start"]["offset"], claim["end"]["offset"]))
    title = document.title
    return DocumentResult(
        document.path,
        document.part,
        document.format,
        document.language,
        title.text if title else None,
        numbers,
        Verdict.of(findings).to_dict(),
        [n._asdict() for n in document.notes],
        claims,
        findings,
        suppressed,
    )
