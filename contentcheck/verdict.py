"""May this article be published? The one place where that is decided; terminal, JSON and Markdown read it.

Five areas. An area says *stop* where a finding is an error, *look* where one is a warning, else *ready*; the
article says the worst of them. What to do first: the most serious, then the most certain, then the first in
reading order; at most three.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

AREAS = {
    "claims": ("claims",),
    "language": ("typos", "style"),
    "keywords": ("keywords",),
    "readability": ("readability",),
    "structure": ("headings", "links", "images", "meta", "trust", "site"),
}
_AREA = {pack: area for area, packs in AREAS.items() for pack in packs}
LIGHTS = ("ready", "look", "stop")
FIRST = 3


class _Judged(Protocol):
    rule: str
    severity: str
    confidence: str
    fingerprint: str


def area_of(rule: str) -> str:
    """The area of a rule; a pack that we do not know counts as structure."""
    return _AREA.get(rule.split(".", 1)[0], "structure")


def urgency(severity: str, confidence: str) -> tuple[int, int]:
    """Sorts the most serious and most certain first."""
    return ("error", "warning", "info").index(severity), ("high", "medium").index(confidence)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Counts by area and severity, and the fingerprints of what to do first."""

    counts: dict[str, dict[str, int]]
    first: list[str]

    @classmethod
    def of(cls, findings: Iterable[_Judged]) -> Verdict:
        counts = {area: {"error": 0, "warning": 0, "info": 0} for area in AREAS}
        listed = list(findings)
        for finding in listed:
            counts[area_of(finding.rule)][finding.severity] += 1
        urgent = sorted((f for f in listed if f.severity != "info"), key=lambda f: urgency(f.severity, f.confidence))
        return cls(counts, [f.fingerprint for f in urgent[:FIRST]])

    def light(self, area: str | None = None) -> str:
        counts = self.counts.values() if area is None else (self.counts[area],)
        return "stop" if any(c["error"] for c in counts) else "look" if any(c["warning"] for c in counts) else "ready"

    def to_dict(self) -> dict[str, Any]:
        return {"light": self.light(), "areas": {a: {"light": self.light(a), **c} for a, c in self.counts.items()}, "first": self.first}
