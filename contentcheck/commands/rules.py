"""contentcheck rules: the list of all rules."""
from __future__ import annotations

import argparse
import json
import sys

from ..engine import Engine
from . import configured


def run(options: argparse.Namespace) -> int:
    engine = Engine(configured(options))
    rules, severities = engine.rules(engine.settings)
    active = {r.id for r in rules}
    rows = [
        {
            "id": c.id,
            "severity": str(severities.get(c.id, c.severity)),
            "title": c.title,
            "active": c.id in active,
            "options": {name: default for name, (_, default) in c.options().items()},
        }
        for c in engine.classes
    ]
    if options.json:
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, pad_edge=False)
        for name in ("rule", "severity", "what it finds"):
            table.add_column(name, no_wrap=name == "rule")
        for row in rows:
            table.add_row(str(row["id"]), str(row["severity"]) if row["active"] else "off", str(row["title"]))
        Console().print(table)
        print(f"{len(rows)} rules, {len(active)} active; 'contentcheck explain RULE' says more")
    for error in engine.broken:
        print(f"contentcheck: {error.message}", file=sys.stderr)
    return 2 if engine.broken else 0
