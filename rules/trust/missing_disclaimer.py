"""The disclaimer of a dietary supplement, missing or in other words."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.claims import claims, weights

_SINGULAR = "this statement has not been evaluated by the food and drug administration"
_PLURAL = "these statements have not been evaluated by the food and drug administration"
_REST = "this product is not intended to diagnose, treat, cure, or prevent any disease"
_ABOUT = re.compile(r"\b(?:evaluated by the (?:food and drug administration|fda)|intended to (?:diagnose|treat|cure))", re.I)
_CLAIM = "## Benefits of ashwagandha\n\nAshwagandha reduces stress and lowers cortisol. It improves sleep quality and supports memory.\n"


class MissingDisclaimer(Rule):
    """A structure or function claim for a dietary supplement carries the FDA's disclaimer, in its exact words (21 U.S.C. 343(r)(6)(C), 21 CFR 101.93(c)).

    For one claim: "This statement has not been evaluated by the Food and Drug Administration. This product is not intended to
    diagnose, treat, cure, or prevent any disease." For several: "These statements have not been evaluated …". It does not rescue
    a disease claim. On in the profile us-supplement only.
    """

    title = "The supplement disclaimer is missing or changed"
    message = "{what}"
    default = False
    examples = (
        Bad(_CLAIM, whole=True),
        Bad(_CLAIM + "\n⟦These statements have not been evaluated by the FDA. This product is not intended to diagnose, treat, cure, or prevent any disease.⟧"),
        Bad(_CLAIM + "\n⟦These statements have not been evaluated by the Food and Drug Administration.⟧"),
        Bad(_CLAIM + "\n⟦This product is not intended to diagnose, treat, cure or prevent any illness.⟧"),
        Good(_CLAIM + "\nThese statements have not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease."),
        Good(_CLAIM + "\n*This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure or prevent any disease."),
        Good("# Prices\n\nA bottle is 20 dollars."),
        Good("# Naps\n\nThe tea was not evaluated, and nobody minds."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        cut = weights()["thresholds"]["act"]
        if not any(c.kind in ("function", "disease") and c.act >= cut and not c.disowned for c in claims(document)):
            return
        near = [b for b in document.blocks if _ABOUT.search(b.text)]
        if not near:
            yield self.whole(document, values={"what": "claims for a supplement, and no disclaimer: add “These statements have not been evaluated by the Food and Drug Administration. …” in its exact words"})
            return
        text = " ".join(" ".join(b.text.lower().split()) for b in near).replace("cure or prevent", "cure, or prevent")
        if (_SINGULAR in text or _PLURAL in text) and _REST in text:
            return
        for block in near:
            lower = " ".join(block.text.lower().split())
            missing = "its first sentence" if not (_SINGULAR in lower or _PLURAL in lower) else "its second sentence"
            yield self.found(block, values={"what": f"{missing} is missing or in other words: the law gives the words"})
            return
