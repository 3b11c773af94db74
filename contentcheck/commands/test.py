"""contentcheck test: runs the examples of the rules of a folder."""
from __future__ import annotations

import argparse
from pathlib import Path

from .. import packs
from ..errors import ConfigError
from ..testing import problems


def run(options: argparse.Namespace) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder")
    if not packs.files(folder):
        raise ConfigError(f"{folder}: no rule here; a rule is a file {folder}/PACK/NAME.py or .toml")
    rules, broken = packs.load([folder])
    failed = len(broken)
    for fault in broken:
        print(f"✗ {fault.rule}: {fault.path} {fault.message}")
    for rule in rules:
        found = problems(rule)
        failed += bool(found)
        print(f"{'✗' if found else '✓'} {rule.id}: {len(rule.examples)} examples")
        for problem in found:
            print(f"    {problem}")
    total = len(rules) + len(broken)
    print(f"{total - failed} of {total} rules hold")
    return 1 if failed else 0
