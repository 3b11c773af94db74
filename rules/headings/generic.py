"""A heading that says nothing."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_GENERIC = frozenset(("introduction", "conclusion", "overview", "summary", "final thoughts", "in conclusion", "more information", "details", "background", "wrapping up", "the bottom line", "untitled", "heading", "title"))


class Generic(Rule):
    """"Introduction" and "Conclusion" name a place, not a content: say what the section says."""

    title = "A heading says nothing about its section"
    severity = Severity.INFO
    message = "says nothing about the section: name what it says"
    examples = (
        Bad("# Naps\n\n## ⟦Introduction⟧\n\nA."),
        Bad("# Naps\n\n## ⟦Conclusion⟧\n\nB."),
        Good("# Naps\n\n## Why we nap\n\nA."),
        Good("# Naps\n\n## Introduction to naps\n\nA."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            if block.text.lower().strip(" .:!?") in _GENERIC:
                yield self.found(block)
