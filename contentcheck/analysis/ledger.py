"""The evidence ledger: claims that the publisher has approved, each with its sources, reviewer and expiry.

A claim is covered by an entry where both speak of the same practice and targets, and the claim is no stronger: in its
verb, its hedging, its numbers, its absolutes, the people that it speaks of. It is compared by frame and stems, so an
entry covers paraphrases of itself.
"""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from .. import patterns
from ..document import Token
from ..errors import ConfigError, nearest
from ..language.stems import stem
from ..language.tokens import tokenize
from .lexicon import Hit, match
from .units import Unit

STRENGTHS = ("correlational", "conditional", "direct")
FORCE = {"effect_neutral": 0, "effect_help": 1, "effect_noun": 1, "effect_adjective": 1, "effect_improve": 2, "effect_reduce": 2, "effect_cure": 3}
"""How much the class of an effect promises."""
_TARGETS = frozenset(("condition", "symptom", "biomarker", "function", "wellbeing", "pseudoscience"))
_NUMBER = re.compile(r"\d[\d.,]*\s?(?:%|percent|per cent|times|fold)", re.I)
_ABSOLUTE = re.compile(r"\b(?:instant\w*|immediate\w*|permanent\w*|always|never|guarantee\w*|100 ?%|completely|forever|everyone|anyone|all ages|without side[- ]effects|no side[- ]effects|overnight|fast|quickly|proven)\b", re.I)
_GROUPS = re.compile(r"\b(?:pregnan\w+|prenatal|infants?|babies|newborns?|children|kids|toddlers?|teenagers?|elderly|seniors|cancer patients?|athletes|women|men)\b", re.I)
_SAME = {"lower": "low", "upper": "up", "ach": "pain", "relief": "reliev"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One approved claim of claims.toml."""

    claim: str
    """The strongest wording that is allowed."""
    id: str = ""
    pattern: str = ""
    """A regular expression for claims that words alone do not catch; the wording still limits their strength."""
    sources: tuple[str, ...] = ()
    design: str = ""
    population: str = ""
    strongest: str = ""
    """correlational, conditional or direct; empty: as the wording has it."""
    reviewer: str = ""
    reviewed: str = ""
    expires: str = ""
    note: str = ""

    def waits_for(self) -> str:
        """What it lacks to count: sources, a reviewer, or a date of expiry; empty where it is complete."""
        return ", ".join(name for name in ("sources", "reviewer", "expires") if not getattr(self, name))


class Approval(NamedTuple):
    """What the ledger says of a claim."""

    entry: Entry
    state: str
    """approved, stronger (the claim says more than the entry), expired, or waiting (for sources, reviewer or expiry)."""


class Frame(NamedTuple):
    """What a claim says, as far as two claims are compared."""

    agents: frozenset[str]
    targets: frozenset[frozenset[str]]
    """Each target as the set of its stems."""
    strength: int
    force: int
    numbers: frozenset[str]
    absolutes: frozenset[str]
    people: frozenset[str]


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a ledger. `ConfigError` says file, entry and what is wrong."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the evidence ledger cannot be read ({error})") from None
    rows = data.pop("claim", [])
    if data:
        raise ConfigError(f"{path}: unknown key {next(iter(data))!r}; a ledger holds entries [[claim]]")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{path}: write each entry as [[claim]]")
    return tuple(entry(row, f"{path}: [[claim]] {row.get('id') or f'number {n}'}") for n, row in enumerate(rows, 1))


def entry(row: Mapping[str, Any], where: str) -> Entry:
    """An entry from a table; `ConfigError` says what is wrong in `where`."""
    known = [f.name for f in fields(Entry)]
    values: dict[str, Any] = {}
    for key, value in row.items():
        if key not in known:
            raise ConfigError(f"{where}: unknown key {key!r}{nearest(key, known)}")
        if key == "sources":
            value = [value] if isinstance(value, str) else value
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise ConfigError(f"{where}: sources must be a list of strings")
            value = tuple(v.strip() for v in value if v.strip())
        elif isinstance(value, date):
            value = value.isoformat()[:10]
        elif not isinstance(value, str):
            raise ConfigError(f"{where}: {key} must be a string")
        if key in ("expires", "reviewed") and value:
            try:
                value = date.fromisoformat(value).isoformat()
            except ValueError:
                raise ConfigError(f"{where}: {key} {value!r}: write the date as YYYY-MM-DD") from None
        values[key] = value
    if not str(values.get("claim", "")).strip():
        raise ConfigError(f"{where}: claim is missing: write the strongest wording that is allowed")
    if values.get("strongest") and values["strongest"] not in STRENGTHS:
        raise ConfigError(f"{where}: strongest must be one of {', '.join(STRENGTHS)}")
    if values.get("pattern"):
        patterns.check(values["pattern"], f"{where}: pattern")
    return Entry(**values)


def approval(unit: Unit, entries: Sequence[Entry], title: str, today: str) -> Approval | None:
    """What the ledger says of a unit: an approval if any entry gives one, else why the nearest does not."""
    if not entries:
        return None
    mine = frame_of(unit)
    around = _agents_around(unit, title)
    best: Approval | None = None
    for candidate in entries:
        if not _same(mine, around, unit, candidate):
            continue
        if candidate.waits_for():
            state = "waiting"
        elif is_stronger(mine, _frame(candidate.claim), candidate.strongest):
            state = "stronger"
        elif candidate.expires < today:
            state = "expired"
        else:
            return Approval(candidate, "approved")
        if best is None or state == "stronger":
            best = Approval(candidate, state)
    return best


def _same(mine: Frame, around: frozenset[str], unit: Unit, candidate: Entry) -> bool:
    """Whether a unit speaks of what an entry speaks of."""
    if candidate.pattern:
        return patterns.search(candidate.pattern, unit.text)
    if _words(candidate.claim) in (_words(unit.text), _words(f"{unit.lead.text} {unit.text}") if unit.lead is not None else ""):
        return True
    theirs = _frame(candidate.claim)
    if not mine.targets or not theirs.targets:
        return False
    if theirs.agents and not (theirs.agents & mine.agents if mine.agents else theirs.agents & around):
        return False
    return all(any(wanted <= target for wanted in theirs.targets) for target in mine.targets)


@lru_cache(maxsize=2_000)
def _words(text: str) -> str:
    return " ".join(t.lower for t in tokenize(text))


def is_stronger(mine: Frame, theirs: Frame, strongest: str = "") -> bool:
    """Whether one frame says more than another."""
    allowed = STRENGTHS.index(strongest) if strongest else theirs.strength
    return mine.strength > allowed or mine.force > max(theirs.force, 1) or bool(mine.numbers - theirs.numbers or mine.absolutes - theirs.absolutes or mine.people - theirs.people)


def frame_of(unit: Unit) -> Frame:
    """The frame of a unit, with the effect of its lead-in where it has none of its own."""
    found = _frame_of(unit.text, unit.sentence.tokens, unit.hits)
    lead = unit.lead
    if lead is not None:
        above = _frame_of(lead.text, lead.sentence.tokens, lead.hits)
        found = found._replace(agents=found.agents or above.agents, strength=min(found.strength, above.strength), force=found.force or above.force)
    return found


@lru_cache(maxsize=2_000)
def _frame(text: str) -> Frame:
    tokens = tokenize(text)
    return _frame_of(text, tokens, match(tokens))


def people(text: str) -> list[str]:
    """The groups of people that a text names, each once: pregnant, children, athletes …"""
    return list(dict.fromkeys(m[0].lower() for m in _GROUPS.finditer(text)))


def _frame_of(text: str, tokens: Sequence[Token], hits: Sequence[Hit]) -> Frame:
    def words(hit: Hit) -> frozenset[str]:
        return frozenset(_SAME.get(s, s) for s in (stem(t.lower) for t in tokens[hit.first : hit.last + 1]))

    targets = {words(h) for h in hits if h.group in _TARGETS and h.entry not in ("pain", "relief")}
    targets = {t for t in targets if not any(t < other for other in targets)}
    groups = {h.group for h in hits}
    modal = re.search(r"\b(?:may|might|could|can|seems?|appears?|suggests?)\b", text, re.I)
    linked = re.search(r"\b(?:linked (?:to|with)|associated with|correlat\w+)\b", text, re.I)
    strength = 0 if linked else 1 if modal or "hedge" in groups or "effect_help" in groups else 2
    return Frame(
        frozenset(stem(t.lower) for h in hits if h.group == "intervention" for t in tokens[h.first : h.last + 1] if len(t.lower) > 3),
        frozenset(targets),
        strength,
        max((FORCE.get(g, 0) for g in groups), default=0),
        frozenset(m[0].replace(" ", "") for m in _NUMBER.finditer(text)),
        frozenset(m[0].lower() for m in _ABSOLUTE.finditer(text)),
        frozenset(people(text)),
    )


def _agents_around(unit: Unit, title: str) -> frozenset[str]:
    """The practices that "it" may mean: of the lead-in, the heading, the title."""
    found = _frame(title).agents
    for other in (unit.lead, unit.heading):
        if other is not None:
            found |= _frame(other.text).agents
    return found
