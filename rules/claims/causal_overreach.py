"""A stronger word than the evidence allows."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class CausalOverreach(Rule):
    """An observational study shows that two things go together, not that one brings the other about; and what claims.toml approves is approved in its own words.

    Press releases that turn a link into a cause are common: 33 % in Sumner 2014. Marked are a causal verb beside the words
    of an observational study, and a claim that says more than the entry of the evidence ledger which covers it.
    """

    title = "A claim is stronger than its evidence"
    message = "{promise}"
    examples = (
        Bad("⟦An observational study shows that coffee prevents depression.⟧"),
        Bad("⟦A survey of 900 people proves that yoga reduces back pain.⟧"),
        Bad("⟦In this cohort, sauna lowers blood pressure and is associated with fewer strokes.⟧"),
        Bad("⟦Because walking correlates with better sleep, a walk cures insomnia.⟧"),
        Bad("- ⟦Green tea is linked to longer life, so it prevents heart disease.⟧\n- It tastes good."),
        Bad("<p>⟦A cross-sectional study found that massage improves immunity.⟧</p>", format="html"),
        Good("Coffee is linked to a lower risk of depression."),
        Good("An observational study found fewer strokes among people who use a sauna."),
        Good("Walking is associated with better sleep, which may or may not be its effect."),
        Good("Our client survey shows that the tea tastes good."),
        Good("An observational study cannot show that coffee prevents depression."),
        Good("A survey improves our service."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
