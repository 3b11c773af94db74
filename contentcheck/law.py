"""What a jurisdiction says about health claims: the entries `[[claims]]` of a profile.

An entry says which claims it means (their kind, voice, word classes, a pattern), how serious they are there, and by
which law, whether that holds directly or by analogy, and where and when the law was read. The engine knows no law.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from . import patterns
from .errors import ConfigError, nearest

REGISTER = Path(__file__).parent / "profiles" / "authorised.txt"
KINDS = ("disease", "function", "general", "fact")
VOICES = ("asserted", "hedged", "denied", "question", "attributed", "testimonial")
_CHOICES: dict[str, tuple[str, ...]] = {"severity": ("error", "warning", "info"), "if_regulated": ("error", "warning", "info"), "applies": ("direct", "by analogy"), "kinds": KINDS, "voices": VOICES}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a profile. What is empty does not narrow it."""

    id: str
    what: str
    """In plain words, for the message: "is a medicinal claim"."""
    law: str
    """The legal anchor: "CAP Code 12.2"."""
    applies: str
    source: str
    """Where the law was read."""
    date: str
    """ISO date of the law, or of the reading where it has none."""
    severity: str
    profile: str = ""
    kinds: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    """Word classes (contentcheck/analysis/lexicons) of which one must stand in the sentence or its lead-in."""
    pattern: str = ""
    unless: str = ""
    bare: bool = False
    """Only a phrase without a verb: a name on a label."""
    effect: bool = False
    """Only where an effect is named: something helps, raises or is needed for it."""
    cited: bool = False
    """Also where an acceptable source is named."""
    allows: bool = False
    """The claim is acceptable here: its severity is lowered to that of the entry."""
    authorised: bool = False
    """Only a wording of the register of authorised claims."""
    if_regulated: str = ""
    """The severity for a house that offers a regulated health service."""
    rule: str = ""
    """The rule that reports it, where no other does."""

    def words_match(self, text: str) -> bool:
        """Whether its patterns fit a text. Raises `TimeoutError` where one runs out of time."""
        if self.pattern and not patterns.search(self.pattern, text):
            return False
        return not (self.unless and patterns.search(self.unless, text))


_NEEDED = ("id", "what", "law", "applies", "source", "date", "severity")


def parse(rows: Any, origin: str, profile: str) -> tuple[Entry, ...]:
    """The entries of a profile; `ConfigError` names the entry and what is wrong."""
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{origin}: claims: write each entry as [[claims]]")
    return tuple(_entry(row, f"{origin}: [[claims]] {row.get('id', f'number {n}')}", profile) for n, row in enumerate(rows, 1))


def _entry(row: Mapping[str, Any], where: str, profile: str) -> Entry:
    known = {f.name: f for f in fields(Entry) if f.name != "profile"}
    values: dict[str, Any] = {}
    for key, value in row.items():
        if key not in known:
            raise ConfigError(f"{where}: unknown key {key!r}{nearest(key, known)}")
        kind = str(known[key].type)
        expected: type = list if kind.startswith("tuple") else bool if kind == "bool" else str
        if key == "date":
            value = str(value)
        if not isinstance(value, expected):
            raise ConfigError(f"{where}: {key} must be {'a list of strings' if expected is list else 'true or false' if expected is bool else 'a string'}")
        for one in value if isinstance(value, list) else (value,):
            if key in _CHOICES and one not in _CHOICES[key]:
                raise ConfigError(f"{where}: {key} must be one of {', '.join(_CHOICES[key])}")
        values[key] = tuple(value) if isinstance(value, list) else value
    missing = [key for key in _NEEDED if not values.get(key)]
    if missing:
        raise ConfigError(f"{where}: {', '.join(missing)} missing")
    for key in ("pattern", "unless"):
        if values.get(key):
            patterns.check(values[key], f"{where}: {key}")
    return Entry(**values, profile=profile)


def read_register(path: Path) -> Iterator[tuple[str, str]]:
    """(nutrient, authorised wording) of a register: two columns with a tab, or a table with commas whose head names them.

    `ConfigError` where the file cannot be read or has no such columns.
    """
    from .files import table

    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the register cannot be read ({error}); is it a table in UTF-8?") from None
    lines = [line for line in text.splitlines() if line.strip() and line[0] != "#"]
    if not lines:
        raise ConfigError(f"{path}: the register is empty")
    if "\t" in lines[0] and "claim" not in lines[0].lower():
        for number, line in enumerate(lines, 1):
            nutrient, tab, wording = line.partition("\t")
            if not tab or not wording.strip():
                raise ConfigError(f"{path}: row {number}: write nutrient, tab, wording")
            yield nutrient.strip(), wording.strip()
        return
    rows = table(lines)
    heads = [h or "" for h in rows.fieldnames or ()]
    nutrient_head = next((h for h in heads if any(w in h.lower() for w in ("nutrient", "substance", "food"))), None)
    wording_head = next((h for h in heads if any(w in h.lower() for w in ("wording", "claim")) and "type" not in h.lower() and "category" not in h.lower() and h != nutrient_head), None)
    if nutrient_head is None or wording_head is None:
        raise ConfigError(f"{path}: the first row must name a column “nutrient” and a column “claim”; it has {', '.join(heads)}")
    for row in rows:
        if row.get(nutrient_head) and row.get(wording_head):
            yield str(row[nutrient_head]).strip(), str(row[wording_head]).strip()


@cache
def register(path: Path = REGISTER) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """(stems of the nutrient, stems of the effect) of every authorised wording."""
    return tuple(_key(nutrient, wording) for nutrient, wording in read_register(path))


_SMALL = frozenset("a an the of to in and or for with on by as is are its your maintenance contributes contribute helps help maintain maintains supports support needed".split())


def _key(nutrient: str, wording: str) -> tuple[frozenset[str], frozenset[str]]:
    names = _stems(nutrient)
    return names, _stems(wording) - names


def _stems(text: str) -> frozenset[str]:
    from .language.stems import stem
    from .language.tokens import tokenize

    return frozenset(stem(t.lower) for t in tokenize(text) if t.lower not in _SMALL)


def is_authorised(text: str, registers: Sequence[Path] = (REGISTER,)) -> bool:
    """Whether a sentence is an authorised wording: it names the nutrient and the whole effect, as a contribution to what is normal."""
    words = _stems(text)
    shape = patterns.search(r"\bcontribut\w*\b|\bis needed for\b|\bhelps? to (?:maintain|reduce|protect)\b|\bprotect(?:s|ion)?\b|\bhas a role in\b", text)
    return shape and any(nutrient <= words and effect <= words for path in registers for nutrient, effect in register(path))
