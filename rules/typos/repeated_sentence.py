"""The same sentence twice."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Sentence

from ._grammar import PROSE

_DISCLOSES = frozenset("affiliate affiliates commission commissions sponsored disclaimer disclosure copyright".split())
"""Words of a disclosure, which stands where it must, and twice where it may."""


class RepeatedSentence(Rule):
    """A sentence of six words or more that stands a second time, word for word: pasted twice, or never cut."""

    title = "The same sentence stands twice"
    message = "the same sentence stands in line {line} already"
    words: int = 6
    examples = (
        Bad("Call us today to book your first session with our team.\n\nWe are open daily.\n\n⟦Call us today to book your first session with our team.⟧"),
        Bad("- Drink a glass of water before every single meal you eat.\n- Walk.\n- ⟦Drink a glass of water before every single meal you eat!⟧"),
        Good("As an affiliate we earn from qualifying purchases made here.\n\nRest.\n\nAs an affiliate we earn from qualifying purchases made here."),
        Good("Breathe in.\n\nHold.\n\nBreathe in."),
        Good("Call us today to book your first session with our team.\n\nCall us tomorrow to book your first session with our team."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        seen: dict[tuple[str, ...], Sentence] = {}
        for block in document.main:
            if block.kind not in PROSE:
                continue
            for sentence in block.sentences:
                key = tuple(t.lower for t in sentence.tokens)
                if len(key) < self.words or sum(w[:1].isdigit() for w in key) >= 2 or not _DISCLOSES.isdisjoint(key):
                    continue
                first = seen.setdefault(key, sentence)
                if first is not sentence:
                    start, end = first.block.span(first.start, first.end)
                    yield self.on_sentence(sentence, values={"line": document.position(start)[0]}, related=[(start, end)], group=f"repeated:{block.index}")
