"""Treatment claims, and no word on safety."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.claims import claims, weights
from contentcheck.analysis.units import units

_SAFETY = re.compile(
    r"\b(?:side[- ]effects?|contra-?indicat\w+|precautions?|adverse|risks? (?:of|are|include|and benefits)|not (?:suitable|recommended|advised|safe) (?:for|if|during|to)|unsuitable|unsafe|"
    r"avoid (?:it |this |massage |treatment |using |taking )?(?:if|during|when)|should (?:not|avoid)|(?:see|consult|ask|talk to|speak (?:to|with)|check with|seek|call|contact|visit|tell|inform) (?:\w+ ){0,5}(?:doctors?|gps?|physicians?|midwife|pharmacist|provider|professional(?:ly)?|therapist|practitioner|dietitian|specialist|medical|emergency|help)|"
    r"medical (?:advice|attention|clearance|conditions? (?:that|which|should))|is (?:\w+ )?(?:generally |usually )?safe\b|safety|caution\w*|allerg\w+|blood thinners?|first trimester|if (?:the )?(?:pain|symptoms?) (?:persist|worsen)\w*|seek (?:help|care|advice))\b",
    re.I,
)
_TEXT = "## Benefits of deep massage\n\nDeep massage relieves back pain and migraine. It eases sciatica. It reduces arthritis pain.\n"


class MissingSafety(Rule):
    """An article that promises relief also says who should not have it, what can go wrong, and when to see a doctor.

    Massage has few risks in trained hands, but some people need care: with bleeding disorders or blood thinners, with wounds or
    tumours, when pregnant (NCCIH). HealthNewsReview counts harms among its ten criteria. Good practice, not law, for services;
    for therapeutic goods in Australia, contraindications belong beside the claims where they fit (TGA, Part 3 of the Code).
    """

    title = "Treatment claims, and no word on safety"
    message = "{count} claims of treatment, and not a word on risks, on who should not have it, or on when to see a doctor: add a short section"
    least: int = 3
    """Claims on a named condition."""
    examples = (
        Bad(_TEXT, whole=True),
        Bad(_TEXT + "\nBook a session, and safely park behind the house.", whole=True),
        Bad("Massage that helps:\n\n- Relieves back pain\n- Eases migraine\n- Treats sciatica\n- Reduces arthritis pain", whole=True),
        Good(_TEXT + "\nDo not have it if you take blood thinners."),
        Good(_TEXT + "\nSee your doctor if the pain lasts."),
        Good(_TEXT + "\n## Contraindications\n\nFever, fractures, open wounds."),
        Good("# Prices\n\nA massage is 80 dollars, and the tea is free."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        cut = weights()["thresholds"]["act"]
        treats = [c for c in claims(document) if c.kind == "disease" and c.act >= cut and not c.disowned and "condition" in c.unit.groups]
        if len(treats) >= self.least and len(treats) >= 0.05 * len(units(document)) and not any(_SAFETY.search(b.text) for b in document.blocks if b.zone != "boilerplate"):
            yield self.whole(document, values={"count": len(treats)})
