"""An unspecific promise of health."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class GeneralBenefit(Rule):
    """"Numerous health benefits" promises everything and says nothing: name the benefit and its source, or cut it.

    EU Regulation 1924/2006, article 10(3): general references to health may stand only beside a specific, authorised claim.
    """

    title = "An unspecific promise of health benefits"
    message = "promises benefits without saying which, or on what grounds; {near}"
    examples = (
        Bad("## Massage benefits\n\n⟦Massage offers numerous amazing health benefits for your overall well-being.⟧"),
        Bad("## Benefits of yoga\n\n⟦There are many wonderful benefits of yoga for your health and wellness.⟧"),
        Good("The membership has many benefits: free parking, towels and a locker."),
        Good("Our health club opens at six."),
        Bad("## Yoga\n\n⟦Yoga has many proven health benefits for body and mind.⟧"),
        Bad("# Reflexology\n\n⟦Reflexology is amazing for your health and well-being.⟧"),
        Bad("<h2>Why acupuncture</h2><p>⟦Acupuncture offers incredible benefits for your overall health.⟧</p>", format="html"),
        Bad("## Massage\n\n⟦Regular massage transforms your health and your life.⟧"),
        Good("The benefits of membership are lower prices and free parking."),
        Good("What are the benefits of yoga?"),
        Good("Health insurance covers many benefits."),
        Good("Yoga has no proven benefit for eyesight."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
