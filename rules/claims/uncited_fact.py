"""A checkable statement about health without a source."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class UncitedFact(Rule):
    """A cause, a figure, a dose or a piece of physiology that a fact checker would look up.

    Much of it is common knowledge and publishable; this is the fact checker's list, not a gate.
    """

    title = "A health fact without a source"
    severity = Severity.INFO
    confidence = "medium"
    message = "states a health fact ({what}); {near}"
    examples = (
        Bad("⟦Chronic stress causes high blood pressure and insomnia in most adults.⟧"),
        Bad("⟦Poor sleep increases the risk of heart disease and diabetes.⟧"),
        Good("Our studio is on the second floor, above the bakery."),
        Good("Bring a towel and arrive ten minutes early."),
        Bad("## Sleep\n\n⟦One in three adults sleeps less than six hours a night and has a higher risk of heart disease.⟧"),
        Bad("- ⟦Migraine affects about one in seven people.⟧\n- It hurts."),
        Bad("<p>⟦Chronic stress causes insomnia and high blood pressure.⟧</p>", format="html"),
        Bad("## Back pain\n\n⟦Long sitting causes back pain and stiffness.⟧"),
        Good("What causes migraine?"),
        Good("We met in Rome and had tea."),
        Good("Sciatica ([NHS](https://www.nhs.uk/conditions/sciatica/)) is caused by pressure on a nerve."),
        Good("Our therapist has a diploma in massage."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
