"""Fixing with a person: every answer lands in its file at once, can be undone, and overwrites nobody."""
from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from contentcheck import Checker, ConfigError
from contentcheck.config import Config
from contentcheck.decisions import read

from .conftest import ROOT

TEXT = "# Naps\n\nYou will recieve tea.\n\nHot stone massage relieves arthritis. Definately book the the room.\n"


def answered(folder: Path, *answers: str, name: str = "a.md") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "contentcheck", "fix", name, "--today", "2026-11-24"], input="".join(f"{a}\n" for a in answers), capture_output=True,
        text=True, cwd=folder, check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "CONTENTCHECK_USER": "ann"},
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "contentcheck.toml").write_text("", "utf-8")
    return tmp_path


def excerpts(folder: Path) -> list[str]:
    return [f.excerpt for f in Checker(Config.find(folder)).check(folder / "a.md").findings if f.severity != "info"]


def test_apply_choose_type_and_quit(folder: Path) -> None:
    done = answered(folder, "a", "k", "t", "Do", "q")
    assert done.returncode == 1, done.stderr
    assert (folder / "a.md").read_text("utf-8") == "# Naps\n\nYou will receive tea.\n\nHot stone massage relieves arthritis. Do book the the room.\n"
    assert "2 written" in done.stdout


def test_a_reason_is_kept_with_who_and_when_and_holds_in_the_next_run(folder: Path) -> None:
    answered(folder, "k", "k", "e", "a brand", "s", "it is a song", "q")
    (decision,) = read(folder / "contentcheck-decisions.toml")
    assert (decision.rule, decision.words, decision.reason, decision.by, decision.date) == ("typos.misspelling", "Definately", "a brand", "ann", "2026-11-24")
    assert "<!-- contentcheck: ignore typos.repeated-word -- it is a song -->\n\nHot stone" in (folder / "a.md").read_text("utf-8")
    assert "Definately" not in excerpts(folder) and "the the" not in excerpts(folder)


def test_a_finding_in_a_list_is_settled_beside_the_article(folder: Path) -> None:
    (folder / "a.md").write_text("# Naps\n\n- You will recieve tea\n- A warm room\n", "utf-8")
    answered(folder, "s", "quoted", "q")
    (decision,) = read(folder / "contentcheck-decisions.toml")
    assert decision.path == "a.md" and decision.fingerprint
    assert "recieve" not in excerpts(folder)


def test_a_word_is_accepted_for_the_house(folder: Path) -> None:
    answered(folder, "w", "q")
    assert tomllib.loads((folder / "contentcheck.toml").read_text("utf-8")) == {"vocabulary": {"file": "house-words.txt"}}
    assert "recieve" in (folder / "house-words.txt").read_text("utf-8").splitlines()
    assert "recieve" not in excerpts(folder)


def test_a_claim_is_approved_and_a_rule_is_turned_off(folder: Path) -> None:
    answered(folder, "r", "c", "https://pubmed.ncbi.nlm.nih.gov/1/", "Dr Okafor", "2030-01-01", "q")
    (entry,) = tomllib.loads((folder / "claims.toml").read_text("utf-8"))["claim"]
    assert entry == {"claim": "Hot stone massage relieves arthritis.", "sources": ["https://pubmed.ncbi.nlm.nih.gov/1/"], "reviewer": "Dr Okafor", "reviewed": "2026-11-24", "expires": "2030-01-01"}
    assert excerpts(folder) == ["the the"]


def test_undo_brings_back_the_file_as_it_was(folder: Path) -> None:
    answered(folder, "a", "u", "r", "u", "q")
    assert (folder / "a.md").read_text("utf-8") == TEXT
    assert (folder / "contentcheck.toml").read_text("utf-8") == ""


def test_a_wrong_decision_file_is_told(folder: Path) -> None:
    (folder / "contentcheck-decisions.toml").write_text('[[decision]]\nrule = "typos.misspelling"\nwrods = "x"\n', "utf-8")
    with pytest.raises(ConfigError, match="did you mean 'words'"):
        Checker(Config.find(folder)).check(folder / "a.md")


def test_what_is_settled_is_not_fixed(folder: Path) -> None:
    (folder / "a.md").write_text("# Naps\n\n- You will recieve tea\n", "utf-8")
    answered(folder, "s", "quoted", "q")
    subprocess.run([sys.executable, "-m", "contentcheck", "check", "a.md", "--fix"], cwd=folder, check=False, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert "recieve" in (folder / "a.md").read_text("utf-8")


def test_a_reason_never_parts_a_paragraph_nor_changes_an_encoding(folder: Path) -> None:
    text = "# Naps\r\n\r\nA first line that goes on\r\nand you will recieve tea.\r\n"
    (folder / "a.md").write_bytes(text.encode())
    answered(folder, "s", "quoted", "q")
    assert (folder / "a.md").read_bytes() == text.encode()
    assert (folder / "contentcheck-decisions.toml").stat().st_mode & 0o044
    latin = "# Naps\n\nA caf\xe9 here.\n\nYou will recieve tea.\n".encode("latin-1")
    (folder / "b.md").write_bytes(latin)
    answered(folder, "s", "quoted", "q", name="b.md")
    assert (folder / "b.md").read_bytes() == latin


def test_the_configuration_stays_valid(folder: Path) -> None:
    said = "[rules]\n'typos.misspelling' = {severity = \"warning\"}\n"
    (folder / "contentcheck.toml").write_text(said, "utf-8")
    done = answered(folder, "r", "q")
    assert "add there" in done.stdout and (folder / "contentcheck.toml").read_text("utf-8") == said


def test_markup_and_whole_articles_are_for_a_persons_hand(folder: Path) -> None:
    (folder / "a.md").write_text("---\nauthor: Ann\n---\n\nA fine **massg**ae.\n", "utf-8")
    before = (folder / "a.md").read_text("utf-8")
    answered(folder, *["a"] * 6, "q")
    assert (folder / "a.md").read_text("utf-8") == before


def test_skipped_findings_are_still_there(folder: Path) -> None:
    done = answered(folder, "k", "k", "k", "k", "k", "k")
    assert done.returncode == 1 and "0 written, 4 left" in done.stdout
    assert answered(folder, "s").returncode == 1  # the input ends where a reason is asked for


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminal")
def test_on_a_terminal_an_edit_of_another_program_is_not_overwritten(folder: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    child = subprocess.Popen([sys.executable, "-m", "contentcheck", "fix", "a.md"], stdin=follower, stdout=follower, stderr=follower, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)})
    os.close(follower)

    def until(words: bytes) -> bytes:
        seen = b""
        end = time.monotonic() + 60
        while words not in seen and time.monotonic() < end:
            seen += os.read(leader, 4096)
        return seen

    until(b"> ")
    (folder / "a.md").write_text(TEXT.replace("tea", "green tea"), "utf-8")
    os.write(leader, b"a\n")
    assert b"changed by another program" in until(b"changed by another program")
    until(b"> ")
    os.write(leader, b"a\n")
    until(b"> ")
    os.write(leader, b"q\n")
    child.wait(60)
    os.close(leader)
    assert "You will receive green tea." in (folder / "a.md").read_text("utf-8")
