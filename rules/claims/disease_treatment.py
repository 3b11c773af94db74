"""Says that something acts on a disease or its symptoms."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class DiseaseTreatment(Rule):
    """An effect on a condition, injury or symptom needs an acceptable source beside it.

    Regulators treat "relieves sciatica" as a medicinal claim, whoever makes it: 21 CFR 101.93(g) in the US, CAP Code
    section 12 in the UK. Hedging ("may help") lowers the strength and never removes the need for a source.
    An acceptable source is a journal, a health authority, a university, a hospital or a recognised charity.
    """

    title = "A claim about a condition has no acceptable source"
    severity = Severity.ERROR
    message = "claims an effect on {what}; {near}"
    examples = (
        Bad("## Benefits of cupping\n\n⟦Cupping relieves sciatica and chronic back pain.⟧"),
        Bad("Reflexology:\n\n- ⟦Eases migraine and tension headaches.⟧\n- ⟦Helps reduce the pain of arthritis.⟧"),
        Good("## Symptoms\n\nSciatica is a sharp pain that runs down the leg."),
        Good("Massage does not cure arthritis."),
        Good("Does cupping relieve back pain?"),
        Good("Exercise therapy reduces low back pain ([Cochrane review](https://www.cochranelibrary.com/cdsr/doi/10.1002/1))."),
        Bad("<h2>What it helps with</h2><ul><li>⟦Relief of chronic back pain⟧</li><li>Parking behind the house</li></ul>", format="html"),
        Bad("## Yoga and anxiety\n\n⟦Yoga can reduce anxiety and ease the symptoms of depression.⟧"),
        Bad("Benefits of cupping\n\n• ⟦Treats migraine and sciatica⟧\n• The tea is free\n", format="text"),
        Bad("## Benefits\n\n| what | how |\n|---|---|\n| ⟦Relieves migraine⟧ | slowly |\n"),
        Good("## Common myths\n\n- Massage cures arthritis\n- Yoga heals asthma"),
        Good("See your doctor if the back pain lasts longer than a week."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
