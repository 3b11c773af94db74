"""The JSON report, version 1, written as the run goes: documents first, summary last."""
from __future__ import annotations

import json
from typing import TextIO

from .. import __version__
from ..report import SCHEMA, DocumentResult, Reported, RunError, Summary
from . import Run


class Format:
    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.first = True

    def begin(self, run: Run) -> None:
        head = json.dumps({"schema": SCHEMA, "version": __version__, "profiles": list(run.profiles)}, ensure_ascii=False)
        self.out.write(f'{head[:-1]}, "documents": [')

    def document(self, result: DocumentResult) -> None:
        self.out.write("\n" if self.first else ",\n")
        self.first = False
        self.out.write(_safe(json.dumps(result.to_dict(), ensure_ascii=False)))

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        tail = {"site": [f.to_dict() for f in site], "errors": [e.to_dict() for e in errors], "summary": summary.to_dict()}
        self.out.write(f"],\n{_safe(json.dumps(tail, ensure_ascii=False))[1:]}\n")


def _safe(text: str) -> str:
    """Half of a surrogate pair cannot be encoded: escape it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
