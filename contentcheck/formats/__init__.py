"""Outputs: one file each. A format is `begin`, `document` for each article as it is done, `end`.

A new one is a module here with a class of this shape, named `Format`.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol, TextIO

from ..report import DocumentResult, Report, Reported, RunError, Summary

NAMES = ("terminal", "html", "docx", "json", "jsonl", "github", "markdown")
TEXT = ("html",)
"""Formats that show the text of the article."""
_MODULES = {"json": "json_", "jsonl": "json_lines", "html": "html_"}


@dataclass(slots=True)
class Run:
    """What a format may want to know before the first article."""

    profiles: tuple[str, ...] = ("general",)
    verbose: bool = False
    quiet: bool = False
    color: bool | None = None
    """None: where the output is a terminal."""
    width: int | None = None
    titles: dict[str, str] = field(default_factory=dict)
    """Rule id -> title in plain words."""
    about: dict[str, str] = field(default_factory=dict)
    """Rule id -> what it is for, in a sentence."""
    old: Report | None = None
    """An earlier report to compare with."""


class Format(Protocol):
    def __init__(self, out: TextIO) -> None: ...

    def begin(self, run: Run) -> None: ...

    def document(self, result: DocumentResult) -> None: ...

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None: ...


def make(name: str, out: TextIO) -> Format:
    """The format of that name, writing to `out`."""
    module = import_module(f".{_MODULES.get(name, name)}", __name__)
    made: Format = module.Format(out)
    return made


def plain(text: str) -> str:
    """Text of an article without control characters, on one line: safe on a terminal and in a log."""
    return "".join(c if c.isprintable() else " " for c in text)


def excerpt(text: str, width: int = 60) -> str:
    """At most `width` columns of it, on one line, cut at a word."""
    line = " ".join(plain(text).split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > width // 2 else cut) + "…"
