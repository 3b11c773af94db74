"""Word classes of health claims: 33 lists, matched by stem in one pass."""
from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ..document import Token
from ..language.stems import stem
from ..language.tokens import tokenize

FOLDER = Path(__file__).parent / "lexicons"


class Hit(NamedTuple):
    """An entry of a class in a text: tokens `first` to `last`, both included."""

    group: str
    entry: str
    first: int
    last: int


def read_terms(path: Path) -> list[str]:
    """The terms of a list: one a line, lines with `#` are its header."""
    return [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        for term in read_terms(path):
            words = tuple(stem(t.lower) for t in tokenize(term)) or (term,)
            table.setdefault(words[0], []).append((words, path.stem, term))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


@lru_cache(maxsize=50_000)
def _entries(word: str) -> Sequence[tuple[tuple[str, ...], str, str]]:
    """The entries that begin with a word; of a compound, those that are one of its parts."""
    table = _table()
    stemmed = stem(word)
    if stemmed in table:
        return table[stemmed]
    return [e for p in stemmed.split("-") for e in table.get(p, ()) if len(e[0]) == 1] if "-" in stemmed else ()


def classes() -> list[str]:
    """The names of the word classes."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


@lru_cache(maxsize=64)
def _of_house(terms: tuple[tuple[str, str], ...]) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for group, term in terms:
        words = tuple(stem(t.lower) for t in tokenize(term)) or (term,)
        table.setdefault(words[0], []).append((words, group, term))
    return table


def match(tokens: Sequence[Token], house: tuple[tuple[str, str], ...] = ()) -> list[Hit]:
    """All entries of all classes in some words; of one class the longest at a place.

    house: (class, term) of the publisher's own.
    """
    hits: list[Hit] = []
    count = len(tokens)
    own = _of_house(house) if house else None
    for n, token in enumerate(tokens):
        entries = _entries(token.lower)
        if own is not None and (more := own.get(stem(token.lower))):
            entries = [*more, *entries]
        if not entries:
            continue
        done: set[str] = set()
        for words, group, term in entries:
            size = len(words)
            if group in done or n + size > count:
                continue
            if size == 1 or (stem(tokens[n + 1].lower) == words[1] and (size == 2 or all(stem(tokens[n + k].lower) == words[k] for k in range(2, size)))):
                done.add(group)
                hits.append(Hit(group, term, n, n + size - 1))
    return _without_names([h for h in hits if h.entry not in _SENSES or _SENSES[h.entry](tokens, h)])


def _near(tokens: Sequence[Token], hit: Hit) -> tuple[str, str]:
    before = tokens[hit.first - 1].lower if hit.first else ""
    after = tokens[hit.last + 1].lower if hit.last + 1 < len(tokens) else ""
    return before, after


_ON_A_BODY = frozenset("your the my her his their our a an and or of for in neck lower upper low mid middle sore aching bad stiff tight strong healthy injured".split())
_OF_A_BACK = frozenset("pain pains ache aches muscle muscles problem problems discomfort injury injuries stiffness tension massage spasms spasm surgery health".split())


def _is_the_back(tokens: Sequence[Token], hit: Hit) -> bool:
    """The part of the body, not "got back" or "back to"."""
    if tokens[hit.first].lower in ("backed", "backing"):
        return False
    before, after = _near(tokens, hit)
    return after in _OF_A_BACK or before.endswith("'s") or ((before in _ON_A_BODY or not before) and after not in ("to", "into", "from", "up", "again"))


def _is_an_illness(tokens: Sequence[Token], hit: Hit) -> bool:
    """A cold, not cold food."""
    before, after = _near(tokens, hit)
    return tokens[hit.first].lower == "colds" or (before in ("a", "common") and after not in _COLD_THINGS)


_COLD_THINGS = frozenset("food foods water feet hands day days weather wind air laser pack packs plunge shower bath compress drink drinks cycle climate winter room".split())


def _is_attention(tokens: Sequence[Token], hit: Hit) -> bool:
    """The power to concentrate, not "focuses on"."""
    return tokens[hit.first].lower == "focus" and _near(tokens, hit)[1] != "on"


def _is_repose(tokens: Sequence[Token], hit: Hit) -> bool:
    """Sleep and calm, not "the rest of"."""
    before, after = _near(tokens, hit)
    return before != "the" and after != "of" and not (before == "to" and any(t.lower in ("put", "puts", "putting") for t in tokens[max(0, hit.first - 5) : hit.first]))


def _is_shouted(tokens: Sequence[Token], hit: Hit) -> bool:
    """TENS, not ten."""
    return tokens[hit.first].text.isupper()


def _is_an_illness_of_many(tokens: Sequence[Token], hit: Hit) -> bool:
    """Conditions that one has, not the right conditions for something."""
    return _near(tokens, hit)[0] not in ("right", "best", "ideal", "working", "weather", "living", "optimal", "perfect", "terms", "market")


def _is_vigour(tokens: Sequence[Token], hit: Hit) -> bool:
    """Energy that one has, not "energy toward"."""
    return _near(tokens, hit)[1] not in ("toward", "towards", "into", "on")


def _is_a_wound(tokens: Sequence[Token], hit: Hit) -> bool:
    """A burn of the skin, not calories that are burnt."""
    return hit.group != "symptom" or not any(t.lower in _FUEL for t in tokens[max(0, hit.first - 3) : hit.last + 4])


_FUEL = frozenset("calorie calories fat energy fuel carbs carbohydrates glucose sugar glycogen more fewer".split())


def _is_a_birth(tokens: Sequence[Token], hit: Hit) -> bool:
    return _near(tokens, hit)[1] != "control"


_SENSES = {"conditions": _is_an_illness_of_many, "energy": _is_vigour, "birth": _is_a_birth, "burn": _is_a_wound, "burning": _is_a_wound, "TENS": _is_shouted, "back": _is_the_back, "colds": _is_an_illness, "cold": _is_an_illness, "focus": _is_attention, "rest": _is_repose}
"""Entries that are also everyday words, and what tells one from the other."""


def _without_names(hits: list[Hit]) -> list[Hit]:
    """A symptom inside the name of a practice ("trigger point massage", "pain management") is part of the name."""
    practices = [h for h in hits if h.group == "intervention" and h.last > h.first]
    if not practices:
        return hits
    return [h for h in hits if h.group in _KEPT or not any(p.first <= h.first and h.last <= p.last for p in practices)]


_KEPT = frozenset(("intervention", "therapy", "business", "we", "you"))
