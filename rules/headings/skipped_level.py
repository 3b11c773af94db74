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
        Good("# Sleep\n\n## Naps\n\n# Diet"),
        Good("## Sleep\n\n### Naps\n\n## Diet"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        title = document.meta.get("title")
        previous = 1 if title and title.text and document.format in ("markdown", "mdx") else 0
        for block in document.headings:
            if previous and block.level > previous + 1:
                yield self.found(block, values={"level": block.level, "previous": previous, "wanted": previous + 1})
            previous = block.level
