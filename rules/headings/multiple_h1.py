"""More than one heading of level 1."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class MultipleH1(Rule):
    """An article has one heading of level 1, its title; further ones hide the outline from readers and search engines."""

    title = "More than one heading of level 1"
    message = "heading {number} of level 1; an article has one: make it level 2"
    languages = None
    examples = (
        Bad("# Sleep\n\nRest.\n\n# ⟦Naps⟧\n\nRest."),
        Bad("<h1>Sleep</h1><p>Rest.</p><h1>⟦Naps⟧</h1>", format="html"),
        Good("# Sleep\n\nRest.\n\n## Naps"),
        Good("## Sleep\n\n## Naps"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.format == "text":
            return
        first = [b for b in document.blocks if b.kind == "heading" and b.level == 1 and b.text]
        for number, block in enumerate(first[1:], 2):
            yield self.found(block, values={"number": number})
