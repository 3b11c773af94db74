"""A link without text."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class EmptyText(Rule):
    """A link without text cannot be seen, and a screen reader reads out its address (WCAG 2.2, 2.4.4)."""

    title = "A link has no text"
    message = "the link has no text: say where it leads"
    languages = None
    examples = (
        Bad("Read ⟦[](https://example.org/naps)⟧ on."),
        Bad('<p>Read <b>on</b> ⟦<a href="/naps">⟧</a> now.</p>', format="html"),
        Good("Read [about naps](https://example.org/naps)."),
        Good('<p><a href="/naps"><img src="nap.png" alt="Naps"></a> Rest.</p>', format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for link in document.links:
            if not link.text.strip() and link.kind == "inline" and (link.block is None or link.block.zone == "main"):
                inside = document.source[link.start : link.end]
                if "![" not in inside and "<img" not in inside and "<i" not in inside and "<svg" not in inside and not _holds_image(document, link.start, link.end):
                    yield self.at(link.start, link.end)


def _holds_image(document: Document, start: int, end: int) -> bool:
    return any(start <= i.start < end for i in document.images)
