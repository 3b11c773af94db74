"""contentcheck outline: the headings as a tree."""
from __future__ import annotations

import argparse
import json
import sys

from ..document import outline
from ..engine import Engine
from ..formats import plain
from . import configured, documents


def run(options: argparse.Namespace) -> int:
    engine = Engine(configured(options))
    rows = []
    for name, document in documents(engine, options.paths):
        tree = [{"depth": depth, "level": block.level, "text": block.text, "line": document.position(block.span().start)[0]} for depth, block in outline(document)]
        title = document.title
        rows.append({"path": name, "title": title.text if title else None, "headings": tree})
        if not options.json:
            print(f"{plain(name)}" + (f"  “{plain(title.text)}”" if title else ""))
            for row in tree:
                print(f"{row['line']:>6}  {'   ' * int(str(row['depth']))}h{row['level']} {plain(str(row['text'])) or '(empty)'}")
            if not tree:
                print("        no headings")
    if options.json:
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        print()
    return 0
