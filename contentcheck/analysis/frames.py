"""Frames: an effect and what it acts on, near one another in one clause."""
from __future__ import annotations

import re
from collections.abc import Iterator

from .units import Unit

EFFECTS = ("effect_improve", "effect_reduce", "effect_cure", "effect_help", "effect_noun", "effect_adjective")
TARGETS = ("condition", "symptom", "biomarker", "function", "wellbeing", "body_part", "pseudoscience")
_NEAR = 7
"""Words between effect and target at most."""
_BREAK = re.compile(r"[;:—–()]|\s-\s")
_VERBS = frozenset("affects affect hurts hurt becomes become occurs occur happens happen lasts begins begin comes come goes go shows show suggests suggest means mean remains remain requires require allows allow enables enable says say is are was were be been being am has have had do does did can will may might could should would must helps help makes make gives give takes take provides provide includes include supports support improves improve reduces reduce increases increase promotes promote relieves relieve treats treat eases ease works work feel feels needs need uses use contains contain causes cause leads lead keeps keep stops stop boosts boost lowers lower it's you're we're they're there's that's don't can't isn't".split())
WORKING = re.compile(r"\b(?:works?\b(?! (?:with|for|at|on|in|as|from)\b)|worked|benefits?|beneficial|effective|helpful|results?|recover\w*|cur(?:e|es|ed)|heal\w*|difference|better|gone|free from|no longer|disappear\w*|vanish\w*|remedy|remedies|solution|properties|treat\w*|good for|best|proven|transform\w*|anti-\w+)\b", re.I)

_FIGURATIVE = frozenset(
    "focus energy mind minds brain physical perspective overwhelm fatigue clarity balance balanced attention calm confidence creativity motivation productivity relationship relationships self-confidence goals success happiness happy peace "
    "stress stressed emotional mental life strength habits discipline heart head hands hand feet eyes back face voice growth resilience awareness memory rest relax relaxed comfort joy performance stamina mood nervous tired spirit".split()
)
_BODILY = frozenset(("condition", "symptom", "biomarker", "pseudoscience", "function", "wellbeing", "body_part", "therapy"))


_OF_HEALTH = frozenset((*TARGETS, "intervention", "therapy", "evidence", "evidence_phrase", "effect_cure", "population"))


def speaks_of_health(unit: Unit) -> bool:
    """Whether anything in a unit, or in the lead-in of its list, speaks of body, mind, illness, practices or evidence."""
    return unit.treats or not unit.groups.isdisjoint(_OF_HEALTH) or (unit.lead is not None and not unit.lead.groups.isdisjoint(_OF_HEALTH))


def speaks_of_body(unit: Unit) -> bool:
    """Whether a unit names an illness, a process or a part of the body, a therapy: not only words that are also used in figures of speech."""
    return any(hit.group in _BODILY and hit.entry not in _FIGURATIVE for hit in unit.hits)


def frames(unit: Unit) -> tuple[tuple[str, str], ...]:
    """(effect class, target class) pairs that stand near one another in one clause."""
    if unit.pairs is None:
        unit.pairs = tuple(_frames(unit))
    return unit.pairs


def _frames(unit: Unit) -> Iterator[tuple[str, str]]:
    tokens = unit.sentence.tokens
    text = unit.block.text
    effects = [h for h in unit.hits if h.group in EFFECTS]
    targets = [h for h in unit.hits if h.group in TARGETS]
    for effect in effects:
        for target in targets:
            if effect.first <= target.last and target.first <= effect.last:
                continue
            low, high = (effect, target) if effect.first < target.first else (target, effect)
            if high.first - low.last - 1 > _NEAR:
                continue
            between = text[tokens[low.last].end : tokens[high.first].start]
            if not _BREAK.search(between):
                yield effect.group, target.group


def shapes(unit: Unit) -> Iterator[tuple[str, str]]:
    """(shape, target class) of the tight frames: "reduces pain", "pain relief", "better sleep"."""
    for effect in unit.hits:
        if effect.group not in EFFECTS:
            continue
        for target in unit.hits:
            if target.group not in TARGETS:
                continue
            after, before = target.first - effect.last, effect.first - target.last
            if effect.group in ("effect_improve", "effect_reduce", "effect_cure", "effect_help") and 1 <= after <= 4:
                yield "verb before", target.group
            elif effect.group == "effect_noun" and before == 1:
                yield "effect after", target.group
            elif effect.group == "effect_noun" and 1 <= after <= 3:
                yield "effect of", target.group
            elif effect.group == "effect_adjective" and 1 <= after <= 2:
                yield "adjective before", target.group


def is_bare(unit: Unit) -> bool:
    """Whether a unit is a phrase without a verb: a name in a list."""
    tokens = unit.sentence.tokens
    return len(tokens) < 9 and not (unit.words & _VERBS or unit.groups & {"modal", "effect_help"} or any(t.lower.endswith("ed") and len(t.lower) > 4 for t in tokens))
