"""A paragraph that is marked as a heading."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class Sentence(Rule):
    """A heading names what follows; a whole sentence with its full stop, or a paragraph, is text in large type."""

    title = "A sentence is marked as a heading"
    message = "is a sentence, not a heading: set it as text, or name what follows"
    examples = (
        Bad("# Sleep\n\n## ⟦We think that a nap is good for everyone who is tired.⟧"),
        Bad("### ⟦Please call us on any weekday to book a nap. We are open until six.⟧"),
        Good("# Sleep\n\n## What is a nap?"),
        Good("# Sleep. Rest. Repeat."),
        Good("## Naps etc."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            text = block.text.rstrip()
            words = len(block.tokens)
            if (words >= 7 and text[-1:] == "." and not text.endswith("etc.")) or words >= 22 or (words >= 10 and len(block.sentences) > 1 and text[-1:] in ".!"):
                yield self.found(block)
