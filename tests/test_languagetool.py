"""LanguageTool as an engine: asked for and missing, silent, merged with our own rules; for real where its jars are."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from contentcheck import Bad, check_text
from contentcheck.config import Config
from contentcheck.language.engines import languagetool
from contentcheck.testing import check_example

from .conftest import ROOT, Run

TEXT = "# Naps\n\nHe go home every day 😀. It is an university. You will recieve tea.\n"
real = pytest.mark.skipif(bool(languagetool.missing()), reason=languagetool.missing() or "there")


def test_asked_for_and_missing_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    done = run("check", "a.md", "--engine", "languagetool", env={languagetool.FOLDER: str(tmp_path / "nowhere")})
    assert done.returncode == 2
    assert "LanguageTool is not in" in done.stderr and "contentcheck languagetool install" in done.stderr


def test_an_unknown_engine_suggests_the_nearest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    done = run("check", "a.md", "--engine", "languagetol")
    assert done.returncode == 2
    assert "did you mean 'languagetool'" in done.stderr


def test_a_server_that_does_not_answer_costs_its_findings_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "contentcheck.toml").write_text('engines = ["languagetool"]\nlanguagetool = "http://127.0.0.1:9"\n', "utf-8")
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    done = run("check", "a.md", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == report["summary"]["exit_code"] == 2
    assert report["errors"][0]["engine"] == "languagetool"
    assert "does not answer" in report["errors"][0]["message"]
    assert "typos.misspelling" in {f["rule"] for f in report["documents"][0]["findings"]}


def test_nobody_is_asked_unless_it_is_named() -> None:
    assert "typos.grammar" not in {f.rule for f in check_text(TEXT).documents[0].findings}


def test_offsets_of_java_become_code_points() -> None:
    text = "a😀b😀c"
    to_points = languagetool._code_points(text)
    assert [text[to_points(n) :][:1] for n in (0, 1, 3, 4, 6)] == ["a", "😀", "b", "😀", "c"]


def test_install_keeps_no_jar_with_other_bytes_and_says_which(run: Run, tmp_path: Path, maven: str) -> None:
    done = run("languagetool", "install", "--to", str(tmp_path / "jars"), "--repository", maven)
    assert done.returncode == 2
    assert "its checksum is not the one that contentcheck knows" in done.stderr
    assert list((tmp_path / "jars").iterdir()) == []


def test_install_from_where_nobody_answers_says_so(run: Run, tmp_path: Path) -> None:
    done = run("languagetool", "install", "--to", str(tmp_path / "jars"), "--repository", "http://127.0.0.1:9")
    assert done.returncode == 2
    assert "jars could not be had" in done.stderr and "run it again" in done.stderr


def test_status_says_what_to_do(run: Run, tmp_path: Path) -> None:
    done = run("languagetool", "status", env={languagetool.FOLDER: str(tmp_path / "nowhere")})
    assert done.returncode == 2
    assert "contentcheck languagetool install" in done.stdout


@pytest.fixture
def maven() -> Iterator[str]:
    """A repository on this machine that answers every request with the same few bytes."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"not a jar")

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@real
def test_its_findings_stand_beside_ours_each_fault_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    found = json.loads(run("check", "a.md", "--engine", "languagetool", "--format", "json").stdout)["documents"][0]["findings"]
    grammar = [f for f in found if f["rule"] == "typos.grammar"]
    assert [f["excerpt"] for f in grammar] == ["go"]
    assert grammar[0]["data"]["engine"] == "languagetool"
    assert [f["rule"] for f in found if f["excerpt"] == "an"] == ["typos.article"]
    assert [f["rule"] for f in found if f["excerpt"] == "recieve"] == ["typos.misspelling"]


@real
def test_one_server_for_all_processes(run: Run, tmp_path: Path) -> None:
    names = []
    for n in range(4):
        (tmp_path / f"{n}.md").write_text(TEXT, "utf-8")
        names.append(f"{n}.md")
    one, two = (json.loads(run("check", *names, "--engine", "languagetool", "--format", "json", "--jobs", jobs).stdout)["documents"] for jobs in ("1", "2"))
    assert one == two


@real
def test_the_examples_of_its_rule_hold() -> None:
    from contentcheck import packs

    classes, _ = packs.load([packs.bundled()])
    rule = next(c for c in classes if c.id == "typos.grammar")
    assert sum(isinstance(e, Bad) for e in rule.examples) >= 2
    assert [p for n, e in enumerate(rule.examples) for p in check_example(rule, e, n)] == []


@real
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_server_ends_when_its_run_is_killed() -> None:
    code = "from contentcheck.language.engines.languagetool import Server; s = Server(); print(s.process.pid, flush=True); import time; time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert child.stdout is not None
    server = int(child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    for _ in range(100):
        try:
            os.kill(server, 0)
        except ProcessLookupError:
            break
        time.sleep(0.1)
    else:
        pytest.fail("the server outlived the run that started it")


def test_a_named_server_is_used_and_none_started() -> None:
    house = Config().with_options({"engines": ["languagetool"], "languagetool": "http://127.0.0.1:9"}).settings().house
    assert (house.engines, house.languagetool) == (("languagetool",), "http://127.0.0.1:9")
