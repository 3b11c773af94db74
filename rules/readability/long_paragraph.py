"""A paragraph too long."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class LongParagraph(Rule):
    """A paragraph over 150 words is a wall on a phone: find the turn in it and begin a new one."""

    title = "A paragraph is very long"
    message = "{count} words in one paragraph: break it where the thought turns"
    words: int = 150
    examples = (
        Bad("⟦" + "A nap is good for all of us. " * 22 + "Rest.⟧"),
        Bad("<p>⟦" + "A nap is good for all of us. " * 23 + "Rest.⟧</p>", format="html"),
        Good("A nap is good for all of us. " * 10),
        Good(("A nap is good for all of us. " * 10 + "\n\n") * 3),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind in ("paragraph", "quote", "item"):
                count = len(block.tokens)
                if count > self.words:
                    yield self.found(block, values={"count": count})
