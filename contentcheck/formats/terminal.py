"""What an editor reads on a screen: one line a finding in reading order, and last what to do first."""
from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from ..report import DocumentResult, Reported, RunError, Summary
from ..rule import WORDS
from ..verdict import AREAS, area_of
from . import Run, excerpt, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLE = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_MARK = {"error": "✗", "warning": "!", "info": "·"}
_LIGHT = {"stop": "bold red", "look": "yellow", "ready": "green"}


class Format:
    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.run = Run()
        self.console: Console = None  # type: ignore[assignment]
        self.results = 0
        self.last: DocumentResult | None = None
        self.lights: Counter[str] = Counter()
        self.areas: Counter[tuple[str, str]] = Counter()
        self.urgent: list[tuple[tuple[int, int, int, int], str, Reported]] = []
        self.hidden = 0

    def begin(self, run: Run) -> None:
        from rich.console import Console

        self.run = run
        self.console = Console(file=self.out, force_terminal=run.color, no_color=run.color is False or None, highlight=False, markup=False, emoji=False, soft_wrap=True, width=run.width)

    def document(self, result: DocumentResult) -> None:
        from ..verdict import urgency

        self.results += 1
        self.last = result
        self.lights[result.verdict["light"]] += 1
        name = f"{result.path}#{result.part}" if result.part else result.path
        for finding in result.findings:
            self.areas[area_of(finding.rule), finding.severity] += 1
            if finding.severity != "info":
                self.urgent.append(((*urgency(finding.severity, finding.confidence), self.results, finding.start.offset), name, finding))
        self.urgent = sorted(self.urgent, key=lambda row: row[0])[:3]
        shown = [f for f in result.findings if self.run.verbose or f.severity != "info"]
        self.hidden += len(result.findings) - len(shown)
        if self.run.quiet:
            return
        if shown or result.notes or self.results == 1:
            self._heading(name, result)
        for note in result.notes:
            self._line("", "note", "dim", note["message"], "", "")
        width = max((len(_place(f)) for f in shown), default=0)
        for _, group in groupby(shown, key=lambda f: (f.group, f.severity) if f.group else (f.fingerprint, f.severity)):
            findings = list(group)
            self._finding(findings, width)
        if shown:
            self.console.print()

    def _heading(self, name: str, result: DocumentResult) -> None:
        from rich.text import Text

        words = result.metrics.get("words", 0)
        grade = result.metrics.get("flesch_kincaid_grade")
        phrase = result.metrics.get("keyphrase")
        facts = [f"{words:,} words"]
        if grade is not None and words:
            facts.append(f"grade {grade:g}")
        if phrase:
            facts.append(f"keyphrase “{plain(phrase['text'])}” {phrase['count']}×, {phrase['density']:g} %")
        self.console.print(Text.assemble((plain(name), "bold underline"), "  ", (", ".join(facts), "dim")))

    def _finding(self, findings: list[Reported], width: int) -> None:
        first = findings[0]
        message, quote = first.message, excerpt(first.excerpt)
        place = _place(first)
        of_claims = first.rule.startswith("claims.")
        if len(findings) > 1:
            place = f"{first.start.line}–{findings[-1].start.line}" if findings[-1].start.line != first.start.line else place
        if len(findings) > 1 and not of_claims:
            message = f"{first.message}; and {len(findings) - 1} more like it"
            quote = excerpt(", ".join(excerpt(f.excerpt, 30) for f in findings))
        elif len(findings) > 1:
            kinds = Counter(f.data.get("about", "health claims") for f in findings)
            about = ", ".join(f"{n} about {kind}" if kind != "health claims" else f"{n} claims" for kind, n in kinds.most_common(3))
            where = f" under “{excerpt(first.section, 36)}”" if first.section else ""
            message = f"{len(findings)} claims without an acceptable source{where}: {about}"
        rule = first.rule if len(findings) == 1 or not of_claims else "claims"
        if first.data.get("whole") or not first.excerpt.strip():
            quote = ""
        self._line(place.rjust(width), _MARK[first.severity], _STYLE[first.severity], message, quote, rule)

    def _line(self, place: str, mark: str, style: str, message: str, quote: str, rule: str) -> None:
        from rich.text import Text

        room = (self.console.width if self.console.is_terminal else 160) - len(place) - len(message) - len(rule) - 12
        if quote and room < len(quote):
            quote = excerpt(quote, max(room, 24))
        line = Text.assemble((f"  {place}  ", "dim"), (f"{mark} ", style), plain(message))
        if quote:
            line.append(f"  “{quote}”", "italic")
        if rule:
            line.append(f"  {rule}", "dim")
        self.console.print(line)

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        from rich.text import Text

        for finding in site:
            self._line(f"{finding.path}:{finding.start.line}", _MARK[finding.severity], _STYLE[finding.severity], finding.message, excerpt(finding.excerpt), finding.rule)
        for error in errors:
            where = ": ".join(plain(x) for x in (error.path, error.rule) if x)
            self.console.print(Text.assemble(("not checked ", "bold red"), f"{where}: " if where else "", plain(error.message)))
        if not self.results:
            return
        if self.results > 1:
            self.console.print(Text.assemble((f"{self.results} articles: ", "bold"), ", ".join(f"{self.lights[light]} {word}" for light, word in (("stop", "must not be published as they stand"), ("look", "need a look"), ("ready", "ready")) if self.lights[light])))
        for area in AREAS:
            self.console.print(self._area(area))
        total = ", ".join(f"{getattr(summary, level)} {word}" for level, word in WORDS.items())
        more = "  (-v shows what to consider)" if self.hidden and not self.run.quiet else ""
        light = "stop" if summary.error else "look" if summary.warning else "ready"
        self.console.print(Text.assemble((f"{light:<12} ", _LIGHT[light]), total, (more, "dim")))
        if self.urgent:
            self.console.print(Text("Do these first", style="bold"))
            for _, name, finding in self.urgent:
                where = f"line {finding.start.line}" if self.results == 1 else f"{plain(name)}:{finding.start.line}"
                self.console.print(Text.assemble("  ", (_MARK[finding.severity], _STYLE[finding.severity]), f" {where}: {plain(finding.message)}"))

    def _area(self, area: str) -> Text:
        from rich.text import Text

        counts = {level: self.areas[area, level] for level in WORDS}
        light = "stop" if counts["error"] else "look" if counts["warning"] else "ready"
        said = ", ".join(f"{n} {WORDS[level]}" for level, n in counts.items() if n) or "nothing found"
        return Text.assemble(f"{area:<12} ", (f"{light:<6}", _LIGHT[light]), said)


def _place(finding: Reported) -> str:
    return f"{finding.start.line}:{finding.start.column}"
