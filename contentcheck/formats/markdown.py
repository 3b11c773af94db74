"""A summary for a pull request: worst articles first, and never larger than a comment may be."""
from __future__ import annotations

import re
from typing import TextIO

from ..report import DocumentResult, Reported, RunError, Summary
from ..rule import WORDS
from ..verdict import AREAS
from . import Run, excerpt

_MOST = 800_000  # bytes; a job summary holds 1 MB
_EACH = 50
_LIGHTS = {"stop": "🔴 stop", "look": "🟡 look", "ready": "🟢 ready"}


class Format:
    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.parts: list[tuple[tuple[int, int, int], str, str]] = []

    def begin(self, run: Run) -> None:
        pass

    def document(self, result: DocumentResult) -> None:
        areas = result.verdict["areas"]
        counts = {level: sum(areas[a][level] for a in AREAS) for level in WORDS}
        name = f"{result.path}#{result.part}" if result.part else result.path
        lights = " · ".join(f"{area} {_LIGHTS[areas[area]['light']].split()[0]}" for area in AREAS)
        row = f"| {_cell(name)} | {_LIGHTS[result.verdict['light']]} | {counts['error']} | {counts['warning']} | {counts['info']} |\n"
        body = [f"### {_text(name)}\n\n{lights}\n\n"]
        shown = [f for f in result.findings if f.severity != "info"]
        shown.sort(key=lambda f: f.severity != "error")
        if shown:
            body.append("| line | | what | where |\n|---:|---|---|---|\n")
            body += [f"| {f.start.line} | {WORDS[f.severity]} | {_cell(f.message)} | {_cell(excerpt(f.excerpt))} |\n" for f in shown[:_EACH]]
            if len(shown) > _EACH:
                body.append(f"\n… and {len(shown) - _EACH} more.\n")
            body.append("\n")
        self.parts.append(((-counts["error"], -counts["warning"], len(self.parts)), row, "".join(body)))

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        self.parts.sort(key=lambda part: part[0])
        self.out.write(f"## contentcheck: {summary.error} must fix, {summary.warning} should fix, {summary.info} to consider in {summary.checked} article{'s' * (summary.checked != 1)}\n\n")
        left = _MOST
        for error in errors:
            line = f"- **not checked** {_text(error.path or error.rule or '')}: {_text(error.message)}\n"
            left -= len(line.encode())
            self.out.write(line)
        if errors:
            self.out.write("\n")
        if self.parts:
            self.out.write("| article | | must fix | should fix | consider |\n|---|---|---:|---:|---:|\n")
        rows = 0
        for _, row, _ in self.parts:
            if left < _MOST // 2:
                break
            self.out.write(row)
            left -= len(row.encode())
            rows += 1
        if rows < len(self.parts):
            self.out.write(f"\n… and {len(self.parts) - rows} more articles.\n")
        self.out.write("\n")
        if site:
            self.out.write("### Among the articles\n\n")
            for finding in site:
                line = f"- {_text(finding.path or '')}: {_text(finding.message)}\n"
                left -= len(line.encode())
                if left > 0:
                    self.out.write(line)
            self.out.write("\n")
        for number, (_, _, body) in enumerate(self.parts):
            left -= len(body.encode())
            if left < 0:
                self.out.write(f"… the findings of {len(self.parts) - number} more articles are left out: too long for a comment.\n")
                break
            self.out.write(body)


def _text(text: str) -> str:
    """Article text that stays text in Markdown and HTML."""
    return re.sub(r"([\\`*_{}\[\]<>#|~@])", r"\\\1", " ".join(text.split()))


def _cell(text: str) -> str:
    return _text(text)
