"""LanguageTool, offline: asks a server on this machine over HTTP, and starts one where none is named.

The jars come from Maven Central (docs/languagetool.md); Java 17 or later runs them. The server's own process ends with
ours, also where ours is killed. Texts go to an address that is not on this machine only where the configuration names it.
"""
from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from ...document import Block, Document
from . import EngineError, Match

NAME = "languagetool"
VERSION = "6.8"
FOLDER = "CONTENTCHECK_LANGUAGETOOL"
"""Environment variable: the folder of the jars."""
_KINDS = frozenset(("paragraph", "item", "heading", "quote", "caption", "cell"))
_MOST = 20_000  # characters of one request
_PATIENCE = 120  # seconds for one request: the first one of a server loads its rules
_STARTS = 60  # seconds for a server to come up
_HEAP = "-Xmx1g"
# rules that raise false alarms in wellness articles: spelling (ours is quieter), house style, names
OFF = (
    "MORFOLOGIK_RULE_EN_US MORFOLOGIK_RULE_EN_GB MORFOLOGIK_RULE_EN_AU MORFOLOGIK_RULE_EN_CA MORFOLOGIK_RULE_EN_NZ MORFOLOGIK_RULE_EN_ZA HYPHEN_TO_EN COMMA_COMPOUND_SENTENCE "
    "COMMA_COMPOUND_SENTENCE_2 ENGLISH_WORD_REPEAT_BEGINNING_RULE ENGLISH_WORD_REPEAT_RULE PHRASE_REPETITION OXFORD_SPELLING_Z_NOT_S EN_MULTITOKEN_SPELLING_TWO COLD_COULD "
    "ENGLISH_WRONG_WORD_IN_CONTEXT_MASSAGE_MESSAGE MASSAGE_MESSAGE OM CD_NN SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA MISSING_COMMA_BETWEEN_DAY_AND_YEAR MISSING_COMMA_AFTER_YEAR EN_UNPAIRED_QUOTES EN_UNPAIRED_BRACKETS "
    "OUTSIDE_OF FIRST_OF_ALL SOME_OF_THE ALL_OF_THE NUMEROUS_DIFFERENT DIS WHITESPACE_RULE IE_NO_COMMA EG_NO_COMMA UPPERCASE_SENTENCE_START EN_SPECIFIC_CASE"
).split()
_ERRORS = frozenset("DOUBLE_PUNCTUATION I_LOWERCASE SENTENCE_WHITESPACE EN_A_VS_AN HE_VERB_AGR BASE_FORM HAVE_PART_AGREEMENT AFFECT_EFFECT".split())
_STYLE = frozenset(("STYLE", "REDUNDANCY", "REPETITIONS_STYLE", "TYPOGRAPHY", "CREATIVE_WRITING"))
_VARIANTS = {"us": "en-US", "gb": "en-GB", "oxford": "en-GB", "au": "en-AU", "auto": "en-US"}


def check(document: Document) -> list[Match]:
    """What LanguageTool finds in the article proper. Raises `EngineError` where it is missing or does not answer."""
    url = document.house.languagetool or started()
    language = _VARIANTS[document.house.spelling]
    found: list[Match] = []
    for blocks in _portions([b for b in document.main if b.kind in _KINDS and not b.said]):
        found += _matches(blocks, url, language)
    return found


def _portions(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    portion: list[Block] = []
    size = 0
    for block in blocks:
        if portion and size + len(block.text) > _MOST:
            yield portion
            portion, size = [], 0
        portion.append(block)
        size += len(block.text) + 2
    if portion:
        yield portion


def _matches(blocks: list[Block], url: str, language: str) -> Iterator[Match]:
    """Blocks are parted by a blank line; code is sent as one word, so that no markup is read as prose."""
    starts: list[int] = []
    at = 0
    parts = []
    for block in blocks:
        starts.append(at)
        part = _without_code(block)
        parts.append(part)
        at += len(part) + 2
    text = "\n\n".join(parts)
    to_points = _code_points(text)
    for match in ask(url, text, language)["matches"]:
        start, end = to_points(match["offset"]), to_points(match["offset"] + match["length"])
        number = bisect_right(starts, start) - 1
        block = blocks[number]
        low, high = start - starts[number], end - starts[number]
        if not low < high <= len(block.text) or any(a < high and low < b for a, b in block.code):
            continue
        rule, category = match["rule"]["id"], match["rule"]["category"]["id"]
        severity = "error" if rule in _ERRORS else "info" if category in _STYLE else "warning"
        yield Match(block, low, high, match["message"], tuple(r["value"] for r in match["replacements"][:3]), rule, severity)


def _without_code(block: Block) -> str:
    text = block.text
    for a, b in block.code:
        text = text[:a] + "x" * (b - a) + text[b:]
    return text


def _code_points(text: str) -> Any:
    """A function from offsets in UTF-16, as Java counts, to code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda offset: offset
    points = [n for n, c in enumerate(text) for _ in range(2 if ord(c) > 0xFFFF else 1)]
    return lambda offset: points[offset] if offset < len(points) else len(text)


def ask(url: str, text: str, language: str) -> dict[str, Any]:
    """The answer of a server to one text."""
    data = urlencode({"text": text, "language": language, "disabledRules": ",".join(OFF)}).encode("utf-8")
    try:
        # no proxy: a server on this machine must not be asked through one
        with build_opener(ProxyHandler({})).open(Request(f"{url.rstrip('/')}/v2/check", data), timeout=_PATIENCE) as answer:
            found: dict[str, Any] = json.load(answer)
            return found
    except (URLError, OSError, ValueError) as error:
        raise EngineError(NAME, f"LanguageTool at {url} does not answer ({getattr(error, 'reason', error)}); is its server running?") from None


def folder() -> Path:
    """Where the jars are: the environment variable, else the user's cache."""
    if os.environ.get(FOLDER):
        return Path(os.environ[FOLDER])
    home = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None)
    return Path(home or Path.home() / ".cache") / "contentcheck" / f"languagetool-{VERSION}"


def missing() -> str:
    """What is missing for a server of our own, and what to do; empty where nothing is."""
    where = folder()
    if not list(where.glob("languagetool-server*.jar")):
        return f"LanguageTool is not in {where}; get it with: contentcheck languagetool install (or see docs/languagetool.md), or name a running server: languagetool = \"http://127.0.0.1:8081\""
    return missing_java()


def missing_java() -> str:
    """What is missing to run the jars; empty where nothing is."""
    if shutil.which("java") is None:
        return "LanguageTool needs Java 17 or later, and there is no java; install it, or name a running server: languagetool = \"http://127.0.0.1:8081\""
    return ""


@cache
def started() -> str:
    """The address of the one server of this process, started on the first call; it ends with the process."""
    import atexit

    server = Server()
    atexit.register(server.close)
    return server.url


class Server:
    """A LanguageTool server on a free port of this machine. Raises `EngineError` where it does not come up."""

    def __init__(self) -> None:
        problem = missing()
        if problem:
            raise EngineError(NAME, problem)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        command = ["java", _HEAP, "-cp", str(folder() / "*"), "org.languagetool.server.HTTPServer", "--port", str(port)]
        if sys.platform != "win32":  # the shell ends it when our end of the pipe closes, however we end
            command = ["/bin/sh", "-c", '"$@" & child=$!; cat >/dev/null; kill $child', "sh", *command]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self._wait()

    def _wait(self) -> None:
        host = urlsplit(self.url)
        until = time.monotonic() + _STARTS
        while time.monotonic() < until and self.process.poll() is None:
            with socket.socket() as probe:
                probe.settimeout(1)
                if probe.connect_ex((host.hostname or "127.0.0.1", host.port or 0)) == 0:
                    return
            time.sleep(0.1)
        self.close()
        raise EngineError(NAME, f"the LanguageTool server did not come up in {_STARTS} seconds; does 'java -version' say 17 or later?")

    def close(self) -> None:
        """Ends the server."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
