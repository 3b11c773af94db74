"""What the rules of this pack share: a value that several articles have in common."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contentcheck.document import Value
from contentcheck.rule import Finding, Rule


def key(text: str) -> str:
    return " ".join(text.lower().split())


def collected(value: Value | None) -> tuple[str, int, int] | None:
    return (value.text, value.start, value.end) if value is not None and value.text.strip() else None


def shared(rule: Rule, values: Sequence[tuple[str, str | None, Any]]) -> Iterator[Finding]:
    """A finding on each article but the first that has a value which an earlier one has."""
    first: dict[str, str] = {}
    for path, part, (text, start, end) in sorted(values, key=lambda row: (row[0], row[1] or "")):
        name = f"{path}#{part}" if part else path
        known = first.setdefault(key(text), name)
        if known != name:
            finding = rule.at(start, end, values={"other": known, "text": text})
            finding.path, finding.part = path, part
            yield finding
