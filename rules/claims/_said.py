"""What is said of a claim in messages: what it is about, what the nearest source is, what to do."""
from __future__ import annotations

import re

from contentcheck.analysis.claims import Claim
from contentcheck.analysis.frames import EFFECTS
from contentcheck.analysis.units import Unit
from contentcheck.language.lazy import Lazy

VAGUE = frozenset("chronic autoimmune bacterial inflammatory allergic viral menopausal depressive diabetic conditions condition disease diseases disorder disorders illness illnesses injury injuries ailment ailments".split())
"""Words of illness that name none."""
_REACH = 7  # words between an effect and what it acts on, at most


def what(unit: Unit, claim: Claim | None) -> str:
    """What the claim is about, in the article's own words: at most three targets."""
    order = ("condition", "symptom", "pseudoscience", "biomarker", "function", "body_part", "wellbeing")
    tokens = unit.sentence.tokens
    text = unit.block.text
    effects = [h for h in unit.hits if h.group in EFFECTS]
    acted_on = [h for h in unit.hits if any(1 <= h.first - e.last <= _REACH or (e.group == "effect_noun" and 1 <= e.first - h.last <= 2) for e in effects)]
    for listed, group in [(listed, group) for listed in (acted_on, unit.hits) for group in order]:
        hits = [h for h in listed if h.group == group]
        if hits:
            hits = [h for h in hits if h.entry not in VAGUE] or hits
            words = dict.fromkeys(text[tokens[h.first].start : tokens[h.last].end].lower().removesuffix("'s").removesuffix("’s") for h in hits)
            names = [w for w in words if not any(w != o and w in o for o in words)]
            return ", ".join(names[:3])
    return "health"


def nearest(claim: Claim | None) -> str:
    """What the nearest source is and why it does not count."""
    source = claim.support.source if claim is not None else None
    said = claim.support.approval if claim is not None else None
    if said is not None and said.state == "expired":
        return f"its approval in the evidence ledger expired on {said.entry.expires}"
    if said is not None and said.state == "waiting":
        return f"the evidence ledger has it, but without {said.entry.waits_for()}"
    if source is None:
        return "no source stands near"
    if source.grade == "own":
        return "the link leads to your own site"
    return f"the nearest link leads to {source.what}"


_SOFTER = tuple(
    (Lazy(pattern, re.I), softer)
    for pattern, softer in (
        (r"\bhelps? (?:to )?(?:treat|relieve|heal|cure|manage|reduce|ease|alleviate)\b", "may ease"),
        (r"\b(?:cures|treats|heals|relieves|eliminates|alleviates)\b", "may ease"),
        (r"\bis proven to\b|\bhas been (?:proven|shown) to\b|\bhas proven to\b", "may"),
        (r"\b(?:improves|enhances|boosts)\b", "may improve"),
        (r"\b(?:reduces|lowers|decreases)\b", "may reduce"),
        (r"\bprevents\b", "may lower the risk of"),
        (r"\bwill (?=\w)", "may "),
    )
)


def advice(unit: Unit) -> str:
    """What to do, with softer wording where one can be made from the sentence itself."""
    for pattern, softer in _SOFTER:
        match = pattern.search(unit.text)
        if match:
            return f"name an acceptable source, or write “{softer.strip()}” for “{match[0].strip()}”"
    return "name an acceptable source beside it, soften it, or leave it out"
