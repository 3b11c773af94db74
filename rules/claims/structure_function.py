"""Says that something acts on a normal function of body or mind."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class StructureFunction(Rule):
    """An effect on sleep, mobility, digestion, mood or appearance is a health claim and needs a source.

    The FTC's Health Products Compliance Guidance (2022) asks for competent and reliable evidence, generally trials
    on people, for any objective claim about how a product acts on the body.
    """

    title = "A claim about a function of body or mind has no acceptable source"
    message = "claims an effect on {what}; {near}"
    examples = (
        Bad("## Benefits of reflexology\n\n⟦Reflexology improves circulation, flexibility and sleep quality.⟧"),
        Bad("The massage:\n\n- ⟦Increases flexibility and range of motion.⟧\n- ⟦Improves posture and circulation.⟧"),
        Good("Wear loose clothes for the class and bring a bottle of water."),
        Good("Does stretching improve flexibility?"),
        Bad("## Benefits of stretching\n\n⟦Stretching improves your posture and flexibility.⟧"),
        Bad("Our tea:\n\n- ⟦Improves digestion⟧\n- Tastes of mint"),
        Bad("<h2>Benefits of sauna</h2><ul><li>⟦Improves sleep quality⟧</li><li>It is warm</li></ul>", format="html"),
        Bad("## Benefits of magnesium\n\n⟦Magnesium helps your muscles to recover and boosts your energy.⟧"),
        Good("Does yoga improve sleep?"),
        Good("Massage does not improve eyesight."),
        Good("We improve our service every year."),
        Good("Sleep matters ([NHS](https://www.nhs.uk/live-well/sleep-and-tiredness/)): it improves memory."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
