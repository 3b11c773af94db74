"""contentcheck compare: what became better or worse between two reports, or two versions of an article."""
from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..api import Checker
from ..errors import ContentcheckError
from ..formats import excerpt, plain
from ..progress import compare, sentence
from ..report import Report
from ..rule import WORDS
from . import configured


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
    report = checker.check(path) if path.suffix.lower() != ".json" else read_report(path)
    if report.errors:
        first = report.errors[0]
        raise ContentcheckError(f"{path}: not all of it was checked ({first.path or first.rule or ''}: {first.message}), so nothing can be said of what is gone")
    return report


def read_report(path: Path) -> Report:
    """A JSON report. Raises `ContentcheckError` where it is none."""
    try:
        return Report.from_json(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ContentcheckError(f"{path}: {error.strerror or error}; is the path right?") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ContentcheckError(f"{path}: no report of contentcheck; write one with --format json -o {path.name}") from None
