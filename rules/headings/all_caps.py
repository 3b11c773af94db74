"""A heading in capitals."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class AllCaps(Rule):
    """Capitals are slower to read, and some screen readers spell them out; write the words, and let the style sheet shout."""

    title = "A heading is written in capitals"
    severity = Severity.INFO
    message = "is written in capitals: write it in small letters and leave the look to the style sheet"
    languages = None
    examples = (
        Bad("## ⟦HOW TO NAP⟧"),
        Bad("## ⟦THE BEST NAPS EVER⟧\n\nShort ones."),
        Bad("⟦WHY DO WE NEED NAPS?⟧\n\nThey are good."),
        Bad("## ⟦BENEFITS⟧"),
        Good("## How to nap"),
        Good("## FAQ\n\n## EMDR"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind != "heading" and not (block.kind == "paragraph" and 2 <= len(block.tokens) <= 10 and document.format != "text" and block.text[-1:] not in ".,;!"):
                continue
            letters = [c for c in block.text if c.isalpha()]
            if len(letters) > (6 if block.kind == "heading" else 14) and all(c.isupper() for c in letters):
                yield self.found(block)
