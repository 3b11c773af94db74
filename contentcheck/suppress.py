"""Comments that silence findings, each with its reason; those that silence nothing are findings themselves.

`<!-- contentcheck: ignore claims.absolute -- quoted from the leaflet -->` holds for the next block (or the block it
stands in), `ignore-file` for the article, `off … on` for what lies between. `{/* … */}` in MDX, `contentcheck.ignore`
in front matter.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from .document import Document
from .rule import Finding, Severity

_COMMENT = re.compile(r"^\s*contentcheck:\s*(ignore-file|ignore|off|on)\b[ \t]*(.*?)(?:\s+--\s*(.*))?\s*$", re.S)
UNUSED = "contentcheck.unused-ignore"
NO_REASON = "contentcheck.ignore-without-reason"
UNKNOWN = "contentcheck.unknown-ignore"


@dataclass(slots=True)
class _Silence:
    rules: tuple[str, ...]
    start: int
    """Findings that start in this range are silenced."""
    end: int
    place: tuple[int, int]
    reason: str
    whole: bool = False
    used: bool = False
    names: set[str] = field(default_factory=set)

    def covers(self, finding: Finding) -> bool:
        inside = self.whole or (self.start <= finding.start < self.end)
        return inside and (not self.rules or any(matches(rule, name) for rule in self.rules for name in (finding.rule, *finding.tags)))


def matches(selector: str, rule: str) -> bool:
    """Whether a selector (an id or a prefix such as `claims`) names a rule."""
    return rule == selector or rule.startswith(f"{selector}.")


def apply(document: Document, findings: list[Finding], known: frozenset[str], ran: frozenset[str]) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """The findings that remain, with those about the comments themselves, and those that were silenced, each with the reason.

    known: all rule ids, to tell a misspelt one; ran: those that ran, for a comment is unused only if its rule had a chance.
    """
    silences, faults = _read(document, known)
    if not silences and not faults:
        return findings, []
    kept: list[Finding] = []
    silenced: list[tuple[Finding, str]] = []
    for finding in findings:
        covering = [silence for silence in silences if silence.covers(finding)]
        for silence in covering:
            silence.used = True
        if covering:
            silenced.append((finding, next((s.reason for s in covering if s.reason), "")))
        else:
            kept.append(finding)
    for silence in silences:
        if not silence.used and (not silence.rules or any(matches(r, name) for r in silence.rules for name in ran)):
            what = ", ".join(silence.rules) or "any rule"
            faults.append(Finding(UNUSED, Severity.WARNING, f"nothing here is reported by {what}: delete this comment", *silence.place))
        if not silence.reason and document.source[silence.place[0] : silence.place[0] + 1] in "<{":
            faults.append(Finding(NO_REASON, Severity.INFO, "say why: end the comment with -- and a reason", *silence.place))
    return kept + faults, silenced


def _read(document: Document, known: frozenset[str]) -> tuple[list[_Silence], list[Finding]]:
    silences: list[_Silence] = []
    faults: list[Finding] = []
    opened: list[_Silence] = []
    for comment in document.comments:
        match = _COMMENT.match(comment.text)
        if match is None:
            continue
        verb, names, reason = match[1], tuple(re.findall(r"[\w.-]+", match[2])), (match[3] or "").strip()
        place = (comment.start, comment.end)
        for name in names:
            if not any(matches(name, rule) for rule in known):
                from .errors import nearest

                faults.append(Finding(UNKNOWN, Severity.WARNING, f"there is no rule {name!r}{nearest(name, known)}", *place))
        if verb == "ignore-file":
            silences.append(_Silence(names, 0, 0, place, reason, whole=True))
        elif verb == "off":
            silence = _Silence(names, comment.end, len(document.source) + 1, place, reason)
            silences.append(silence)
            opened.append(silence)
        elif verb == "on":
            for silence in opened:
                if not names or set(names) == set(silence.rules):
                    silence.end = comment.start
            opened = [s for s in opened if s.end > comment.start]
        else:
            block = next((b for b in document.blocks if b.start <= comment.start < b.end), None) or next((b for b in document.blocks if b.start >= comment.end), None)
            end = (block.start, max(block.end, block.start + 1)) if block else place
            silences.append(_Silence(names, min(end[0], comment.start), end[1], place, reason))
    return silences, faults
