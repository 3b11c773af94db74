"""Advice that belongs to a professional."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class AdviceStrength(Rule):
    """Nobody stops a medicine or takes a dose because a page says so: send the reader to whoever prescribed it.

    Marked are orders to stop or change a medicine, and doses in milligrams, units or capsules, where no professional and no
    label is named in the same paragraph. Li 2021 parts advice into none, weak and strong; only the strong is meant.
    """

    title = "Medical advice without a professional"
    message = "{promise}: send the reader to a doctor or pharmacist for that"
    examples = (
        Bad("⟦Stop taking your statins once your cholesterol is down.⟧"),
        Bad("⟦You can come off your antidepressants after three sessions.⟧"),
        Bad("⟦Skip your blood pressure medication on days when you drink hibiscus tea.⟧"),
        Bad("⟦Take 400 mg of magnesium every night to sleep through.⟧"),
        Bad("## How to use it\n\n- ⟦Start with two capsules a day of ashwagandha against anxiety.⟧\n- Drink water."),
        Bad("<p>⟦You should double your dose of vitamin D in winter, to 4000 IU.⟧</p>", format="html"),
        Good("Do not stop taking your statins without asking your doctor."),
        Good("Talk to your GP before you stop taking antidepressants."),
        Good("Take 200 g of flour and two eggs."),
        Good("Adults need about 400 mg of magnesium a day from food."),
        Good("Take 400 mg of magnesium at night if your doctor agrees."),
        Good("Stop taking photographs, and start to breathe."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
