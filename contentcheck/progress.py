"""What became better or worse between two reports."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .report import Report, Reported
from .rule import WORDS

_Row = tuple[str, Reported]
_Keyed = tuple[str, str, Reported]
"""(article, path, finding)"""


def compare(old: Report, new: Report) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """(gone, new, still there), each a list of (path, finding).

    Two single articles are compared whatever they are called. A finding is the same by its fingerprint, else, where its
    neighbours were changed, by its rule and its words.
    """
    single = len(old.documents) == len(new.documents) == 1
    before, after = _rows(old, single), _rows(new, single)
    still: list[_Row] = []
    for same in (_by_fingerprint, _by_words):
        left = Counter(same(row) for row in before)
        known = Counter(same(row) for row in after)
        shared = left & known
        before, _ = _without(before, shared, same)
        after, met = _without(after, shared, same)
        still += met
    return [row[1:] for row in before], [row[1:] for row in after], still


def _by_fingerprint(row: _Keyed) -> tuple[str, ...]:
    return row[0], row[2].fingerprint


def _by_words(row: _Keyed) -> tuple[str, ...]:
    return row[0], row[2].rule, " ".join(row[2].excerpt.lower().split())


def _without(rows: list[_Keyed], shared: Counter[tuple[str, ...]], same: Callable[[_Keyed], tuple[str, ...]]) -> tuple[list[_Keyed], list[_Row]]:
    """(the rows that are not shared, those that are)."""
    left = Counter(shared)
    rest: list[_Keyed] = []
    met: list[_Row] = []
    for row in rows:
        if left[same(row)]:
            left[same(row)] -= 1
            met.append(row[1:])
        else:
            rest.append(row)
    return rest, met


def _rows(report: Report, single: bool) -> list[_Keyed]:
    return [("" if single else f"{d.path}#{d.part or ''}", d.path, f) for d in report.documents for f in d.findings]


def sentence(old: Report, gone: list[_Row], added: list[_Row]) -> str:
    """The whole in one sentence, for who has no time: must-fix findings first, else those that should be fixed."""
    for level in ("error", "warning"):
        before = sum(f.severity == level for f in old.findings)
        left, came = (sum(f.severity == level for _, f in rows) for rows in (gone, added))
        if before or came:
            rest = f"; {came} {'is' if came == 1 else 'are'} new" if came else "; none is new"
            return f"{left} of {before} {WORDS[level]} findings {'is' if left == 1 else 'are'} gone{rest}." if before else f"{came} {WORDS[level]} findings are new; there were none."
    return "Nothing must or should be fixed, before or after."
