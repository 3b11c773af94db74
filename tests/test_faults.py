"""Whatever goes wrong: the message says what, where and what to do, the exit code is right, the other files are checked."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import CLEAN, FAULTY, ROOT, Run


def _report(out: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(out)
    return loaded


def _paths(out: str) -> list[str]:
    documents = _report(out)["documents"]
    assert isinstance(documents, list)
    return [d["path"] for d in documents]


def test_exit_codes(run: Run, articles: Path) -> None:
    assert run("check", "clean.md").returncode == 0
    assert run("check", "faulty.md").returncode == 1
    assert run("check", "faulty.md", "--fail-on", "never").returncode == 0
    assert run("check", "clean.md", "missing.md").returncode == 2


def test_a_bare_path_is_checked(run: Run, articles: Path) -> None:
    done = run("faulty.md")
    assert done.returncode == 1
    assert "claims.absolute" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "a.md", "--selekt", "x"], "--selekt"),
        (["check", "faulty.md", "--select", "claims.absolut"], "did you mean 'claims.absolute'?"),
        (["check", "faulty.md", "--format", "jsn"], "did you mean 'json'?"),
        (["check", "faulty.md", "--profile", "generl"], "did you mean 'general'?"),
        (["check", "faulty.md", "--jobs", "0"], "whole number above 0"),
        (["check", "faulty.md", "--today", "soon"], "YYYY-MM-DD"),
        (["check", "faulty.md", "--diff"], "--fix"),
        (["check", "faulty.md", "--config", "none.toml"], "none.toml"),
        (["explain", "typos.mispelling"], "did you mean 'typos.misspelling'?"),
        (["new", "Quick"], "PACK.NAME"),
        (["test", "nowhere"], "no such folder"),
        (["check", "faulty.md", "-o", "no/such/folder/r.json", "--format", "json"], "cannot be written"),
        (["check", "faulty.md", "--format", "json", "--format", "markdown"], "two formats"),
    ],
)
def test_a_wrong_option_is_told(run: Run, articles: Path, arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail_on = \n", "line 1"),
        ("fail_onn = 'error'\n", "did you mean 'fail_on'?"),
        ("[rules.'claims.absolut']\nseverity = 'info'\n", "did you mean 'claims.absolute'?"),
        ("[rules.'claims.absolute']\nseverity = 'bad'\n", "error, warning or info"),
        ("[rules.'readability.long-sentence']\nwordss = 3\n", "did you mean 'words'?"),
        ("[rules.'readability.long-sentence']\nwords = 'many'\n", "must be a number"),
        ("[house]\ndomain = ['x']\n", "did you mean 'domains'?"),
        ("packs = ['./nowhere']\n", "no folder './nowhere'"),
        ("extends = 'nowhere.toml'\n", "no file 'nowhere.toml'"),
        ("extends = 'contentcheck.toml'\n", "extends itself"),
        ("installed = ['nothing']\n", "no pack 'nothing'"),
        ("[[overrides]]\nignore = ['claims']\n", "files = [globs]"),
    ],
)
def test_a_wrong_configuration_is_told(run: Run, articles: Path, text: str, words: str) -> None:
    (articles / "contentcheck.toml").write_text(text, "utf-8")
    done = run("check", "faulty.md")
    assert done.returncode == 2, done.stdout
    assert words in done.stderr
    assert "contentcheck.toml" in done.stderr or "nothing" in words
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("binary.md", b"\x00\x01\x02\x03" * 100, "binary data"),
        ("word.docx", b"PK\x03\x04", "not a Word file, or damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "old Word files"),
        ("export.xml", b"<rss/>", "no export of WordPress"),
        ("big.md", b"word " * 1_100_000, "--max-size"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(run: Run, articles: Path, name: str, data: bytes, words: str) -> None:
    (articles / name).write_bytes(data)
    done = run("check", name, "faulty.md", "--format", "json")
    assert done.returncode == 2
    assert _paths(done.stdout) == ["faulty.md"]
    errors = _report(done.stdout)["errors"]
    assert isinstance(errors, list)
    assert [e["path"] for e in errors] == [name]
    assert words in errors[0]["message"]
    assert words in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_file_that_may_not_be_read(run: Run, articles: Path) -> None:
    locked = articles / "locked.md"
    locked.write_text(CLEAN)
    locked.chmod(0)
    if os.access(locked, os.R_OK):  # the superuser reads everything: a folder in its place cannot be read either
        locked.unlink()
        locked.symlink_to(articles / "gone.md")
    done = run("check", "locked.md", "clean.md", "--format", "json")
    assert done.returncode == 2
    assert _paths(done.stdout) == ["clean.md"]
    assert "locked.md" in done.stderr


def test_an_empty_or_foreign_article_is_fine_with_a_note(run: Run, articles: Path) -> None:
    (articles / "empty.md").write_text("")
    (articles / "foreign.md").write_text("# Dormir\n\n" + "Una siesta corta es buena para el cuerpo y la mente, y no cuesta nada. " * 4, "utf-8")
    done = run("check", "empty.md", "foreign.md", "--format", "json")
    assert done.returncode == 0
    documents = _report(done.stdout)["documents"]
    assert isinstance(documents, list)
    assert [d["notes"][0]["code"] for d in documents] == ["empty", "language-guessed"]


def test_text_that_is_not_utf8_is_read_with_a_note(run: Run, articles: Path) -> None:
    (articles / "old.md").write_bytes("# Café\n\nThe café opens at ten.\n".encode("cp1252"))
    done = run("check", "old.md", "--format", "json")
    document = _report(done.stdout)["documents"][0]  # type: ignore[index]
    assert document["title"] == "Café"
    assert document["notes"][0]["code"] == "encoding-guessed"


def test_a_folder_without_articles_is_an_error(run: Run, articles: Path) -> None:
    (articles / "empty").mkdir()
    done = run("check", "empty", "clean.md")
    assert done.returncode == 2
    assert "no article in this folder" in done.stdout + done.stderr


def test_what_no_reader_reads_is_skipped_aloud_in_a_folder(run: Run, articles: Path) -> None:
    (articles / "draft.odt").write_bytes(b"PK\x03\x04")
    (articles / "sitemap.xml").write_text("<urlset/>")
    done = run("check", ".", "--format", "json")
    assert done.returncode == 1
    assert _report(done.stdout)["summary"]["skipped"] == 1  # type: ignore[index]
    assert "skipped draft.odt: OpenDocument files cannot be read" in done.stderr


def test_a_broken_rule_stops_nothing_and_shows(run: Run, articles: Path) -> None:
    pack = articles / "ours" / "pack"
    pack.mkdir(parents=True)
    (articles / "contentcheck.toml").write_text('packs = ["./ours"]\n')
    (pack / "no_import.py").write_text("import nothing_of_that_name\n")
    (pack / "no_syntax.py").write_text("def\n")
    (pack / "no_toml.toml").write_text("about = \n")
    (pack / "wrong_kind.toml").write_text('about = "x"\nmessage = "x"\nkind = "term"\n')
    (pack / "raises.py").write_text(
        "from contentcheck import Rule\n\n\nclass Raises(Rule):\n    '''Raises.'''\n\n    title = 'x'\n    message = 'x'\n\n    def check(self, document):\n        raise ValueError('boom')\n        yield\n"
    )
    (pack / "hangs.toml").write_text('about = "x"\nmessage = "x"\nkind = "pattern"\npattern = "(a|aa)+$"\n')
    (articles / "slow.md").write_text("# Naps\n\n" + "a" * 60 + "!\n")
    done = run("check", "slow.md", "faulty.md", "--format", "json")
    assert done.returncode == 2
    assert _paths(done.stdout) == ["slow.md", "faulty.md"]
    errors = {e["rule"]: e["message"] for e in _report(done.stdout)["errors"]}  # type: ignore[attr-defined]
    assert "nothing_of_that_name" in errors["pack.no-import"]
    assert "line 1" in errors["pack.no-syntax"]
    assert "no valid TOML" in errors["pack.no-toml"]
    assert "did you mean 'terms'?" in errors["pack.wrong-kind"]
    assert "ValueError: boom" in errors["pack.raises"]
    assert "ran out of time" in errors["pack.hangs"]
    assert any(f["rule"] == "claims.absolute" for d in _report(done.stdout)["documents"] for f in d["findings"])  # type: ignore[attr-defined]


def test_no_code_leaves_out_python_rules_of_strangers(run: Run, articles: Path) -> None:
    pack = articles / "ours" / "pack"
    pack.mkdir(parents=True)
    (articles / "contentcheck.toml").write_text('packs = ["./ours"]\n')
    (pack / "evil.py").write_text("raise SystemExit('code of a stranger ran')\n")
    (pack / "word.toml").write_text('about = "x"\nmessage = "found it"\nkind = "terms"\nterms = ["studio"]\n')
    done = run("check", "clean.md", "--no-code", "--format", "json")
    assert done.returncode == 0
    assert "found it" in done.stdout


def test_a_rule_of_one_id_in_two_folders_is_an_error(run: Run, articles: Path) -> None:
    pack = articles / "ours" / "claims"
    pack.mkdir(parents=True)
    (articles / "contentcheck.toml").write_text('packs = ["./ours"]\n')
    (pack / "absolute.toml").write_text('about = "x"\nmessage = "x"\nterms = ["x"]\n')
    done = run("check", "clean.md")
    assert done.returncode == 2
    assert "claims.absolute stands in" in done.stderr


def test_control_codes_of_an_article_never_reach_a_terminal(run: Run, articles: Path) -> None:
    (articles / "evil.md").write_text("# Tea\x1b[31m\x07\n\nTea cures \x1b]0;pwned\x07cancer.\n", "utf-8")
    done = run("check", "evil.md", "--color", "never")
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


def test_an_article_cannot_give_github_commands(run: Run, articles: Path) -> None:
    (articles / "evil.md").write_text("# Tea\n\nTea cures cancer%0A::set-env name=X::1\n::error::pwned cures cancer.\n", "utf-8")
    done = run("check", "evil.md", "--format", "github")
    lines = done.stdout.splitlines()
    assert lines
    assert all(line.startswith(("::error file=evil.md", "::warning file=evil.md", "::notice file=evil.md")) or "annotations" in line for line in lines)
    assert "%250A" in done.stdout or "::set-env" not in done.stdout


def test_a_closed_pipe_is_no_error(articles: Path) -> None:
    command = f"{sys.executable} -m contentcheck rules | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=articles, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60, check=False)
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_with_130(articles: Path) -> None:
    for number in range(400):
        (articles / f"{number}.md").write_text(FAULTY * 60)
    process = subprocess.Popen([sys.executable, "-m", "contentcheck", "check", ".", "--format", "json", "-o", "r.json", "--jobs", "2"], cwd=articles, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted" in errors
    assert "Traceback" not in errors


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_worker_costs_one_file(run: Run, articles: Path) -> None:
    pack = articles / "ours" / "pack"
    pack.mkdir(parents=True)
    (articles / "contentcheck.toml").write_text('packs = ["./ours"]\n')
    (pack / "dies.py").write_text(
        "import os, signal\nfrom contentcheck import Rule\n\n\nclass Dies(Rule):\n    '''Dies.'''\n\n    title = 'x'\n    message = 'x'\n\n    def check(self, document):\n"
        "        if 'killer' in document.path:\n            os.kill(os.getpid(), signal.SIGKILL)\n        return iter(())\n"
    )
    names = [f"{n:02}.md" for n in range(20)]
    for name in names:
        (articles / name).write_text(CLEAN)
    (articles / "07killer.md").write_text(CLEAN)
    done = run("check", *sorted([*names, "07killer.md"]), "--jobs", "2", "--format", "json")
    assert done.returncode == 2
    assert _paths(done.stdout) == names
    errors = _report(done.stdout)["errors"]
    assert isinstance(errors, list)
    assert [e["path"] for e in errors] == ["07killer.md"]
    assert "killed" in errors[0]["message"]


def test_a_package_that_is_not_installed_is_named_and_the_other_files_are_checked(articles: Path) -> None:
    (articles / "page.html").write_text("<html><body><p>Rest well, all of you.</p></body></html>", "utf-8")
    program = "import sys; sys.modules['bs4'] = None; from contentcheck.cli import main; sys.exit(main(['check', 'page.html', 'clean.md', '--format', 'json']))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=articles, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 2
    assert _paths(done.stdout) == ["clean.md"]
    assert "page.html: could not be read: the Python package 'bs4' is not installed here; install contentcheck" in done.stderr
