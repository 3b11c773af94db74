"""What the active profiles say about a claim: they raise or lower what `_judge` found, each with its legal anchor."""
from __future__ import annotations

from typing import Any

from contentcheck.analysis.claims import Claim, weights
from contentcheck.analysis.frames import is_bare
from contentcheck.analysis.promise import is_disclaimer
from contentcheck.analysis.units import Unit
from contentcheck.analysis.voice import voice
from contentcheck.house import House
from contentcheck.law import REGISTER, Entry, is_authorised
from contentcheck.rule import Severity

from ._verdict import ORDER, Verdict

_OF_KIND = {"disease": "claims.disease-treatment", "function": "claims.structure-function", "general": "claims.general-benefit", "fact": "claims.uncited-fact"}
_NO_PROMISE = frozenset(("symptoms", "warning", "myths"))
"""Sections in which a name or a word promises nothing."""


def by_law(house: House, unit: Unit, claim: Claim | None, verdict: Verdict | None) -> Verdict | None:
    """The verdict under the active profiles: the strictest of what each says; where one is silent, the general verdict holds."""
    if is_excused(unit, claim):
        return verdict
    matched: dict[str, Entry] = {}
    for entry in house.law:
        if entry.profile not in matched and _fits(entry, house, unit, claim, verdict):
            matched[entry.profile] = entry
    if not matched:
        return verdict
    severities = [_severity(entry, house, verdict) for entry in matched.values()]
    if verdict is not None and len(matched) < len({entry.profile for entry in house.law}):
        severities.append(verdict.severity)
    severity = min(severities, key=lambda s: s.rank)
    ids = {*(verdict.ids if verdict is not None else ()), *(e.rule for e in matched.values() if e.rule and not e.allows)}
    if not ids:
        if severity == Severity.INFO:
            return None
        ids = {_OF_KIND[claim.kind if claim is not None else "general"]}
    entries = tuple(matched.values())
    return Verdict(unit, claim, tuple(i for i in ORDER if i in ids), severity, verdict.confidence if verdict is not None else "medium", entries)


def is_excused(unit: Unit, claim: Claim | None) -> bool:
    """Whether no law means it: denied, asked, a disclaimer, a description of symptoms."""
    said = claim.voice if claim is not None else voice(unit)
    return said in ("denied", "question") or unit.section in _NO_PROMISE or is_disclaimer(unit)


def _severity(entry: Entry, house: House, verdict: Verdict | None) -> Severity:
    wanted = Severity(entry.if_regulated if house.regulated and entry.if_regulated else entry.severity)
    if entry.allows or verdict is None:
        return wanted
    return min(wanted, verdict.severity, key=lambda s: s.rank)


def _fits(entry: Entry, house: House, unit: Unit, claim: Claim | None, verdict: Verdict | None) -> bool:
    if entry.kinds or entry.voices:
        if claim is None or (claim.act < weights()["thresholds"]["hint"] and verdict is None):
            return False
        if (entry.kinds and claim.kind not in entry.kinds) or (entry.voices and claim.voice not in entry.voices):
            return False
    if not entry.cited and not entry.allows and claim is not None and claim.support.kind == "cited":
        return False
    lead = unit.lead.groups if unit.lead is not None else frozenset()
    if entry.classes and not (unit.groups | lead) & set(entry.classes):
        return False
    if entry.effect and (claim is None or not claim.effect):
        return False
    if entry.bare and (unit.kind == "heading" or not is_bare(unit)):
        return False
    if not entry.words_match(unit.text):
        return False
    return not entry.authorised or is_authorised(unit.text, (REGISTER,) if house.register is None else (REGISTER, house.register))


def said_by_law(entries: tuple[Entry, ...]) -> str:
    """What the profiles say, for the message."""
    return "".join(f"; {e.profile}: {e.what} ({e.law}{', by analogy' if e.applies == 'by analogy' else ''})" for e in entries)


def law_data(entry: Entry) -> dict[str, Any]:
    """One entry, for `findings[].data.law`."""
    return {"profile": entry.profile, "id": entry.id, "what": entry.what, "law": entry.law, "applies": entry.applies, "source": entry.source, "date": entry.date}
