"""No date."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_DATED_PATH = re.compile(r"(?:^|/)(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/]")


class MissingDate(Rule):
    """Health advice ages: say when it was written or last reviewed, so that a reader can judge."""

    title = "No date is given"
    severity = Severity.INFO
    message = "no date: say when it was written or last reviewed"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\n---\nRest well.", whole=True),
        Bad("<html><head><title>Naps</title></head><body><p>Rest well, all of you.</p></body></html>", format="html", whole=True),
        Good("---\ntitle: Naps\nupdated: 2026-01-01\n---\nRest well."),
        Good("# Naps\n\nRest well."),
        Good("Naps\n\nWritten by Jane Doe. Published on: May 1, 2026\n\nRest well, all of you.", format="text"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        dated = any(document.meta[k].text.strip() for k in ("date", "updated") if k in document.meta)
        if "date" in document.carries and not dated and not _DATED_PATH.search(document.path):
            yield self.whole(document)
