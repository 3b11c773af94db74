"""A link without encryption."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class Insecure(Rule):
    """A link to `http://` can be read and changed on its way; browsers warn of it. Nearly every site answers to `https://`."""

    title = "A link is not encrypted"
    severity = Severity.INFO
    message = "the link is not encrypted: use https"
    languages = None
    examples = (
        Bad("Read ⟦[on](http://example.org/naps)⟧."),
        Bad('<p>Read ⟦<a href="http://example.org">on⟧</a>.</p>', format="html"),
        Good("Read [on](https://example.org/naps)."),
        Good("It runs on http://localhost:8000 here."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for link in document.links:
            if link.target.startswith("http://") and not link.target.startswith(("http://localhost", "http://127.")) and (link.block is None or link.block.zone == "main"):
                yield self.at(link.start, link.end)
