"""Named evidence about a unit: what the small linear model weighs, and what an explanation names.

A feature's name is its meaning: `has condition`, `effect_reduce > symptom` (an effect near a target in one clause),
`lead effect_help`, `under benefits`, `word condition:sciatica`, `stem work`, `then help <symptom>` (one after the other, a
class for its words), `item with condition`.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..document import Document
from ..language.stems import stem
from .frames import EFFECTS, TARGETS, WORKING, frames, is_bare, shapes, speaks_of_health
from .promise import promises
from .units import Unit

if TYPE_CHECKING:
    from .support import Support

SHORT = 8
"""Units below which a text is no article."""
_TYPICAL = {"condition": 0.3, "symptom": 0.3, "function": 0.4, "effect_improve": 0.3, "effect_reduce": 0.3, "effect_cure": 0.2, "intervention": 0.3, "business": 0.05, "advice": 0.2, "first_person": 0.05, "therapy": 0.2, "frame": 0.4}
_DENSE = ("condition", "symptom", "function", "effect_improve", "effect_reduce", "effect_cure", "intervention", "business", "advice", "first_person", "therapy")
_PROMISING = frozenset((*EFFECTS, "condition", "symptom", "pseudoscience"))
_CLASSED = frozenset((*EFFECTS, *TARGETS, "intervention", "therapy"))
_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(r"\d\s?%|per ?cent|\b\d+ (?:in|out of) \d+|\b(?:one|two|three|nine) (?:in|out of) (?:two|three|four|five|ten|\d+)")
_WORKS = re.compile(r"\b(?:works?|worked|(?:is|are|be|was|were) (?:\w+ ){0,2}(?:effective|beneficial|helpful|useful|good for|great for|excellent|powerful|key|essential|vital|important|critical|crucial|best))\b", re.I)
_SERVICE = re.compile(r"\btreatment (?:plans?|options?|rooms?|sessions?|process)\b|\b(?:our|your|the|each|every) (?:treatment|session|appointment|visit|consultation|practitioner|therapist|chiropractor|doctor|team|patient)s?\b|\btailor(?:ed)?\b|\bper(?: |-)?(?:session|visit)\b", re.I)
_WORKS_ANCHORS = frozenset("work works worked effective beneficial helpful useful good great excellent powerful key essential vital important critical crucial best".split())
_SERVICE_ANCHORS = frozenset("treatment treatments session sessions appointment appointments visit visits consultation consultations practitioner therapist chiropractor doctor team patient patients practitioners therapists chiropractors doctors teams tailor tailored per".split())
_PROMISE = re.compile(r"\b(?:benefits?|advantages?|proven|amazing|incredible|wonderful|life-changing|transform\w*|difference|results?|recover\w*|get(?:ting)? (?:back|better|well)|feel(?:ing)? (?:better|great|good)|pain[- ]free|for good|once and for all|finally|no longer|free from|say goodbye)\b", re.I)
_PROMISE_ANCHORS = frozenset(
    "benefit benefits advantage advantages proven amazing incredible wonderful life-changing transform transforms transformed transforming transformative transformation difference result results "
    "recover recovers recovered recovering recovery recoveries get getting feel feeling pain-free pain free good once finally longer goodbye".split()
)
_DOUBT = frozenset("may might could possibly perhaps potential potentially suggest suggests limited preliminary appear appears seem seems said thought believed tend tends sometimes likely probably".split())
_ARTICLE = 0.5
"""What a feature of the whole article is worth beside one of the unit: it is shrunk twice as hard."""
_UNWORDED = frozenset(("intervention", "therapy"))
"""Classes whose single words say what an article is about, and not what it claims."""


def features(document: Document, all_units: Sequence[Unit], supports: Sequence[Support]) -> tuple[dict[str, float], list[dict[str, float]]]:
    """Evidence of the whole article, and of each unit; values are 1 or a share between 0 and 1."""
    framed = [set(frames(u)) for u in all_units]
    count = max(1, len(all_units))
    density = {g: sum(g in u.groups for u in all_units) / count for g in _DENSE}
    density["frame"] = sum(bool(f) for f in framed) / count
    if count < SHORT:  # the density of a few sentences says nothing: take that of a health article
        density = _TYPICAL
    base = {f"article {g} {_bucket(v)}": _ARTICLE for g, v in density.items()}
    by_block: dict[int, list[int]] = {}
    for n, unit in enumerate(all_units):
        by_block.setdefault(unit.block.index, []).append(n)
    out: list[dict[str, float]] = []
    for n, unit in enumerate(all_units):
        found: dict[str, float] = {}
        _own(unit, framed[n], found)
        if not speaks_of_health(unit):
            out.append(found)
            continue
        _wording(unit, framed[n], found)
        if not unit.groups.isdisjoint(_PROMISING) and not promises(unit):
            found["promises nothing"] = 1.0
        _context(unit, all_units, framed, by_block, found)
        if supports[n].kind != "none":
            found[f"support {supports[n].kind}"] = 1.0
        if supports[n].linked:
            found["linked"] = 1.0
        out.append(found)
    return base, out


def _own(unit: Unit, framed: set[tuple[str, str]], found: dict[str, float]) -> None:
    text = unit.text
    found[f"kind {unit.kind}"] = 1.0
    for group in unit.groups:
        if group != "therapy":
            found[f"has {group}"] = 1.0
    for group, entries in unit.entries.items():
        if group not in _UNWORDED:
            for entry in entries:
                found[f"word {group}:{entry}"] = 1.0
    for shape, target in shapes(unit):
        found[f"{shape} {target}"] = 1.0
        found[shape] = 1.0
    for effect, target in framed:
        found[f"{effect} > {target}"] = 1.0
        found["frame"] = 1.0
        found[f"effect > {target}"] = 1.0
    if text.rstrip("\"”’) ").endswith("?"):
        found["question"] = 1.0
    if _DIGIT.search(text):
        found["number"] = 1.0
        if _PERCENT.search(text):
            found["percent"] = 1.0
    if unit.testimonial:
        found["testimonial"] = 1.0
    agents = [h for h in unit.hits if h.group == "intervention"]
    if agents and framed:
        found["agent in frame"] = 1.0
    conditions = {h.entry for h in unit.hits if h.group == "condition"}
    if len(conditions) >= 3:
        found["three conditions"] = 1.0
    if unit.words & _DOUBT:
        for _, target in framed:
            found[f"hedged > {target}"] = 1.0
        if "you" in unit.groups:
            found["hedged you"] = 1.0
    if is_bare(unit):
        found["no verb"] = 1.0
        if unit.section:
            found[f"no verb under {unit.section}"] = 1.0
    if unit.words & _WORKS_ANCHORS and _WORKS.search(text):
        found["works"] = 1.0
    if unit.words & _SERVICE_ANCHORS and _SERVICE.search(text):
        found["service"] = 1.0
    if WORKING.search(text):
        found["working"] = 1.0
    if unit.words & _PROMISE_ANCHORS and _PROMISE.search(text):
        found["promise"] = 1.0


def _wording(unit: Unit, framed: set[tuple[str, str]], found: dict[str, float]) -> None:
    """The stems of a unit's words, and which stand side by side; what the lexicon knows stands for its class."""
    stems = [stem(token.lower) for token in unit.sentence.tokens]
    for name in stems:
        found[f"stem {name}"] = 1.0
    for hit in unit.hits:
        if hit.group in _CLASSED and stems[hit.first][:1] != "<":
            stems[hit.first : hit.last + 1] = [f"<{hit.group}>", *[""] * (hit.last - hit.first)]
    before = "^"
    for name in (*stems, "$"):
        if name:
            found[f"then {before} {name}"] = 1.0
            before = name
    kind = unit.kind
    for group in unit.groups:
        found[f"{kind} with {group}"] = 1.0
    for _, target in framed:
        found[f"{kind} with effect > {target}"] = 1.0


def _context(unit: Unit, all_units: Sequence[Unit], framed: Sequence[set[tuple[str, str]]], by_block: dict[int, list[int]], found: dict[str, float]) -> None:
    if unit.section:
        found[f"under {unit.section}"] = 1.0
        if unit.groups & {"condition", "symptom"}:
            found[f"condition under {unit.section}"] = 1.0
        if framed[unit.number]:
            found[f"frame under {unit.section}"] = 1.0
    if unit.treats:
        found["in a list of what is treated"] = 1.0
        if unit.groups & {"condition", "symptom"}:
            found["condition in a list of what is treated"] = 1.0
        if "no verb" in found:
            found["bare item in a list of what is treated"] = 1.0
    if unit.heading is not None:
        if unit.heading.section and unit.heading.section != unit.section:
            found[f"above {unit.heading.section}"] = 1.0
    lead = unit.lead
    if lead is not None:
        for group in lead.groups:
            found[f"lead {group}"] = 1.0
        if framed[lead.number]:
            found["lead frame"] = 1.0
        for effect in EFFECTS:
            if effect in lead.groups:
                for target in TARGETS:
                    if target in unit.groups:
                        found[f"lead {effect} > {target}"] = 1.0
        if not lead.text.rstrip().endswith((".", "!", "?")):
            found["lead is open"] = 1.0
    siblings = unit.block.siblings
    if len(siblings) > 1:
        numbers = [i for b in siblings for i in by_block.get(b.index, ())]
        if numbers:
            share = sum(bool(framed[i]) for i in numbers) / len(numbers)
            found["siblings frame"] = share
            share = sum("condition" in all_units[i].groups for i in numbers) / len(numbers)
            if unit.section:
                found[f"siblings condition under {unit.section}"] = share
            found["siblings condition"] = share


def _bucket(share: float) -> str:
    return "none" if share == 0 else "low" if share < 0.1 else "some" if share < 0.25 else "high"
