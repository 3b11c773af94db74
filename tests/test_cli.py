"""The commands, run as users run them."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

from contentcheck.cli import COMMANDS, parser

from .conftest import EXAMPLES, Run


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout == "contentcheck 0.1.0\n"
    for command in COMMANDS:
        assert run(command, "--help").returncode == 0


def test_rules_lists_all(run: Run) -> None:
    rows = json.loads(run("rules", "--json").stdout)
    assert len(rows) >= 60
    assert run("rules").stdout.count("\n") > 60


def test_explain_says_why_and_how_to_silence(run: Run) -> None:
    text = run("explain", "claims.absolute").stdout
    assert "Turmeric cures cancer" in text
    assert "contentcheck: ignore claims.absolute" in text
    assert "most = 12" in run("explain", "readability.hard").stdout


def test_config_names_the_origin_of_each_value(run: Run, tmp_path: Path) -> None:
    (tmp_path / "contentcheck.toml").write_text('fail_on = "never"\n[house]\nname = "Willow"\n')
    text = run("config", "a.md", "--language", "en").stdout
    assert "contentcheck.toml" in next(line for line in text.splitlines() if line.startswith("fail_on"))
    assert "command line" in next(line for line in text.splitlines() if line.startswith("language"))
    assert "default" in next(line for line in text.splitlines() if line.startswith("max_size"))


@pytest.mark.parametrize("what", ["report", "config"])
def test_schema_prints_a_schema(run: Run, what: str) -> None:
    assert "$schema" in json.loads(run("schema", what).stdout)


def test_outline_keywords_and_claims(run: Run) -> None:
    article = str(EXAMPLES / "articles/hot-stone-massage.md")
    assert "h2 Benefits of a hot stone massage" in run("outline", article).stdout
    text = run("keywords", article).stdout
    assert "hot stone massage" in text
    assert "█" in text
    rows = json.loads(run("keywords", article, "--json").stdout)
    assert rows[0]["keyphrase"]["count"] == 7
    claims = json.loads(run("claims", article, "--json").stdout)[0]["claims"]
    assert {"disease", "function"} <= {c["claim"] for c in claims}
    assert "no source" in run("claims", article).stdout


def test_init_writes_a_configuration_that_works(run: Run, articles: Path) -> None:
    assert run("init", "--name", 'The "Willow"', "--country", "uk", "--domain", "https://www.willow.example/").returncode == 0
    text = (articles / "contentcheck.toml").read_text("utf-8")
    assert 'spelling = "gb"' in text
    assert '"willow.example"' in text
    assert run("check", "clean.md").returncode == 0
    again = run("init")
    assert again.returncode == 2
    assert "--force" in again.stderr


@pytest.mark.parametrize("extra", [[], ["--toml"]])
def test_a_new_rule_passes_its_own_test_and_runs(run: Run, articles: Path, extra: list[str]) -> None:
    assert run("new", "house.our-words", *extra).returncode == 0
    done = run("test", "rules")
    assert done.returncode == 0, done.stdout
    assert "1 of 1 rules hold" in done.stdout
    (articles / "contentcheck.toml").write_text('packs = ["./rules"]\n')
    (articles / "a.md").write_text("# Tea\n\nThis has a fault in it.\n")
    assert "house.our-words" in run("check", "a.md", "--format", "json").stdout
    assert run("new", "house.our-words").returncode == 2


def test_a_wrong_example_fails_the_test_of_a_folder(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "ours" / "pack"
    pack.mkdir(parents=True)
    (pack / "word.toml").write_text('title = "x"\nabout = "x"\nmessage = "x"\nterms = ["tea"]\nbad = ["No ⟦coffee⟧.", "⟦Tea⟧."]\ngood = ["Milk.", "Tea again."]\n')
    done = run("test", "ours")
    assert done.returncode == 1
    assert "expected ['coffee']" in done.stdout
    assert "nothing should be found" in done.stdout


def test_completion_knows_the_commands() -> None:
    made = parser()
    assert set(COMMANDS) == set(made._subparsers._group_actions[0].choices)  # type: ignore[union-attr, arg-type]


def test_learn_gathers_unknown_words_once_and_keeps_what_was_decided(run: Run, tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.md").write_text(f"# Naps {n}\n\nWe teach the nappping of Dr Snooze. It is calm and warm here, and the tea is free for all guests.\n\nThe sleepery is open.\n", "utf-8")
    done = run("learn", "0.md", "1.md", "2.md")
    assert done.returncode == 0, done.stderr
    listed = (tmp_path / "house-words.txt").read_text("utf-8")
    words = [line for line in listed.splitlines() if line[0] != "#"]
    assert words == sorted(words)
    assert words and all(line.endswith("\t3") for line in words)
    (tmp_path / "contentcheck.toml").write_text('[vocabulary]\nfile = "house-words.txt"\n', "utf-8")
    assert "typos.misspelling" not in run("check", "0.md", "--format", "json").stdout
    (tmp_path / "house-words.txt").write_text(listed.replace(words[0], f"-{words[0]}"), "utf-8")
    assert "0 words added" in run("learn", "0.md", "1.md", "2.md").stdout
    assert "3 articles read" in run("learn", ".", "-o", "house-words.txt").stdout  # the list itself is no article
    assert f"-{words[0].split(chr(9))[0]}" in (tmp_path / "house-words.txt").read_text("utf-8")


def test_a_vocabulary_that_is_not_there_or_broken_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "contentcheck.toml").write_text('[vocabulary]\nfile = "words.txt"\n', "utf-8")
    (tmp_path / "a.md").write_text("# Naps\n", "utf-8")
    assert "words.txt: the vocabulary cannot be read" in run("check", "a.md").stderr
    (tmp_path / "words.txt").write_text("nap\tmany\n", "utf-8")
    done = run("check", "a.md")
    assert done.returncode == 2
    assert "words.txt: line 1: write a word, or a word, a tab and a number" in done.stderr


def test_compare_says_what_is_gone_and_what_is_new(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("# Naps\n\nYou will recieve tea. Definately book early.\n", "utf-8")
    (tmp_path / "new.md").write_text("# Naps\n\nYou will receive tea. Definately book early. Turmeric cures cancer.\n", "utf-8")
    done = run("compare", "old.md", "new.md", "--no-config")
    assert done.returncode == 1
    assert done.stdout.startswith("1 of 2 must fix findings is gone; 1 is new.")
    for name in ("old", "new"):
        run("check", f"{name}.md", "--format", "json", "-o", f"{name}.json", "--no-config")
    rows = json.loads(run("compare", "old.json", "new.json", "--json").stdout)
    assert [f["excerpt"] for f in rows["gone"] if f["severity"] == "error"] == ["recieve"]
    assert [f["excerpt"] for f in rows["still"] if f["severity"] == "error"] == ["Definately"]
    assert run("compare", "new.md", "old.md", "--no-config").returncode == 1
    assert run("compare", "old.md", "old.md", "--no-config").stdout.startswith("0 of 2 must fix findings are gone; none is new.")


def test_compare_of_what_is_no_report_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", "utf-8")
    done = run("compare", "a.json", "a.json")
    assert (done.returncode == 2 and "no report of contentcheck" in done.stderr) or "not a contentcheck.report/1" in done.stderr
