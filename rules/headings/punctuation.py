"""A heading that ends in a colon or a full stop."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class Punctuation(Rule):
    """A heading needs no colon or full stop at its end: the line break says it."""

    title = "A heading ends in a stop"
    severity = Severity.INFO
    message = "ends in “{mark}”: a heading needs none"
    examples = (
        Bad("## Naps⟦:⟧", fixed="## Naps"),
        Bad("## The best naps⟦.⟧"),
        Good("## What is a nap?"),
        Good("## Naps etc."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            text = block.text
            if text[-1:] in (":", ".", ",", ";") and not text.endswith(("etc.", "..", "…")) and len(block.tokens) < 7:
                at = len(text) - 1
                yield self.found(block, at, at + 1, replacement="", safe=True, values={"mark": text[-1]})
