"""Says how something acts inside the body."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Mechanism(Rule):
    """Cortisol, serotonin, blood flow, inflammation: a mechanism is a claim that can be measured, so it needs a measurement.

    That a mechanism sounds plausible is what makes it persuade; the FTC's guidance (2022) treats it as an objective claim.
    """

    title = "A claim about a process in the body has no acceptable source"
    message = "claims an effect on {what}; {near}"
    examples = (
        Bad("## Benefits of massage\n\n⟦Massage lowers cortisol and increases serotonin and dopamine.⟧"),
        Bad("## How it helps\n\n⟦The treatment boosts blood flow and oxygen to your muscles.⟧"),
        Good("Cortisol is a hormone of the adrenal glands."),
        Good("The nurse measures blood pressure at every visit."),
        Bad("## How massage works\n\n⟦Massage lowers cortisol and raises serotonin.⟧"),
        Bad("Cold water:\n\n- ⟦Increases blood flow and lowers cortisol⟧\n- Wakes you up"),
        Bad("<h2>Benefits of sauna</h2><p>⟦Sauna lowers blood pressure and boosts circulation.⟧</p>", format="html"),
        Bad("## Benefits of yoga\n\n⟦Yoga activates the parasympathetic nervous system and reduces stress hormones.⟧"),
        Good("Blood flows from the heart to the lungs."),
        Good("Does massage lower cortisol?"),
        Good("Massage does not lower blood pressure."),
        Good("Your cortisol is highest in the morning."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
