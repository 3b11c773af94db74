"""Headings that skip a level."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class SkippedLevel(Rule):
    """A heading must not jump more than one level below the one before it.

    People who use a screen reader move by level; a jump reads as a missing section (WCAG 2.2, technique G141).
    """

    title = "A heading jumps a level"
    message = "heading level {level} follows level {previous}: make it level {wanted}"
    languages = None
    examples = (
        Bad("# Sleep\n\n### ⟦Naps⟧"),
        Bad("<h2>Sleep</h2><p>Rest.</p><h4>⟦Naps⟧</h4>", format="html"),
        Bad("<html><head><title>Naps</title></head><body><h4>⟦Naps Inc⟧</h4><h1>Sleep</h1><p>Rest.</p></body></html>", format="html"),
        Good("# Sleep\n\n## Naps\n\n# Diet"),
        Good("## Sleep\n\n### Naps\n\n## Diet"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        title = document.meta.get("title")
        page = document.format == "html" and "title" in document.carries
        previous = 1 if title and title.text and document.format in ("markdown", "mdx") else 0
        # a page is heard as a whole: the headings of its header and footer count too
        for block in [b for b in document.blocks if b.kind == "heading"] if page else document.headings:
            if page and not previous and block.level > 2:
                yield self.found(block, message="the page opens with a heading of level {level}: its first is level 1", values={"level": block.level})
            elif previous and block.level > previous + 1:
                yield self.found(block, values={"level": block.level, "previous": previous, "wanted": previous + 1})
            previous = block.level
