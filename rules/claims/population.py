"""Animals, cells or a handful of people, told as if it held for readers."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Population(Rule):
    """What happens in mice, in a dish or in twelve volunteers need not happen in readers: say so, or name a study on people.

    The FTC holds that animal and in-vitro studies without human trials do not support a health claim (Health Products
    Compliance Guidance, 2022); 36 % of press releases on animal work inflate it to people (Sumner 2014).
    """

    title = "A study on animals, cells or few people is told for everyone"
    message = "speaks of readers, but the study was on {promise}: say so, or name one on people"
    examples = (
        Bad("⟦Studies in mice show that turmeric protects your brain against memory loss.⟧"),
        Bad("⟦In vitro research shows that our oil reduces inflammation, so you can treat arthritis with it.⟧"),
        Bad("⟦A pilot study found that massage reduces your anxiety.⟧"),
        Bad("⟦An animal study has shown that ashwagandha lowers cortisol, which is why you will feel less stress.⟧"),
        Bad("⟦A trial with only 12 volunteers proves that cupping relieves your back pain.⟧"),
        Bad("<p>⟦Cell culture tests show that green tea kills cancer cells, and it can help you too.⟧</p>", format="html"),
        Good("In mice, turmeric slowed memory loss; whether it does in people is not known."),
        Good("The study was done on rats, so it may not hold for you."),
        Good("A small study of 12 people found less pain after massage, but more research is needed before you can rely on it."),
        Good("Your cat and your mouse mat need no massage."),
        Good("Our practice treats you and your rabbits."),
        Good("Mice sleep by day."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
