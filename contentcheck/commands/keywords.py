"""contentcheck keywords: the phrases of an article, and a bar for each section."""
from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from ..analysis.keyphrase import keyphrase, phrases, sections
from ..engine import Engine
from ..formats import excerpt, plain
from . import configured, documents

_SHOWN = 25
_BAR = 20


def run(options: argparse.Namespace) -> int:
    engine = Engine(configured(options))
    rows = []
    for name, document in documents(engine, options.paths):
        phrase = keyphrase(document)
        table = phrases(document, options.least)
        rows.append({"path": name, "keyphrase": phrase.to_dict() if phrase else None, "phrases": [asdict(p) for p in table], "sections": [{"heading": h, "uses": n, "words": w} for h, n, w in sections(document)]})
        if options.json:
            continue
        from rich.console import Console
        from rich.table import Table

        console = Console(highlight=False, markup=False, soft_wrap=True)
        console.print(plain(name), style="bold underline")
        if phrase:
            console.print(f"keyphrase “{plain(phrase.text)}” (from the {phrase.source}): {len(phrase.uses)} uses, density {phrase.density:.1f} %, weighted {phrase.weighted_density:.1f} %")
        else:
            console.print("no keyphrase: name one with --keyphrase or in the front matter")
        shown = Table(box=None, pad_edge=False)
        for column, justify in (("phrase", "left"), ("uses", "right"), ("%", "right"), ("where", "left")):
            shown.add_column(column, justify=justify)  # type: ignore[arg-type]
        for row in table[:_SHOWN]:
            shown.add_row(plain(row.text), str(row.count), f"{row.density:.2f}", ", ".join(row.places))
        console.print(shown)
        if len(table) > _SHOWN:
            console.print(f"… and {len(table) - _SHOWN} more (--json has all, --least N asks for more uses)", style="dim")
        if phrase:
            most = max((100 * n / w for _, n, w in sections(document) if w), default=0.0) or 1.0
            for heading, uses, size in sections(document):
                share = 100 * uses / size if size else 0.0
                bar = "█" * round(_BAR * share / most)
                console.print(f"{bar:<{_BAR}} {share:4.1f} %  {uses:>3}/{size:<5} {excerpt(heading, 50) or '(before the first heading)'}")
    if options.json:
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        print()
    return 0
