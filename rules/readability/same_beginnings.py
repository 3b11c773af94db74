"""Sentences that all begin alike."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class SameBeginnings(Rule):
    """Three sentences running that open with the same word sound like a list; join two, or turn one round."""

    title = "Sentences running begin with the same word"
    severity = Severity.INFO
    message = "{count} sentences running begin with “{word}”"
    least: int = 3
    examples = (
        Bad("⟦Naps are short. Naps are good. Naps are free.⟧ We rest."),
        Bad("It is late. ⟦You rest. You sleep. You wake. You eat.⟧"),
        Good("Naps are short. They are good. Naps are free."),
        Good("The cat naps. The dog barks. The bird sings."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind != "paragraph":
                continue
            sentences = block.sentences
            n = 0
            while n < len(sentences):
                word = sentences[n].tokens[0].lower if sentences[n].tokens else ""
                k = n + 1
                while k < len(sentences) and sentences[k].tokens and sentences[k].tokens[0].lower == word:
                    k += 1
                if k - n >= self.least and word.isalpha() and word not in ("the", "a", "an"):
                    yield self.found(block, sentences[n].start, sentences[k - 1].end, values={"count": k - n, "word": word})
                n = k
