"""contentcheck claims: the fact checker's list, and the evidence ledger that it fills."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..analysis.worklist import Row, Worklist
from ..config import LEDGER
from ..decisions import toml
from ..engine import Engine
from ..errors import ConfigError
from ..formats import excerpt, plain
from . import configured, documents

_VOICES = {"asserted": "", "hedged": "hedged", "denied": "denied", "question": "asked", "attributed": "attributed", "testimonial": "testimonial"}


def run(options: argparse.Namespace) -> int:
    config = configured(options)
    if options.imported:
        return _import(Path(options.imported), _ledger_path(config.ledger))
    if not options.paths:
        raise ConfigError("claims: name the articles, or --import a table of approved claims")
    engine = Engine(config)
    listed = Worklist()
    for name, document in documents(engine, options.paths):
        listed.add(name, document)
    if options.update:
        return _update(listed, _ledger_path(config.ledger))
    _write(listed, "json" if options.json else options.format, options.output)
    return 0


def _ledger_path(found: Path | None) -> Path:
    return found if found is not None else Path(LEDGER)


def _write(listed: Worklist, format: str, output: str | None) -> None:
    from ..formats import worklist

    text = worklist.WRITERS[format](listed) if format != "text" else "".join(f"{line}\n" for line in _lines(listed))
    if output is None:
        sys.stdout.write(text)
        return
    try:
        # a spreadsheet takes a table for UTF-8 only by its mark
        Path(output).write_text(text, "utf-8-sig" if format == "csv" else "utf-8", newline="")
    except OSError as error:
        raise ConfigError(f"{output}: cannot be written ({error.strerror}); is the folder there?") from None


def _lines(listed: Worklist) -> Sequence[str]:
    lines: list[str] = []
    for path, rows in listed.by_path():
        lines.append(f"{plain(path)}: {len(rows)} health claims")
        lines += [f"  {row.line:>5}  {_said(row):<34} {excerpt(row.text, 90)}" for row in rows]
    if len(listed.paths) > 1:
        lines.append(f"{len(listed.rows)} claims in {len(listed.paths)} articles, {len(listed.groups())} different ones")
    return lines


def _said(row: Row) -> str:
    support = "no source" if row.support == "none" else f"approved ({row.ledger})" if row.test == "S4" else f"{row.support} ({row.source_kind})" if row.source_kind else row.support
    return ", ".join(x for x in (row.claim, _VOICES[row.voice], support, row.state if row.state != "approved" else "") if x)


def _update(listed: Worklist, path: Path) -> int:
    """Adds to the ledger what it does not know yet; order and comments of what stands there are kept."""
    from ..analysis import ledger

    text = ledger_text(path)
    known = ledger.read(path) if path.is_file() else ()
    new = [group for group in listed.groups() if group[0].ledger is None and group[0].is_open and group[0].claim != "fact"]
    said = {e.claim for e in known}
    rows: list[dict[str, object]] = [{"id": group[0].slug, "claim": group[0].text, "sources": [], "reviewer": "", "expires": "", "note": f"in {', '.join(dict.fromkeys(f'{r.path}:{r.line}' for r in group[:3]))}"} for group in new if group[0].text not in said]
    return _append(path, text, rows, {e.id for e in known}, f"{len(known)} entries were there")


def _import(source: Path, path: Path) -> int:
    """Adds the rows of a table (id, claim, sources, design, population, strongest, reviewer, reviewed, expires, note)."""
    from ..analysis import ledger
    from ..files import table

    try:
        lines = source.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{source}: cannot be read ({error}); save it as CSV in UTF-8") from None
    reader = table(lines)
    if "claim" not in [(h or "").strip().lower() for h in reader.fieldnames or ()]:
        raise ConfigError(f"{source}: the first row must name a column “claim”; others are id, sources, design, population, strongest, reviewer, reviewed, expires, note")
    rows = []
    for number, raw in enumerate(reader, 2):
        row: dict[str, object] = {(k or "").strip().lower(): (v or "").strip().removeprefix("'") for k, v in raw.items() if k and isinstance(v, str) and v.strip()}
        if not row:
            continue
        if isinstance(row.get("sources"), str):
            row["sources"] = str(row["sources"]).replace(";", " ").split()
        ledger.entry(row, f"{source}: row {number}")
        rows.append(row)
    known = ledger.read(path) if path.is_file() else ()
    said = {e.claim for e in known}
    return _append(path, ledger_text(path), [r for r in rows if r["claim"] not in said], {e.id for e in known}, f"{len(rows)} rows read")


def ledger_text(path: Path) -> str:
    """What stands in a ledger, or the head of a new one."""
    try:
        return path.read_text("utf-8") if path.is_file() else "# Approved health claims: what may be said, on which evidence, until when.\n"
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}); save it as UTF-8") from None


def _append(path: Path, text: str, rows: Sequence[dict[str, object]], taken: set[str], about: str) -> int:
    """Writes entries behind what stands there: a ledger holds entries only, so that is always in its place."""
    from ..fixes import replace_file

    blocks: list[str] = []
    for row in rows:
        base = name = str(row.get("id") or "")
        number = 2
        while name and name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        values = {"id": name, **{k: v for k, v in row.items() if k != "id"}}
        blocks.append(ledger_block(values))
    if blocks:
        try:
            replace_file(path, (text.rstrip() + "\n" + "".join(blocks)).encode("utf-8"))
        except OSError as error:
            raise ConfigError(f"{path}: cannot be written ({error.strerror})") from None
    print(f"{path}: {len(rows)} claims added, {about}")
    return 0


def ledger_block(row: Mapping[str, object]) -> str:
    """An entry as it stands in a ledger."""
    return "\n[[claim]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in row.items() if key != "id" or value)
