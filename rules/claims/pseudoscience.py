"""Toxins, blocked energy, boosted immunity."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Pseudoscience(Rule):
    """Claims whose mechanism is not known to exist: flushing toxins, balancing energy, boosting immunity, alkalising.

    The UK's ASA found that no evidence substantiates the removal of toxins by massage. Say what was observed instead.
    """

    title = "A mechanism that science does not know"
    message = "names a mechanism that is not established ({what}); say what was observed, with a source"
    examples = (
        Bad("## Benefits\n\n⟦A deep massage flushes toxins and waste products from your muscles.⟧"),
        Bad("⟦Our herbal tea boosts your immune system and balances your hormones.⟧"),
        Bad("⟦Reiki clears blocked energy and restores the flow of life force for healing.⟧"),
        Good("Botulinum toxin is injected by a doctor to relax a muscle."),
        Good("Some bacteria produce toxins that cause food poisoning."),
        Bad("## Benefits of massage\n\n⟦Massage flushes toxins from your muscles.⟧"),
        Bad("Our tea:\n\n- ⟦Detoxes the liver and boosts the immune system⟧\n- Tastes of mint"),
        Bad("<h2>Reiki</h2><p>⟦Reiki balances your chakras and unblocks the flow of energy to heal the body.⟧</p>", format="html"),
        Good("Botulinum toxin relaxes the muscle."),
        Good("The liver removes toxins from the blood."),
        Good("Massage does not remove toxins."),
        Good("Try a digital detox at the weekend."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
