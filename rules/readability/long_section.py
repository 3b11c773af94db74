"""A section too long without a heading."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity

_TEXT = "A nap is good for all of us, and a cat is too. " * 10 + "\n\n"


class LongSection(Rule):
    """Over 350 words without a subheading a reader loses the place, and cannot skip to what is wanted."""

    title = "A section has no subheading for long"
    severity = Severity.INFO
    message = "{count} words without a subheading: add one where the topic turns"
    words: int = 350
    examples = (
        Bad("# ⟦Naps⟧\n\n" + _TEXT * 4),
        Bad("# Cats\n\nOh.\n\n## ⟦Naps⟧\n\n" + _TEXT * 4),
        Good("# Naps\n\n" + _TEXT * 2 + "## Cats\n\n" + _TEXT * 2),
        Good(_TEXT),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        heading: Block | None = None
        count = 0
        rows: list[tuple[Block | None, int]] = []
        for block in document.main:
            if block.kind == "heading":
                rows.append((heading, count))
                heading, count = block, 0
            else:
                count += len(block.tokens)
        rows.append((heading, count))
        for block_or_none, size in rows:
            if size > self.words:
                if block_or_none is not None:
                    yield self.found(block_or_none, values={"count": size})
                elif document.main:
                    yield self.whole(document, values={"count": size})
