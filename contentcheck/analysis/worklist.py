"""The fact checker's list: the claims of many articles, the same ones grouped."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..document import Document
from .claims import Claim, claim_data, claims
from .ledger import STRENGTHS, Frame, frame_of

_RISK = {"disease": 0, "function": 1, "general": 2, "fact": 3}


@dataclass(frozen=True, slots=True)
class Row:
    """One claim at one place."""

    path: str
    part: str | None
    line: int
    section: str
    text: str
    claim: str
    voice: str
    strength: str
    agent: str
    effect: str
    target: str
    support: str
    test: str
    source: str
    source_kind: str
    ledger: str | None
    state: str
    """Of its entry in the ledger: approved, stronger, expired, waiting; empty where it has none."""
    score: float
    slug: str
    data: dict[str, Any]
    key: tuple[Any, ...]
    is_open: bool
    """Whether it needs a source: it has none, and somebody stands behind it."""


class Worklist:
    """Claims of articles, in the order in which they were read."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.paths: list[str] = []

    def add(self, path: str, document: Document) -> None:
        """The claims of one article; of one that is not in English, none."""
        self.paths.append(path)
        for claim in claims(document) if document.language == "en" else ():
            self.rows.append(_row(path, document, claim))

    def by_path(self) -> Iterator[tuple[str, list[Row]]]:
        """Each article with its claims in reading order."""
        for path in dict.fromkeys(self.paths):
            yield path, [row for row in self.rows if row.path == path]

    def groups(self) -> list[list[Row]]:
        """The same claims together, over all articles: unsupported ones first, then by risk, number of places, and words."""
        found: dict[tuple[Any, ...], list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.key, []).append(row)
        return sorted(found.values(), key=lambda g: (not g[0].is_open, _RISK[g[0].claim], -len(g), g[0].text, g[0].path, g[0].line))


def _row(path: str, document: Document, claim: Claim) -> Row:
    unit = claim.unit
    data = claim_data(claim)
    source = claim.support.source
    said = claim.support.approval
    heading = unit.block.heading
    text = f"{unit.lead.text.rstrip(': ')}: {unit.text}" if unit.lead is not None and unit.kind == "item" and len(unit.lead.text) < 80 else unit.text
    return Row(
        path, document.part, document.position(claim.span[0])[0], heading.text if heading is not None else "", " ".join(text.split()), claim.kind, claim.voice, claim.strength,
        claim.agent, claim.effect, claim.target, claim.support.kind, claim.support.test or "", source.target if source else "", source.what if source else "",
        (said.entry.id or said.entry.claim) if said else None, said.state if said else "", claim.act, _slug(unit.text), data, _key(claim, frame_of(unit)),
        claim.support.kind != "cited" and not claim.disowned,
    )  # fmt: skip


def _key(claim: Claim, frame: Frame) -> tuple[Any, ...]:
    """What makes two claims the same; a claim without practice or target is only the same as its own words."""
    words = " ".join(re.sub(r"\W+", " ", claim.unit.text.lower()).split())
    if not frame.targets or not frame.agents:
        return (claim.kind, claim.disowned, claim.support.kind == "cited", words)
    return (
        claim.kind, claim.disowned, claim.support.kind == "cited", tuple(sorted(frame.agents)), tuple(sorted(tuple(sorted(t)) for t in frame.targets)),
        STRENGTHS[frame.strength], frame.force, tuple(sorted(frame.numbers | frame.absolutes | frame.people)),
    )  # fmt: skip


def _slug(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return "-".join(words[:6]) or "claim"
