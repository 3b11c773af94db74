"""A sentence too long."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.metrics import PROSE


class LongSentence(Rule):
    """A sentence over 25 words is understood by few at the first reading (GOV.UK's limit); 35 is our line for a warning of its own.

    Sentences between the two are counted by `readability.sentence-mix`.
    """

    title = "A sentence is very long"
    message = "{count} words in one sentence: make two or three of it"
    words: int = 35
    examples = (
        Bad("⟦" + "A nap is good and a cat is good and " * 4 + "rest is good for all of us.⟧"),
        Bad("- ⟦" + "tea and cake and " * 12 + "rest⟧"),
        Good("A nap is good. A cat is good. Rest is good for all of us."),
        Good("# " + "Naps and rest and " * 14 + "tea"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind in PROSE and not block.said:
                for sentence in block.sentences:
                    count = len(sentence.tokens)
                    if count > self.words:
                        yield self.on_sentence(sentence, values={"count": count})
