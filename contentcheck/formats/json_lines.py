"""One document a line as it is done; the last line is the summary."""
from __future__ import annotations

import json
from typing import TextIO

from ..report import DocumentResult, Reported, RunError, Summary
from . import Run
from .json_ import _safe


class Format:
    def __init__(self, out: TextIO) -> None:
        self.out = out

    def begin(self, run: Run) -> None:
        pass

    def document(self, result: DocumentResult) -> None:
        self.out.write(_safe(json.dumps(result.to_dict(), ensure_ascii=False)) + "\n")
        self.out.flush()

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        tail = {"site": [f.to_dict() for f in site], "errors": [e.to_dict() for e in errors], "summary": summary.to_dict()}
        self.out.write(_safe(json.dumps(tail, ensure_ascii=False)) + "\n")
