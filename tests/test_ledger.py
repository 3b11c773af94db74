"""The evidence ledger: covers paraphrases and not more, keeps what was written, and its faults name their place."""
from __future__ import annotations

import csv
import io
import json
import tomllib
from pathlib import Path

import pytest

from contentcheck import check
from contentcheck.config import Config
from contentcheck.report import Reported

from .conftest import Run

LEDGER = """# approved by our doctor
[[claim]]
id = "massage-back"   # the first one
claim = "Massage may ease low back pain"
sources = ["https://doi.org/10.1002/14651858.CD001929.pub3"]
design = "systematic review"
reviewer = "Dr A. Example"
expires = 2030-01-01
"""


def _article(folder: Path, text: str, ledger: str = LEDGER) -> list[Reported]:
    (folder / "claims.toml").write_text(ledger, "utf-8")
    (folder / "contentcheck.toml").write_text("", "utf-8")
    (folder / "a.md").write_text(text, "utf-8")
    config = Config.load(folder / "contentcheck.toml").with_options({"today": "2026-11-24"})
    return [f for f in check(folder / "a.md", config=config).documents[0].findings if f.rule.startswith("claims.") and f.severity != "info"]


@pytest.mark.parametrize(
    "text",
    [
        "Massage may ease low back pain.",
        "Massage might relieve lower back pain.",
        "# Massage\n\nIt could ease low back pain.",
        "## Massage\n\n- May ease low back pain",
    ],
)
def test_an_entry_covers_paraphrases_of_itself(tmp_path: Path, text: str) -> None:
    assert _article(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Massage relieves low back pain.",
        "Massage cures low back pain.",
        "Massage may ease low back pain by 50 %.",
        "Massage may instantly ease low back pain.",
        "Massage may ease low back pain in pregnant women.",
    ],
)
def test_a_stronger_claim_overreaches(tmp_path: Path, text: str) -> None:
    (finding,) = _article(tmp_path, text)
    assert "claims.causal-overreach" in (finding.rule, *finding.tags)
    if finding.rule == "claims.causal-overreach":
        assert "Massage may ease low back pain" in finding.message


@pytest.mark.parametrize("text", ["Massage may ease migraine.", "Massage may ease low back pain and migraine.", "Cupping may ease low back pain."])
def test_another_claim_is_not_covered(tmp_path: Path, text: str) -> None:
    (finding,) = _article(tmp_path, f"## Benefits\n\n{text}")
    assert "claims.causal-overreach" not in (finding.rule, *finding.tags)


def test_an_expired_entry_supports_nothing_and_says_so(tmp_path: Path) -> None:
    (finding,) = _article(tmp_path, "## Benefits\n\nMassage may ease low back pain.", LEDGER.replace("2030", "2025"))
    assert "expired on 2025-01-01" in finding.message


def test_an_entry_without_reviewer_supports_nothing_and_says_so(tmp_path: Path) -> None:
    (finding,) = _article(tmp_path, "## Benefits\n\nMassage may ease low back pain.", LEDGER.replace("Dr A. Example", ""))
    assert "without reviewer" in finding.message


def test_update_keeps_what_is_there_and_adds_what_is_new_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(LEDGER, "utf-8")
    (tmp_path / "a.md").write_text("## Benefits\n\nMassage may ease low back pain. Cupping relieves migraine. Yoga eases “anxiety”.\n", "utf-8")
    assert run("claims", "--update", "a.md").returncode == 0
    first = (tmp_path / "claims.toml").read_text("utf-8")
    assert first.startswith(LEDGER)
    assert [e["claim"] for e in tomllib.loads(first)["claim"]][1:] == ["Cupping relieves migraine.", "Yoga eases “anxiety”."]
    assert "0 claims added" in run("claims", "--update", "a.md").stdout
    assert (tmp_path / "claims.toml").read_text("utf-8") == first


def test_import_of_a_table_and_its_faults(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("claim;sources;reviewer;expires\nCupping may ease neck pain;https://doi.org/10.1/a https://doi.org/10.1/b;Dr B;2030-01-01\n", "utf-8")
    assert "1 claims added" in run("claims", "--import", "t.csv").stdout
    (entry,) = tomllib.loads((tmp_path / "claims.toml").read_text("utf-8"))["claim"]
    assert entry["sources"] == ["https://doi.org/10.1/a", "https://doi.org/10.1/b"]
    (tmp_path / "t.csv").write_text("claim,expires\nYoga helps,next year\n", "utf-8")
    done = run("claims", "--import", "t.csv")
    assert done.returncode == 2
    assert "t.csv: row 2: expires 'next year': write the date as YYYY-MM-DD" in done.stderr
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", "utf-8")
    assert "must name a column “claim”" in run("claims", "--import", "t.csv").stderr


def test_the_table_is_safe_in_a_spreadsheet(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("## Benefits\n\n=1+1 massage relieves back pain, \"they say\".\n\nMassage relieves back pain.\n", "utf-8")
    (tmp_path / "b.md").write_text("## Benefits\n\nMassage relieves back pain!\n", "utf-8")
    rows = list(csv.DictReader(io.StringIO(run("claims", "--format", "csv", "a.md", "b.md").stdout)))
    assert rows
    assert not [value for row in rows for value in row.values() if value[:1] in "=+-@" and value]
    same = [row for row in rows if row["text"].startswith("Massage relieves")]
    assert len({row["group"] for row in same}) == 1
    assert {row["path"] for row in same} == {"a.md", "b.md"}


def test_all_formats_hold_every_claim(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("## Benefits\n\nMassage relieves back pain. Yoga eases anxiety.\n", "utf-8")
    for format in ("text", "csv", "markdown", "json"):
        shown = run("claims", "--format", format, "a.md").stdout
        assert "relieves back pain" in shown and "eases anxiety" in shown, format
    assert json.loads(run("claims", "--json", "a.md").stdout)[0]["claims"][0]["claim"] == "disease"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[claim]]\nid = 'x'\n", "[[claim]] x: claim is missing"),
        ("[[claim]]\nclaim = 'a'\nexpires = 'soon'\n", "[[claim]] number 1: expires 'soon'"),
        ("[[claim]]\nclaim = 'a'\nreviwer = 'b'\n", "did you mean 'reviewer'"),
        ("[[claim]]\nclaim = 'a'\nstrongest = 'huge'\n", "strongest must be one of"),
        ("[[claim]\n", "no valid TOML"),
        ("claims = 3\n", "unknown key 'claims'"),
    ],
)
def test_a_broken_ledger_stops_the_run_and_says_where(run: Run, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "claims.toml").write_text(text, "utf-8")
    (tmp_path / "a.md").write_text("# Naps\n", "utf-8")
    done = run("check", "a.md")
    assert done.returncode == 2
    assert said in done.stderr and "claims.toml" in done.stderr


def test_wrong_notes_a_finding_without_the_text_unless_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nTurmeric cures cancer.\n", "utf-8")
    assert run("wrong", "a.md:3", "--rule", "claims.absolute", "--note", "a joke", "--today", "2026-11-24").returncode == 0
    (row,) = (json.loads(line) for line in (tmp_path / "contentcheck-wrong.jsonl").read_text("utf-8").splitlines())
    assert (row["kind"], row["rule"], row["note"], row["line"], row["date"]) == ("wrong", "claims.absolute", "a joke", 3, "2026-11-24")
    assert "Turmeric" not in json.dumps(row)
    assert run("wrong", "a.md:1", "--missed", "--with-text").returncode == 0
    row = json.loads((tmp_path / "contentcheck-wrong.jsonl").read_text("utf-8").splitlines()[-1])
    assert (row["kind"], row["text"]) == ("missed", "# Naps")


@pytest.mark.parametrize(("place", "said"), [("a.md", "write FILE:LINE"), ("a.md:2", "no finding in line 2; the nearest are in line"), ("b.md:1", "no such file")])
def test_wrong_says_what_is_wrong_with_it(run: Run, tmp_path: Path, place: str, said: str) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nTurmeric cures cancer.\n", "utf-8")
    done = run("wrong", place)
    assert done.returncode == 2
    assert said in done.stderr
