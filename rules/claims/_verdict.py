"""The rules of this pack in the order in which they speak, and what is held against a unit."""
from __future__ import annotations

from typing import NamedTuple

from contentcheck.analysis.claims import Claim
from contentcheck.analysis.units import Unit
from contentcheck.law import Entry
from contentcheck.rule import Severity

ORDER = (
    "claims.regulatory-status", "claims.absolute", "claims.replacement", "claims.advice-strength", "claims.vulnerable-group",
    "claims.causal-overreach", "claims.population", "claims.condition-list", "claims.unreliable-source", "claims.pseudoscience",
    "claims.disease-treatment", "claims.testimonial", "claims.vague-attribution", "claims.quantified", "claims.mechanism",
    "claims.structure-function", "claims.general-benefit", "claims.uncited-fact",
)  # fmt: skip


class Verdict(NamedTuple):
    """A unit that breaks rules: their ids in order, and how serious the first is."""

    unit: Unit
    claim: Claim | None
    ids: tuple[str, ...]
    severity: Severity
    confidence: str
    law: tuple[Entry, ...] = ()
    """What the profiles say about it: one entry a profile."""
