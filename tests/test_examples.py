"""What the examples show is true."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, ROOT, Run

FOUND = {
    "hot-stone-massage.md": {"claims.absolute", "claims.pseudoscience", "claims.vulnerable-group", "typos.repeated-word", "typos.cut-off", "typos.misspelling", "typos.list-parallel", "keywords.stuffing", "headings.skipped-level", "headings.duplicate", "links.broken-fragment", "trust.missing-author"},
    "sleep-tea.html": {"claims.absolute", "claims.pseudoscience", "claims.quantified", "typos.agreement", "typos.mixed-spelling", "images.missing-alt", "headings.empty", "headings.skipped-level", "meta.missing-description"},
    "reflexology.txt": {"headings.title-repeated", "trust.missing-author", "typos.missing-word", "typos.verb-form", "typos.list-parallel", "claims.disease-treatment"},
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FOUND))
def test_the_planted_faults_are_found(run: Run, name: str) -> None:
    done = run("check", str(EXAMPLES / "articles" / name), "--format", "json", "--no-config")
    assert done.returncode == 1
    assert FOUND[name] <= {f["rule"] for f in json.loads(done.stdout)["documents"][0]["findings"]}


def test_the_clean_article_is_ready(run: Run) -> None:
    done = run("check", str(EXAMPLES / "articles/clean.md"), "--format", "json", "--no-config", "--fail-on", "warning")
    assert done.returncode == 0
    assert json.loads(done.stdout)["documents"][0]["verdict"]["light"] == "ready"


def test_the_house_pack_holds_and_runs(run: Run, tmp_path: Path) -> None:
    assert "4 of 4 rules hold" in run("test", str(EXAMPLES / "house/rules")).stdout
    (tmp_path / "a.md").write_text("# Tea\n\nOur clients pay; it costs 80 for an hour.\n")
    found = json.loads(run("check", "a.md", "--config", str(EXAMPLES / "house/contentcheck.toml"), "--format", "json").stdout)
    assert {"house.guest-not-client", "house.price-needs-currency"} <= {f["rule"] for f in found["documents"][0]["findings"]}


def test_the_python_example_runs() -> None:
    done = subprocess.run([sys.executable, str(EXAMPLES / "from_python.py"), str(EXAMPLES / "articles")], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}, check=True, encoding="utf-8")
    assert "claims.absolute" in done.stdout
    assert "hot-stone-massage.md stop" in done.stdout


def test_the_workflow_calls_the_command_with_options_that_exist(run: Run, articles: Path) -> None:
    import yaml

    steps = yaml.safe_load((EXAMPLES / "github-workflow.yml").read_text("utf-8"))["jobs"]["contentcheck"]["steps"]
    command = next(s["run"] for s in steps if s.get("run", "").startswith("contentcheck"))
    arguments = command.split()[1:]
    (articles / "content").mkdir()
    (articles / "content/a.md").write_text("# Tea\n\nTea cures cancer.\n")
    done = run(*arguments)
    assert done.returncode == 1
    assert done.stdout.startswith("::")
    assert "must fix" in (articles / "summary.md").read_text("utf-8")
