"""The fact checker's list as a table for a spreadsheet, as Markdown, or as JSON."""
from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from ..analysis.worklist import Worklist
from . import plain

COLUMNS = ("group", "places", "path", "line", "section", "text", "claim", "voice", "strength", "agent", "effect", "target", "support", "test", "source", "ledger", "state")


def as_csv(listed: Worklist) -> str:
    """One row a claim; what a spreadsheet could take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, group in enumerate(listed.groups(), 1):
        for row in group:
            writer.writerow([_safe(v) for v in (number, len(group), *(getattr(row, name) for name in COLUMNS[2:]))])
    return out.getvalue()


def _safe(value: object) -> str:
    text = "" if value is None else plain(str(value))
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def as_markdown(listed: Worklist) -> str:
    """One section for what needs a source, one for what has one."""
    groups = listed.groups()
    open_, settled = [g for g in groups if g[0].is_open], [g for g in groups if not g[0].is_open]
    lines = ["# Claims to check", "", f"{len(listed.rows)} claims in {len(listed.paths)} articles; {len(open_)} different ones need a source, {len(settled)} do not.", ""]
    for title, part in (("Needs a source", open_), ("Has a source, is denied or asked", settled)):
        if part:
            lines += [f"## {title}", "", "| claim | kind | support | where |", "|---|---|---|---|"]
            for group in part:
                first = group[0]
                where = ", ".join(f"{plain(r.path)}:{r.line}" for r in group[:5]) + (f" and {len(group) - 5} more" if len(group) > 5 else "")
                support = (first.ledger and f"{first.ledger} ({first.state})") or first.source or first.support
                lines.append(f"| {_cell(first.text)} | {first.claim}, {first.voice} | {_cell(support)} | {_cell(where)} |")
            lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return plain(text).replace("|", "\\|").replace("<", "&lt;")


def as_json(listed: Worklist) -> str:
    """Per article its claims, each with its group."""
    number = {id(row): n for n, group in enumerate(listed.groups(), 1) for row in group}
    found = [
        {"path": path, "claims": [{"line": row.line, "section": row.section, "text": row.text, "group": number[id(row)], "state": row.state, **row.data} for row in rows]}
        for path, rows in listed.by_path()
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


WRITERS: dict[str, Callable[[Worklist], str]] = {"csv": as_csv, "markdown": as_markdown, "json": as_json}
