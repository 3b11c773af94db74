"""A heading too long to scan."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class Long(Rule):
    """A heading is read at a glance; one over a dozen words or so is read as a sentence, and cut off in search results."""

    title = "A heading is too long"
    severity = Severity.INFO
    message = "{count} words; a heading is read at a glance: keep it under {most}"
    most: int = 14
    examples = (
        Bad("# ⟦Why a short nap after lunch on a warm day may be the best thing that you ever do⟧"),
        Bad("## ⟦All the many things that we would like you to know about naps before you lie down⟧"),
        Good("# Why a short nap after lunch may be good"),
        Good("A line of text that is rather long but does not stand in a heading at all, so it may be long."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            if len(block.tokens) > self.most and not block.text.rstrip().endswith("."):
                yield self.found(block, values={"count": len(block.tokens), "most": self.most})
