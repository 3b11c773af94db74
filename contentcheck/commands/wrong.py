"""contentcheck wrong: notes a finding that is wrong, or a fault that was missed, in a local file that you may send us."""
from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from .. import __version__
from ..engine import Engine
from ..errors import ConfigError, ReadError
from ..report import Reported
from . import configured


def run(options: argparse.Namespace) -> int:
    path, _, number = options.place.rpartition(":")
    if not path or not number.isdigit():
        raise ConfigError(f"{options.place!r}: write FILE:LINE, for example article.md:14")
    engine = Engine(configured(options))
    outcome = engine.check_file(Path(path), path)
    if not outcome.results:
        raise ReadError(f"{path}: {outcome.errors[0].message if outcome.errors else 'no article'}")
    line = int(number)
    findings = [f for result in outcome.results for f in result.findings]
    here = [f for f in findings if f.start.line <= line <= f.end.line and (options.rule is None or f.rule == options.rule)]
    if options.missed:
        rows = [_row("missed", path, line, options, None)]
    elif here:
        rows = [_row("wrong", path, line, options, f) for f in here]
    else:
        near = sorted({f.start.line for f in findings if options.rule is None or f.rule == options.rule}, key=lambda n: (abs(n - line), n))[:3]
        hint = f"the nearest are in line {', '.join(map(str, near))}" if near else "there is none in this file"
        raise ConfigError(f"{path}: no finding in line {line}; {hint}; for a fault that was not found, give --missed")
    try:
        with open(options.to, "a", encoding="utf-8", newline="\n") as out:
            out.writelines(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    except OSError as error:
        raise ConfigError(f"{options.to}: cannot be written ({error.strerror})") from None
    for row in rows:
        print(f"{options.to}: noted as {row['kind']}: {row['rule'] or 'no rule'}, line {line}{'' if options.with_text else ', without the text (--with-text adds it)'}")
    return 0


def _row(kind: str, path: str, line: int, options: argparse.Namespace, finding: Reported | None) -> dict[str, Any]:
    """What is written: no text of the article unless asked for."""
    row: dict[str, Any] = {
        "kind": kind, "version": __version__, "date": options.today or date.today().isoformat(), "path": Path(path).name, "line": line,
        "rule": finding.rule if finding else options.rule, "note": options.note or "",
    }  # fmt: skip
    if finding is not None:
        row |= {"severity": finding.severity, "confidence": finding.confidence, "tags": finding.tags, "fingerprint": finding.fingerprint}
        row |= {key: finding.data[key] for key in ("claim", "voice", "support", "strength", "score") if key in finding.data}
    if options.with_text:
        lines = Path(path).read_text("utf-8", "replace").splitlines()
        row["text"] = finding.excerpt if finding is not None else lines[line - 1] if line <= len(lines) else ""
    return row
