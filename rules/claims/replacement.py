"""Instead of medicine."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Replacement(Rule):
    """Nobody may be led to leave out medicine, a doctor or an operation: "instead of painkillers", "drug-free relief".

    21 CFR 101.93(g)(2)(vi) counts a substitute for a therapy as a disease claim; CAP Code 12.2 forbids to discourage
    essential treatment.
    """

    title = "Offered in place of medicine"
    message = "offers itself in place of medical treatment; {near}"
    examples = (
        Bad("## Pain relief\n\n⟦Acupuncture is a natural alternative to painkillers for chronic back pain.⟧"),
        Bad("## Pain relief\n\n⟦Massage can be a drug-free pain management option that relieves headaches.⟧"),
        Good("Massage is not a substitute for medicine."),
        Good("Do not use this oil instead of your medication."),
        Bad("## Pain relief\n\n⟦Use arnica instead of painkillers to treat your arthritis pain.⟧"),
        Bad("Our oil:\n\n- ⟦Relieves back pain without drugs⟧\n- Smells good"),
        Bad("<h2>Relief</h2><p>⟦Get rid of migraine without medication, and throw away your pills.⟧</p>", format="html"),
        Bad("## Benefits of acupuncture\n\n⟦Acupuncture helps you avoid surgery for back pain.⟧"),
        Good("Massage can be used alongside your medication."),
        Good("Never replace your medicine with herbs."),
        Good("We use oil rather than cream."),
        Good("The drug-free zone begins at the school."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
