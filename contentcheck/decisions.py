"""What people have settled: contentcheck-decisions.toml, beside the configuration.

An entry settles one finding of one article, by its fingerprint, or the same words under the same rule everywhere. It keeps
who, when and why. For formats without comments, and for whoever does not want comments in the text.
"""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from .document import Document
from .errors import ConfigError, nearest
from .report import Reported, report_findings
from .rule import Finding


@dataclass(frozen=True, slots=True)
class Decision:
    """One settled finding."""

    rule: str
    words: str
    reason: str = ""
    path: str = ""
    """The article, relative to this file; empty: everywhere."""
    fingerprint: str = ""
    by: str = ""
    date: str = ""

    def covers(self, finding: Reported, path: str) -> bool:
        if self.path:
            return self.fingerprint == finding.fingerprint and self.path == path
        return self.rule == finding.rule and self.words == shortened(finding.excerpt)


def shortened(words: str) -> str:
    """The words of a finding as an entry keeps them."""
    return " ".join(words.split())[:200]


def read(path: Path) -> tuple[Decision, ...]:
    """The entries of a file. `ConfigError` says file, entry and what is wrong."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the decisions cannot be read ({error})") from None
    rows = data.get("decision", [])
    if set(data) - {"decision"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{path}: write each entry as [[decision]], and nothing else")
    return tuple(_entry(row, f"{path}: [[decision]] number {n}") for n, row in enumerate(rows, 1))


def _entry(row: Mapping[str, Any], where: str) -> Decision:
    known = [f.name for f in fields(Decision)]
    for key, value in row.items():
        if key not in known:
            raise ConfigError(f"{where}: unknown key {key!r}{nearest(key, known)}")
        if not isinstance(value, str):
            raise ConfigError(f"{where}: {key} must be a string")
    if not row.get("rule") or not row.get("words") or (row.get("path") and not row.get("fingerprint")):
        raise ConfigError(f"{where}: an entry needs rule and words, and with a path the fingerprint too")
    return Decision(**row)


def add(path: Path, decision: Decision) -> None:
    """Writes an entry behind what stands there."""
    from .fixes import replace_file

    text = path.read_text("utf-8") if path.is_file() else "# Findings that are settled, each with who, when and why. contentcheck reads this file; delete an entry to see its finding again.\n"
    values = {f.name: getattr(decision, f.name) for f in fields(decision) if getattr(decision, f.name)}
    entry = "\n[[decision]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in values.items())
    replace_file(path, (text.rstrip() + "\n" + entry).encode("utf-8"))


def toml(value: object) -> str:
    """A string or a list of strings; the escapes of JSON are those of TOML, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def apply(decisions: Sequence[Decision], findings: list[Reported], path: str) -> tuple[list[Reported], list[tuple[Reported, Decision]]]:
    """(findings that remain, those that are settled with what settled them)."""
    if not decisions:
        return findings, []
    kept: list[Reported] = []
    settled: list[tuple[Reported, Decision]] = []
    for finding in findings:
        decision = next((d for d in decisions if d.covers(finding, path)), None)
        if decision is None:
            kept.append(finding)
        else:
            settled.append((finding, decision))
    return kept, settled


def by_comments(document: Document, silenced: Sequence[tuple[Finding, str]]) -> list[tuple[Reported, Decision]]:
    """What comments in the article have settled, as a page shows it."""
    reasons = {id(finding): reason for finding, reason in silenced}
    findings = [finding for finding, _ in silenced]
    reported = report_findings(document, findings)  # puts the findings into reading order
    return [(shown, Decision(shown.rule, shortened(shown.excerpt), reasons[id(finding)])) for finding, shown in zip(findings, reported, strict=True)]


def named(path: str, part: str | None, root: Path) -> str:
    """An article as an entry has it: its path relative to the file, with `/`, and after `#` its part of an export."""
    try:
        name = Path(path).resolve().relative_to(root.resolve()).as_posix()
    except (ValueError, OSError):
        name = Path(path).as_posix()
    return f"{name}#{part}" if part else name
