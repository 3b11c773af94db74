"""contentcheck fix: goes through the findings of an article with a person, one by one.

Each answer is written at once: a replacement to the article, a word to the house's list, a claim to the evidence ledger,
a reason to the article or to contentcheck-decisions.toml. So quitting loses nothing, and the next run goes on where this
one stopped. An article that was changed by another program meanwhile is read again, never overwritten.
"""
from __future__ import annotations

import argparse
import getpass
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .. import decisions
from ..config import DECISIONS, LEDGER, Config
from ..engine import Engine
from ..errors import ConfigError, ContentcheckError, ReadError
from ..fixes import replace_file, utf8
from ..formats import excerpt, plain
from ..house import read_words
from ..report import Reported
from ..rule import WORDS
from . import configured, today
from .claims import ledger_block, ledger_text

_COMMENTS = {".md": "<!-- {} -->", ".markdown": "<!-- {} -->", ".html": "<!-- {} -->", ".htm": "<!-- {} -->", ".mdx": "{{/* {} */}}"}
_MARKUP = re.compile(r"[<>*_`\[\]&]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OPENS = re.compile(r"\s*<(?:p|h[1-6])\b[^>]*>[^<]*", re.I)
"""A line of HTML up to the finding, where the line opens its paragraph."""
_HELP = """  a  apply the first suggestion     1-9  apply that one        t  type what to write
  w  accept the word everywhere    c  this claim is approved (evidence ledger)
  s  settle it here, with a reason  e  settle these words everywhere   r  turn the rule off
  k or Enter  skip                  u  undo the last answer    q  quit (all answers are kept)"""


@dataclass(slots=True)
class _Change:
    """A file as it was before an answer, so that it can be undone."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(slots=True)
class _Session:
    path: Path
    config: Callable[[], Config]
    day: str
    everything: bool
    keeps: bool
    """Whether the configuration and its files may be written: not with --no-config, which would not read them."""
    engine: Engine = field(init=False)
    data: bytes = b""
    skipped: dict[tuple[str | None, str], str] = field(default_factory=dict)
    """(part, fingerprint) of what was skipped -> its severity."""
    done: list[list[_Change]] = field(default_factory=list)
    """The changes of each answer."""

    def __post_init__(self) -> None:
        self.engine = Engine(self.config())

    def findings(self) -> list[Reported]:
        """What is still open, in reading order, of the article as it stands now."""
        try:
            self.data = self.path.read_bytes()
        except OSError as error:
            raise ReadError(f"{self.path}: {error.strerror or error}; what was answered is kept") from None
        outcome = self.engine.check_file(self.path, str(self.path))
        if not outcome.results:
            raise ReadError(f"{self.path}: {outcome.errors[0].message if outcome.errors else 'no article'}")
        found: list[Reported] = []
        for result in outcome.results:
            for finding in result.findings:
                finding.part = result.part
                found.append(finding)
        return [f for f in found if (self.everything or f.severity != "info") and (f.part, f.fingerprint) not in self.skipped]

    def write(self, path: Path, data: bytes) -> None:
        before = path.read_bytes() if path.is_file() else None
        if path == self.path and before != self.data:
            raise ConfigError(f"{path} was changed by another program meanwhile: it is read again, and nothing was written")
        replace_file(path, data)
        self.done[-1].append(_Change(path, before, data))

    def undo(self) -> str:
        if not self.done:
            return "nothing to undo"
        for change in self.done[-1]:
            if not change.path.is_file() or change.path.read_bytes() != change.after:
                return f"{change.path} was changed since: undo it there"
        for change in reversed(self.done.pop()):
            if change.before is None:
                change.path.unlink()
            else:
                replace_file(change.path, change.before)
        self.again()
        return "the last answer is undone"

    def again(self) -> None:
        self.engine = Engine(self.config())

    @property
    def root(self) -> Path:
        root = self.engine.config.root
        return root if root != Path() else Path.cwd()


def run(options: argparse.Namespace) -> int:
    path = Path(options.path)
    if not path.is_file():
        raise ReadError(f"{path}: there is no such file")
    session = _Session(path, lambda: configured(options), today(options.today) or date.today().isoformat(), options.verbose, not options.no_config)
    print(_HELP)
    while True:
        found = session.findings()
        if not found or not _ask(session, found[0], len(found)):
            levels = [*(f.severity for f in session.findings()), *session.skipped.values()]
            print(f"\n{len(session.done)} written, {len(levels)} left{'; run it again to go on' if levels else ''}.")
            return 1 if "error" in levels else 0


def _ask(session: _Session, finding: Reported, left: int) -> bool:
    """One finding, one answer; False ends it."""
    choices = _choices(finding)
    print(f"\n{left} left · line {finding.start.line} · {WORDS[finding.severity]}: {plain(finding.message)}  ({finding.rule})")
    print(f"   {_shown(session, finding)}")
    for number, choice in enumerate(choices, 1):
        print(f"   {number}  {excerpt(choice)}")
    if finding.suggestion and not choices:
        print(f"   {plain(finding.suggestion)}")
    try:
        answer = input("> ").strip()
        if answer == "u":
            print(f"   {session.undo()}")
            return True
        session.done.append([])
        return _do(session, finding, choices, answer)
    except EOFError:
        return False
    except (ContentcheckError, OSError) as error:
        print(f"   {error}")
        return True
    finally:
        if session.done and not session.done[-1]:
            session.done.pop()


def _do(session: _Session, finding: Reported, choices: list[str], answer: str) -> bool:
    if answer == "q":
        return False
    if answer in ("", "k"):
        session.skipped[finding.part, finding.fingerprint] = finding.severity
    elif answer == "a" or (answer.isdigit() and 1 <= int(answer) <= len(choices)):
        number = 1 if answer == "a" else int(answer)
        if not choices:
            print("   there is nothing to apply here: t lets you type it")
        else:
            _replace(session, finding, choices[number - 1])
    elif answer == "t":
        _replace(session, finding, input(f"   instead of “{excerpt(finding.excerpt)}”: "))
    elif answer == "w":
        _accept(session, finding.excerpt)
    elif answer == "c":
        _approve(session, finding)
    elif answer == "s":
        _settle(session, finding, input("   why? "))
    elif answer == "e":
        _decide(session, finding, input("   why? "), everywhere=True)
    elif answer == "r":
        _turn_off(session, finding.rule)
    else:
        print(_HELP)
    return True


def _choices(finding: Reported) -> list[str]:
    """What can be put in the place of the words: a fix, and suggestions that are such words."""
    if finding.data.get("whole"):
        return []
    fixes = [finding.fix["edits"][0]["text"]] if finding.fix and len(finding.fix["edits"]) == 1 else []
    plain_words = not _MARKUP.search(finding.excerpt)  # what crosses markup is for a person's hand
    return list(dict.fromkeys([*fixes, *(finding.suggestions if fixes or plain_words else ())]))[:9]


def _shown(session: _Session, finding: Reported) -> str:
    """The words with what stands around them."""
    if session.path.suffix.lower() == ".docx":
        return f"⟦{excerpt(finding.excerpt, 160)}⟧"
    source = _source(session)
    start, end = finding.start.offset, finding.end.offset
    return f"{plain(source[max(0, start - 60) : start]).lstrip()}⟦{excerpt(source[start:end], 160)}⟧{plain(source[end : end + 60]).rstrip()}"


def _source(session: _Session) -> str:
    from ..readers import decode

    return decode(session.data)[0]


def _of_the_configuration(session: _Session) -> None:
    if not session.keeps:
        raise ConfigError("with --no-config nothing can be kept beside the article: run it without")


def _replace(session: _Session, finding: Reported, text: str) -> None:
    from ..rule import Edit

    if finding.data.get("whole") or (not finding.fix and finding.end.offset <= finding.start.offset):
        raise ConfigError("this speaks of no words that could be replaced: change the article by hand, or settle it")
    start, end = (finding.fix["edits"][0]["start"], finding.fix["edits"][0]["end"]) if finding.fix and len(finding.fix["edits"]) == 1 else (finding.start.offset, finding.end.offset)
    if session.path.suffix.lower() == ".docx":
        from ..formats.docx import fixed

        data, done = fixed(session.data, [Edit(start, end, text)])
        if not done:
            raise ConfigError("these words lie in a text box, a note, or on a break: change them in Word")
        session.write(session.path, data)
        return
    mark, source = utf8(session.data, str(session.path))
    session.write(session.path, mark + (source[:start] + text + source[end:]).encode("utf-8"))


def _accept(session: _Session, word: str) -> None:
    """Adds a word to the list that the configuration names; where it names none, to one that is then named there."""
    _of_the_configuration(session)
    if not _WORD.fullmatch(word):
        raise ConfigError("this is no single word: s settles it here, e everywhere")
    config = session.engine.config
    named = next((layer.path(layer.data["vocabulary"]["file"], config.root) for layer in reversed(config.layers) if "file" in layer.data.get("vocabulary", {})), None)
    path = named or session.root / "house-words.txt"
    known = read_words(path)[0] if path.is_file() else {}
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ["# The house's own words, one a line; a word with - before it stays out."]
    if word.lower() not in known:
        session.write(path, ("\n".join([*lines, word.lower()]) + "\n").encode("utf-8"))
    if named is None:
        _configure(session, '[vocabulary]\nfile = "house-words.txt"\n', "vocabulary")
    session.again()


def _turn_off(session: _Session, rule: str) -> None:
    _configure(session, f'[rules."{rule}"]\nenabled = false\n', f'rules."{rule}"')
    session.again()


def _configure(session: _Session, table: str, name: str) -> None:
    """Writes a table behind what the configuration says."""
    import tomllib

    _of_the_configuration(session)
    path = session.engine.config.path or session.root / "contentcheck.toml"
    if path.name != "contentcheck.toml":
        raise ConfigError(f"{path} is yours to write: add\n{table}")
    text = path.read_text("utf-8") if path.is_file() else ""
    new = f"{text.rstrip()}\n\n{table}" if text.strip() else table
    try:
        tomllib.loads(new)
    except tomllib.TOMLDecodeError:
        raise ConfigError(f"{path} says something of {name} already: add there\n{table.split(chr(10), 1)[1].rstrip()}") from None
    session.write(path, new.encode("utf-8"))


def _approve(session: _Session, finding: Reported) -> None:
    """Puts a claim into the evidence ledger, with what a fact checker must know of it."""
    _of_the_configuration(session)
    if not finding.rule.startswith("claims."):
        raise ConfigError("this is no health claim: s settles it")
    asked = {"sources": "   its source (address, DOI or PMID): ", "reviewer": "   approved by: ", "expires": "   until (YYYY-MM-DD): "}
    given = {key: input(question).strip() for key, question in asked.items()}
    from ..analysis.ledger import entry

    row = {"claim": " ".join(finding.excerpt.split()), "sources": given["sources"].split(), "reviewer": given["reviewer"], "reviewed": session.day, "expires": given["expires"]}
    entry(row, LEDGER)  # a wrong date is told before anything is written
    path = session.engine.config.ledger or session.root / LEDGER
    session.write(path, (ledger_text(path).rstrip() + "\n" + ledger_block(row)).encode("utf-8"))
    session.again()


def _settle(session: _Session, finding: Reported, reason: str) -> None:
    """A comment before the paragraph; in formats without comments an entry of the decisions."""
    comment = _COMMENTS.get(session.path.suffix.lower())
    if comment is None or finding.data.get("whole") or "--" in reason or "*/" in reason:
        _decide(session, finding, reason, everywhere=False)
        return
    mark, source = utf8(session.data, str(session.path))
    start = source.rfind("\n", 0, finding.start.offset) + 1
    line = source[start : finding.start.offset]
    before = source[:start].removesuffix("\n").removesuffix("\r")
    tagged = session.path.suffix.lower() in (".html", ".htm")
    if (line[:1] in (" ", "\t", "|", "-", "*", ">") or (before and before[-1] not in "\r\n")) if not tagged else not _OPENS.fullmatch(line):
        _decide(session, finding, reason, everywhere=False)  # inside a list, a table, a paragraph, a page of one line
        return
    end = "\r\n" if "\r\n" in source else "\n"
    text = comment.format(f"contentcheck: ignore {finding.rule} -- {' '.join(reason.split())}")
    session.write(session.path, mark + (source[:start] + text + end + end + source[start:]).encode("utf-8"))


def _decide(session: _Session, finding: Reported, reason: str, *, everywhere: bool) -> None:
    _of_the_configuration(session)
    path = session.root / DECISIONS
    before = path.read_bytes() if path.is_file() else None
    where = "" if everywhere else decisions.named(str(session.path), finding.part, session.root)
    decisions.add(path, decisions.Decision(finding.rule, decisions.shortened(finding.excerpt), " ".join(reason.split()), where, "" if everywhere else finding.fingerprint, _who(), session.day))
    session.done[-1].append(_Change(path, before, path.read_bytes()))
    session.again()


def _who() -> str:
    try:
        return os.environ.get("CONTENTCHECK_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
