"""How fast it is, as multiples of a bare Python in the same run: `pytest tests/bench`.

Nothing is asserted about time. The articles are our own examples, repeated to the size that is named.
"""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from contentcheck import Checker
from contentcheck.readers import read_text

ROOT = Path(__file__).parent.parent.parent
ARTICLE = (ROOT / "examples/articles/hot-stone-massage.md").read_text("utf-8")
BODY = ARTICLE.split("---\n", 2)[2]


def article(words: int) -> str:
    """An article of about so many words, no section of which is like another."""
    times = max(1, words // len(BODY.split()))
    return "# Hot stone massage\n\n" + "\n\n".join(BODY.replace("stone", f"stone{n}") for n in range(times))


@pytest.fixture(scope="module")
def checker() -> Checker:
    made = Checker()
    made.check_text(article(300))
    return made


def test_a_bare_python(benchmark: Any) -> None:
    benchmark.pedantic(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), rounds=10)


def test_cold_start_with_a_json_report(benchmark: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(article(1400), "utf-8")
    command = [sys.executable, "-m", "contentcheck", "check", str(path), "--format", "json", "-o", str(tmp_path / "r.json"), "--no-config", "--fail-on", "never"]
    benchmark.pedantic(lambda: subprocess.run(command, check=True, cwd=ROOT), rounds=10)


@pytest.mark.parametrize("words", [1400, 14_000, 140_000])
def test_all_rules_on_markdown(benchmark: Any, checker: Checker, words: int) -> None:
    text = article(words)
    benchmark.pedantic(checker.check_text, args=(text,), rounds=10 if words < 5000 else 3)


def test_reading_markdown(benchmark: Any) -> None:
    text = article(1400)
    benchmark(lambda: list(read_text(text)))


@pytest.mark.parametrize("pack", ["claims", "typos", "keywords", "readability", "headings"])
def test_one_pack(benchmark: Any, pack: str) -> None:
    made = Checker(select=[pack])
    text = article(1400)
    made.check_text(text)
    benchmark.pedantic(made.check_text, args=(text,), rounds=10)
