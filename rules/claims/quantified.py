"""A number about an effect, without a source."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Quantified(Rule):
    """A number makes a claim exact, and so it can be exactly wrong: name the study that it comes from."""

    title = "A number about an effect has no source"
    message = "gives a number for an effect on {what}; {near}"
    examples = (
        Bad("## Benefits of massage\n\n⟦Massage reduces cortisol by 31 % and increases serotonin by 28 %.⟧"),
        Bad("## Benefits of sauna\n\n⟦Sauna lowers the risk of heart disease by 50 percent.⟧"),
        Good("A session lasts 60 minutes and costs 80 dollars."),
        Good("Sauna users had a 50 % lower risk of heart disease (doi:10.1001/jamainternmed.2014.8187)."),
        Bad("## Benefits of yoga\n\n⟦Yoga reduces back pain by 60 % within 8 weeks.⟧"),
        Bad("Sauna:\n\n- ⟦Lowers blood pressure by 10 percent⟧\n- Warms you up"),
        Bad("<h2>Benefits of cupping</h2><p>⟦Cupping relieves migraine in 9 out of 10 people.⟧</p>", format="html"),
        Bad("## Benefits of napping\n\n⟦A nap lowers blood pressure by 40 percent.⟧"),
        Good("Massage is 20 % cheaper on Mondays."),
        Good("Hold the pose for 30 seconds."),
        Good("One in ten people has migraine ([NHS](https://www.nhs.uk/conditions/migraine/))."),
        Good("Yoga does not reduce back pain by 60 %."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
