"""No heading of level 1."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class MissingH1(Rule):
    """Every article has a heading of level 1; a title in the front matter becomes it and counts."""

    title = "The article has no heading of level 1"
    message = "no heading of level 1: mark the title as one"
    languages = None
    examples = (
        Bad("## Sleep\n\nRest.\n\n## Naps\n\nRest.", whole=True),
        Bad("<html><head><title>Sleep</title></head><body><main><p>Rest is good for all of us, they say.</p></main></body></html>", format="html", whole=True),
        Good("# Sleep\n\nRest."),
        Good("---\ntitle: Sleep\n---\nRest."),
        Good("Just a line."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        title = document.meta.get("title")
        if document.format == "text" or any(b.level == 1 for b in document.blocks if b.kind == "heading"):
            return
        if document.format == "html":
            if "title" in document.carries and document.main:
                yield self.whole(document)
        elif not (title and title.text) and document.headings:
            yield self.whole(document)
