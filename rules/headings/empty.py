"""A heading without text."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class Empty(Rule):
    """A heading without text is announced by screen readers as a heading and says nothing (WCAG 2.2, 2.4.6)."""

    title = "A heading is empty"
    severity = Severity.ERROR
    message = "the heading has no text: fill it or delete it"
    languages = None
    examples = (
        Bad("# Sleep\n\n⟦## \n⟧\nRest."),
        Bad("<h1>Sleep</h1>⟦<h2>⟧ </h2><p>Rest.</p>", format="html"),
        Good("# Sleep\n\n## Naps"),
        Good("<h1><img src='logo.png' alt='Sleep'></h1>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            if not block.text.strip():
                yield self.at(block.start, block.end)
