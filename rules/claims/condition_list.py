"""A list of conditions under a promise."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class ConditionList(Rule):
    """Three or more conditions under a promise of benefit are as many claims, each of which needs its source.

    The UK's regulator rules against lists of conditions on clinics' pages more than against anything else.
    """

    title = "A list of conditions promises to treat each of them"
    severity = Severity.ERROR
    message = "promises to act on several conditions at once ({what}); {near}"
    examples = (
        Bad("## Benefits\n\n⟦Acupuncture helps with migraine, insomnia, arthritis and depression.⟧"),
        Bad("## Conditions that we treat\n\n⟦Our therapy relieves asthma, eczema and arthritis.⟧"),
        Good("## Symptoms\n\nFatigue, insomnia and migraine often come together."),
        Good("Please tell us about asthma, epilepsy or diabetes before you book."),
        Bad("## Conditions we treat with acupuncture\n\n⟦Our treatments help with arthritis, asthma, eczema and diabetes.⟧"),
        Bad("<h2>Benefits of reflexology</h2><p>⟦Reflexology relieves migraine, sciatica, insomnia and IBS.⟧</p>", format="html"),
        Bad("Our oil:\n\n- ⟦Treats eczema, psoriasis and arthritis⟧\n- Smells good"),
        Bad("## What cupping helps with\n\n⟦Cupping eases asthma, bronchitis and hay fever.⟧"),
        Good("## Symptoms\n\n- Migraine\n- Nausea\n- Vertigo"),
        Good("Tell us before the massage if you have diabetes, epilepsy or high blood pressure."),
        Good("Arthritis, gout and lupus are diseases of the joints."),
        Good("We do not treat cancer, diabetes or epilepsy."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
