"""FDA approved, NHS endorsed."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class RegulatoryStatus(Rule):
    """Regulators register premises and approve medicines; they do not endorse supplements, spas or therapies.

    The FTC's guidance (2022) names "FDA registered" and "FDA certified" as misleading.
    """

    title = "A regulator's approval is claimed"
    severity = Severity.ERROR
    message = "claims a regulator's approval: prove it with a link to the register, or leave it out"
    examples = (
        Bad("⟦Our supplement is FDA approved and relieves joint pain.⟧"),
        Bad("⟦This massage chair is endorsed by the NHS.⟧"),
        Good("These statements have not been evaluated by the Food and Drug Administration."),
        Good("The cream is not FDA approved."),
        Bad("⟦Our cream is FDA approved.⟧"),
        Bad("## Our oil\n\n⟦The oil is registered with the FDA and relieves pain.⟧"),
        Bad("<p>⟦An NHS-approved therapy for your back.⟧</p>", format="html"),
        Bad("- ⟦Approved by the World Health Organization⟧\n- Smells good"),
        Good("The drug is FDA approved for migraine."),
        Good("This cream is not FDA approved."),
        Good("These statements have not been evaluated by the FDA."),
        Good("Our therapists are registered with their association."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
