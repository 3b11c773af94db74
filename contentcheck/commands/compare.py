"""contentcheck compare: what became better or worse between two reports, or two versions of an article."""
from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ..api import Checker
from ..errors import ContentcheckError
from ..formats import excerpt, plain
from ..report import Report, Reported
from ..rule import WORDS
from . import configured

_Row = tuple[str, Reported]
_Keyed = tuple[str, str, Reported]
"""(article, path, finding)"""


def run(options: argparse.Namespace) -> int:
    checker = Checker(configured(options))
    old, new = (_report(checker, Path(name)) for name in (options.old, options.new))
    gone, added, still = compare(old, new)
    if options.json:
        rows = {name: [{"path": path, **f.to_dict()} for path, f in listed] for name, listed in (("new", added), ("gone", gone), ("still", still))}
        json.dump({"sentence": sentence(old, gone, added), **rows}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(sentence(old, gone, added))
        for title, listed in (("New", added), ("Gone", gone), ("Still there", still)):
            told = [row for row in listed if row[1].severity != "info" or options.verbose]
            if told and (title != "Still there" or options.verbose):
                print(f"\n{title}")
                for path, finding in told:
                    print(f"  {plain(path)}:{finding.start.line}  {WORDS[finding.severity]}  {plain(finding.message)}  “{excerpt(finding.excerpt)}”")
    return 1 if any(f.severity == "error" for _, f in added) else 0


def _report(checker: Checker, path: Path) -> Report:
    """A JSON report, or the report on an article."""
    if path.is_dir():
        raise ContentcheckError(f"{path}: of a folder, compare its reports: contentcheck check {path} --format json -o {path.name}.json")
    if path.suffix.lower() != ".json":
        report = checker.check(path)
    else:
        try:
            report = Report.from_json(path.read_text("utf-8-sig"))
        except OSError as error:
            raise ContentcheckError(f"{path}: {error.strerror or error}; is the path right?") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ContentcheckError(f"{path}: no report of contentcheck; write one with --format json -o {path.name}") from None
    if report.errors:
        first = report.errors[0]
        raise ContentcheckError(f"{path}: not all of it was checked ({first.path or first.rule or ''}: {first.message}), so nothing can be said of what is gone")
    return report


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
