"""Health claims: which units make one, of what kind, in what voice, with what support, how much weighs for it.

Detection only. How bad a claim is, and which rule says so, is judged in the pack `claims`.
"""
from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import Any

from ..document import Document, Span
from .evidence import features
from .frames import EFFECTS, TARGETS, frames, speaks_of_health
from .ledger import people
from .support import Support, supports
from .units import Unit, units
from .voice import voice

_WEIGHTS = Path(__file__).parent / "claims_weights.json"
_BESIDE = 0.15
"""What the two units beside it count in the score of a unit."""
_ABOUT = (
    ("condition", "a condition"),
    ("symptom", "a symptom"),
    ("pseudoscience", "cleansing or energy"),
    ("biomarker", "what happens in the body"),
    ("function", "a function of the body or mind"),
    ("body_part", "the body"),
    ("wellbeing", "well-being"),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One health claim, on one unit of the article."""

    unit: Unit
    kind: str
    """disease, function, general or fact."""
    voice: str
    support: Support
    act: float
    """How likely an editor must act on it as a claim of efficacy, 0 to 1."""
    listed: float
    """How likely it is a claim at all."""
    serious: float
    """How likely it must not be published as it stands, 0 to 1."""
    target: str
    """What it is about, in plain words."""
    agent: str
    effect: str
    strength: str
    """direct, conditional or correlational."""
    because: tuple[str, ...] = field(default=())
    """The strongest evidence, in plain words."""

    @property
    def disowned(self) -> bool:
        """Denied or asked: nobody stands behind it."""
        return self.voice in ("denied", "question")

    @property
    def span(self) -> Span:
        return self.unit.block.span(self.unit.sentence.start, self.unit.sentence.end)


@cache
def weights() -> dict[str, Any]:
    """The model: thresholds, and feature -> its weight in each of `SCORES`."""
    loaded: dict[str, Any] = json.loads(_WEIGHTS.read_text("utf-8"))
    return loaded


SCORES = ("act", "listed", "serious")
"""The order of biases and weights in the file."""


@cache
def _table() -> dict[str, tuple[float, ...]]:
    """Feature -> its weight in each of the scores."""
    return {feature: tuple(row) for feature, row in weights()["weights"].items()}


def weigh(found: dict[str, float], start: Sequence[float]) -> tuple[float, float, float]:
    """The log odds with some evidence added to what it was at the start: act, listed, serious."""
    act, listed, serious = start
    table = _table()
    for feature, value in found.items():
        row = table.get(feature)
        if row is not None:
            act += row[0] * value
            listed += row[1] * value
            serious += row[2] * value
    return act, listed, serious


def in_context(own: Sequence[float]) -> list[float]:
    """The log odds of an article's units, drawn towards the units beside them: a promise seldom stands alone."""
    if len(own) < 2:
        return list(own)
    beside = [own[1], *((a + b) / 2 for a, b in zip(own, own[2:], strict=False)), own[-2]]
    return [(1 - _BESIDE) * w + _BESIDE * b for w, b in zip(own, beside, strict=True)]


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def claims(document: Document) -> list[Claim]:
    """All claims of the article proper, in reading order: also those that are supported, denied or asked."""
    return document.once(_claims)


def _claims(document: Document) -> list[Claim]:
    all_units = units(document)
    supported = supports(document, all_units)
    common, evidence = features(document, all_units, supported)
    least = weights()["thresholds"]["listed"]
    found: list[Claim] = []
    start = weigh(common, tuple(weights()["bias"]))
    weighed = [weigh(facts, start) for facts in evidence]
    for unit, support, facts, odds, (_, odds_listed, odds_serious) in zip(all_units, supported, evidence, in_context([w[0] for w in weighed]), weighed, strict=True):
        act, listed = _share(odds), _share(odds_listed)
        if max(listed, act) < least or _names_a_section(unit) or not (speaks_of_health(unit) or listed >= _SURE) or all(len(word) < 3 for word in unit.words):
            continue
        found.append(_claim(unit, support, facts, act, listed, _share(odds_serious)))
    return found


def _names_a_section(unit: Unit) -> bool:
    """"Benefits", "Back pain": a short heading without a target, or without an effect, is a topic."""
    if unit.kind != "heading" or unit.treats or len(unit.sentence.tokens) > 3:
        return False
    return not unit.groups.intersection(TARGETS) or not unit.groups.intersection(EFFECTS)


_SURE = 0.6
def _claim(unit: Unit, support: Support, facts: dict[str, float], act: float, listed: float, serious: float) -> Claim:
    groups = unit.groups
    pairs = set(frames(unit))
    targets = {t for _, t in pairs}
    lead = unit.lead.groups if unit.lead is not None else frozenset()
    kind = kind_of(unit, pairs, act)
    about = next((words for group, words in _ABOUT if group in targets), None) or next((words for group, words in _ABOUT if group in groups), "health in general")
    effects = [h for h in unit.hits if h.group.startswith("effect_") and h.group not in ("effect_harm", "effect_neutral")]
    agents = [h for h in unit.hits if h.group == "intervention"]
    strength = "correlational" if "effect_neutral" in groups and not pairs else "conditional" if groups & {"hedge"} or "can" in unit.entries.get("modal", ()) or "effect_help" in groups | lead else "direct"
    table = _table()
    strongest = sorted([(weight * v, f) for f, v in facts.items() if f in table and (weight := table[f][0]) > 0.15 and not f.startswith("article")], reverse=True)[:4]
    because = tuple([in_words(name) for _, name in strongest])
    return Claim(
        unit, kind, voice(unit), support, round(act, 3), round(listed, 3), round(serious, 3), about,
        agents[0].entry if agents else "", effects[0].entry if effects else "", strength, because,
    )  # fmt: skip


def kind_of(unit: Unit, pairs: set[tuple[str, str]], act: float) -> str:
    """disease, function, general or fact: by the target nearest to an effect; without an effect it is a fact."""
    groups = unit.groups
    targets = {t for _, t in pairs}
    lead = unit.lead.groups if unit.lead is not None else frozenset()
    if is_harm(unit, pairs):
        return "fact"
    effective = bool(pairs) or any(g.startswith("effect_") for g in lead) or unit.section == "benefits"
    if not effective and act < weights()["thresholds"]["act"]:
        return "general" if groups & {"evidence_phrase"} and not groups & {"condition", "symptom", "biomarker", "function"} else "fact"
    if targets & {"condition", "symptom"} or (groups & {"condition"} and effective):
        mild = targets & {"condition", "symptom"} == {"symptom"} and unit.entries.get("symptom", set()) <= _MILD
        return "function" if mild else "disease"
    if targets & {"biomarker", "function", "body_part", "pseudoscience"} or groups & {"biomarker", "function", "pseudoscience", "body_part"}:
        return "function"
    if groups & {"symptom"}:
        return "disease" if not unit.entries.get("symptom", set()) <= _MILD else "function"
    return "general"


_HARM = re.compile(r"\brisk (?:of|for) [\w\s-]{3,40} (?:increases|rises|grows|goes up)\b|\bincreasing (?:the|your|their) (?:risk|chances?)\b|\b(?:increas\w*|rais\w*|higher|greater|elevat\w*|more at) (?:the |your |their )?risk|\bcauses?\b|\bcan lead to\b|\b(?:can|may|often|will|could) (?:result in|manifest as|show up as)\b|\b(?:can |may |often )?brings? (?:about|on|\w*aches?|pain)\b|\b(?:creates?|stems? from|arises? from)\b|\bleads? to\b|\btriggers?\b(?! points?)|\bcontribut\w+ to\b|\bputs? you at risk|\bat risk (?:of|for)\b|\bworsens?\b|\bdisrupts?\b", re.I)


def is_harm(unit: Unit, pairs: set[tuple[str, str]]) -> bool:
    """Whether a unit says what brings an illness about, and not what helps against it."""
    if (unit.hits and unit.hits[0].first == 0 and unit.hits[0].group in EFFECTS) or (unit.lead is not None and "effect_help" in unit.lead.groups):
        return False
    return bool(_HARM.search(unit.text)) and bool(unit.groups & {"condition", "symptom"}) and not any(e in ("effect_reduce", "effect_cure", "effect_help") for e, _ in pairs)


_MILD = frozenset("stress stressed tension tense tightness tight muscles stiffness tired tiredness worry nervous cravings struggle sadness restless wrinkle fine lines dry skin muscle tension knots knot stiff irritability anger fear low mood distress".split()) | {"fine lines", "dry skin", "muscle tension", "low mood", "tight muscles", "tight hips", "mood swings"}

_WORDS = {
    "effect_improve": "an improving effect", "effect_reduce": "a reducing effect", "effect_cure": "a curing effect", "effect_help": "“helps”",
    "effect_noun": "an effect", "effect_adjective": "a promising adjective", "condition": "a condition", "symptom": "a symptom",
    "biomarker": "a process in the body", "function": "a function of body or mind", "wellbeing": "well-being", "body_part": "a part of the body",
    "pseudoscience": "cleansing or energy", "intervention": "a practice or product", "effect": "an effect",
}  # fmt: skip


@lru_cache(maxsize=5_000)
def in_words(feature: str) -> str:
    """A feature's name as a person would say it."""
    if " > " in feature:
        effect, target = feature.split(" > ")
        joined = effect.startswith("lead ")
        effect = effect.removeprefix("lead ")
        return f"{_WORDS.get(effect, effect)} {'in the lead-in' if joined else 'near'} {'and ' if joined else ''}{_WORDS.get(target, target)}"
    if feature.startswith("word "):
        return f"the word “{feature.split(':', 1)[1]}”"
    if feature.startswith("stem "):
        return f"words such as “{feature[5:]}…”"
    if feature.startswith("then "):
        first, second = (_WORDS.get(part.strip("<>"), part) for part in feature[5:].split(" "))
        return f"{second} at the start" if first == "^" else f"{first} at the end" if second == "$" else f"{first}, then {second}"
    if " with " in feature:
        kind, _, rest = feature.partition(" with ")
        return f"{in_words(rest)} in a {kind}"
    if feature.startswith("has "):
        return _WORDS.get(feature[4:], feature[4:].replace("_", " "))
    if feature.startswith("lead "):
        return f"the lead-in of its list speaks of {_WORDS.get(feature[5:], feature[5:].replace('_', ' '))}"
    if feature.startswith(("under ", "frame under ", "condition under ")):
        return f"it stands in a section on {feature.rsplit(' ', 1)[1]}"
    return {"frame": "an effect near its target", "siblings frame": "the other items of its list promise effects", "agent in frame": "a practice or product as the agent", "working": "a word for working or getting better"}.get(feature, feature.replace("_", " "))


def claims_as_dicts(document: Document) -> list[dict[str, Any]]:
    """The claims as the JSON report has them."""
    out: list[dict[str, Any]] = []
    for claim in claims(document):
        start, end = claim.span
        low, high = document.position(start), document.position(end)
        out.append(
            {
                "start": {"offset": start, "line": low[0], "column": low[1]},
                "end": {"offset": end, "line": high[0], "column": high[1]},
                "text": claim.unit.text,
                **claim_data(claim),
            }
        )
    return out


_NUMBER = re.compile(r"\d[\d.,]*\s?(?:%|percent|per cent|times|fold|mg|mcg|iu|kg|pounds|lbs)(?!\w)|\b\d+ (?:in|out of) \d+\b", re.I)
_TIME = re.compile(r"\b(?:instant\w*|immediate\w*|overnight|permanent\w*|(?:with)?in (?:just )?(?:\d+|one|two|three|a few|several) (?:seconds|minutes|hours?|days?|weeks?|months?|sessions?|treatments?))\b", re.I)


def claim_data(claim: Claim) -> dict[str, Any]:
    """What is known of a claim, for `findings[].data` and `documents[].claims`."""
    source = claim.support.source
    return {
        "claim": claim.kind, "voice": claim.voice, "support": claim.support.kind, "test": claim.support.test, "agent": claim.agent,
        "effect": claim.effect, "target": claim.target, "strength": claim.strength,
        "sources": [{"target": source.target, "class": source.grade, "what": source.what}] if source else [],
        "number": ", ".join(_NUMBER.findall(claim.unit.text)[:3]), "population": ", ".join(people(claim.unit.text)), "time": ", ".join(_TIME.findall(claim.unit.text)[:2]),
        "ledger": claim.support.approval.entry.id or claim.support.approval.entry.claim if claim.support.approval else None,
        "score": claim.act, "because": list(claim.because),
    }  # fmt: skip
