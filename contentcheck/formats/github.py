"""Annotations for a GitHub workflow: the worst ten a level, at most one a block, then how many there are."""
from __future__ import annotations

from typing import TextIO

from ..report import DocumentResult, Reported, RunError, Summary
from ..verdict import urgency
from . import Run, excerpt, plain

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10  # GitHub shows no more of a level for one step


class Format:
    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.found: list[tuple[str, Reported]] = []
        self.total = 0
        self.titles: dict[str, str] = {}

    def begin(self, run: Run) -> None:
        self.titles = run.titles

    def document(self, result: DocumentResult) -> None:
        self.total += len(result.findings)
        lines: set[tuple[int, str]] = set()
        for finding in result.findings:  # lines stand for blocks: one paragraph is one line in most sources
            key = (finding.start.line, finding.severity)
            if key not in lines:
                lines.add(key)
                self.found.append((result.path, finding))
        self.found = [pair for level in _LEVELS for pair in sorted((p for p in self.found if p[1].severity == level), key=lambda p: urgency(p[1].severity, p[1].confidence))[:_MOST]]

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        shown = 0
        for finding in site:
            self.total += 1
            self.found.append((finding.path or "", finding))
        for path, finding in self.found:
            shown += 1
            message = f"{finding.message}: {excerpt(finding.excerpt)!r}" if finding.excerpt else finding.message
            title = self.titles.get(finding.rule, finding.rule)
            place = f"file={_property(path)},line={finding.start.line},endLine={finding.end.line},col={finding.start.column},title={_property(title)}"
            self.out.write(f"::{_LEVELS[finding.severity]} {place}::{_data(f'{message} ({finding.rule})')}\n")
        for error in errors:
            where = f" file={_property(error.path)}" if error.path else ""
            self.out.write(f"::error{where}::{_data(' '.join(x for x in (error.rule and f'{error.rule}:', error.message) if x))}\n")
        if self.total > shown:
            self.out.write(f"{shown} of {self.total} findings are shown as annotations; --format markdown has all\n")


def _data(text: str) -> str:
    return plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
