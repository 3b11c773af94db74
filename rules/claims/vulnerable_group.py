"""An effect on a condition of people who need special care."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class VulnerableGroup(Rule):
    """What is said of pregnant women, children and cancer patients must be right: the harm of an error is greatest there."""

    title = "A claim about people who need special care"
    severity = Severity.ERROR
    message = "promises an effect on {what} to people who need special care; {near}"
    examples = (
        Bad("## Benefits of prenatal massage\n\n⟦Prenatal massage relieves sciatica and reduces back pain for pregnant women.⟧"),
        Bad("## Benefits\n\n⟦Our oil treats eczema and relieves colic pain in babies and children.⟧"),
        Good("Children under twelve must be with an adult."),
        Good("Ask your midwife before you book a massage if you are pregnant."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
