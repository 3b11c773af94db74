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
        Bad("## Benefits of yoga in pregnancy\n\n⟦Prenatal yoga reduces back pain and anxiety in pregnant women.⟧"),
        Bad("Our oil:\n\n- ⟦Treats eczema in babies and children⟧\n- Smells good"),
        Bad("<h2>Oncology massage</h2><p>⟦Massage relieves nausea and pain in cancer patients.⟧</p>", format="html"),
        Bad("## Benefits of magnesium\n\n⟦Magnesium prevents cramps and migraine during pregnancy.⟧"),
        Good("Children play in the garden."),
        Good("Prenatal classes are on Tuesdays."),
        Good("Do not use this oil during pregnancy."),
        Good("Massage of pregnant women ([NHS](https://www.nhs.uk/pregnancy/)) may ease back pain."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
