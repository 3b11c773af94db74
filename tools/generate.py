#!/usr/bin/env python3
"""Makes what is made: the report in README.md, rules/README.md, docs/rules/index.html, docs/cli.md, docs/config.schema.json, docs/report.schema.json.

usage: generate.py [--check]   (--check writes nothing and fails where a file is not current)
"""
from __future__ import annotations

import argparse
import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))


def rules_table() -> str:
    from contentcheck import packs

    lines = ["# The rules", "", "Made by `tools/generate.py` from the rules themselves; `contentcheck explain RULE` says more.", ""]
    pack = ""
    for rule in packs.load([packs.bundled()])[0]:
        if rule.id.split(".")[0] != pack:
            pack = rule.id.split(".")[0]
            lines += ["", f"## {pack}", "", "| rule | | what it finds | options |", "|---|---|---|---|"]
        options = ", ".join(f"`{name} = {default}`" for name, (_, default) in rule.options().items())
        suffix = next(s for s in ("py", "toml") if (packs.bundled() / rule.id.replace(".", "/").replace("-", "_")).with_suffix(f".{s}").exists())
        path = f"{rule.id.replace('.', '/').replace('-', '_')}.{suffix}"
        off = "" if rule.default else " (off)"
        lines.append(f"| [{rule.id}]({path}) | {rule.severity.words}{off} | {rule.title} | {options} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


def command_line() -> str:
    import os

    os.environ["COLUMNS"] = "100"
    os.environ["NO_COLOR"] = "1"
    from contentcheck.cli import parser

    made = parser()
    parts = ["# The command line", "", "Made by `tools/generate.py` from the help of the commands.", ""]
    for name, sub in [("", made), *made._subparsers._group_actions[0].choices.items()]:  # type: ignore[union-attr]
        out = io.StringIO()
        with redirect_stdout(out):
            sub.print_help()
        parts += [f"## contentcheck {name}".rstrip(), "", "```", _stable(out.getvalue()), "```", ""]
    return "\n".join(parts)


def _stable(text: str) -> str:
    """argparse of different Python versions breaks usage lines differently: join them."""
    usage, _, rest = text.partition("\n\n")
    return " ".join(usage.split()) + "\n\n" + "\n".join(line.rstrip() for line in rest.strip().splitlines())


def readme() -> str:
    """The README with the report that the command prints now, cut at 126 columns."""
    from contentcheck import Checker, formats
    from contentcheck.report import Summary

    text = (ROOT / "README.md").read_text("utf-8")
    name = "examples/articles/hot-stone-massage.md"
    checker = Checker()
    document = checker.engine.check_bytes((ROOT / name).read_bytes(), name).results[0]
    summary = Summary()
    summary.add(document)
    out = io.StringIO()
    made = formats.make("terminal", out)
    made.begin(formats.Run(color=False, width=118))
    made.document(document)
    made.end(summary, [], [])
    lines = [line if len(line) <= 126 else f"{line[:125].rstrip()}…" for line in out.getvalue().rstrip().splitlines()]
    head, _, rest = text.partition(f"$ contentcheck {name}\n")
    _, fence, tail = rest.partition("\n```\n")
    return f"{head}$ contentcheck {name}\n" + "\n".join(lines) + fence + tail


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    from contentcheck import packs
    from contentcheck.commands import explain
    from contentcheck.schema import config_schema, report_schema

    made = {
        "README.md": readme(),
        "rules/README.md": rules_table(),
        "docs/rules/index.html": explain.page(packs.load([packs.bundled()])[0]),
        "docs/config.schema.json": json.dumps(config_schema(), indent=1, ensure_ascii=False) + "\n",
        "docs/report.schema.json": json.dumps(report_schema(), indent=1, ensure_ascii=False) + "\n",
    }
    if sys.version_info < (3, 13) or not args.check:  # the help of 3.13 and later is laid out anew
        made["docs/cli.md"] = command_line()
    stale = [name for name, text in made.items() if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != text]
    if args.check:
        for name in stale:
            print(f"{name} is not current: run tools/generate.py", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(made[name], "utf-8")
        print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
