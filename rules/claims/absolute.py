"""Cure, guarantee, no side effects."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._judge import report


class Absolute(Rule):
    """Nothing cures everything, works for everyone and has no side effects: such words must not be published.

    Regulators name them: the FTC's bogus weight-loss claims, CAP Code 12, the Australian Advertising Code 2021
    ("infallible", "harmless", "free of side-effects").
    """

    title = "An absolute promise"
    severity = Severity.ERROR
    message = "promises without reserve (“{promise}”); no source can support that: rewrite it"
    examples = (
        Bad("⟦Turmeric cures cancer.⟧"),
        Bad("⟦Our remedy relieves migraine instantly and has no side effects.⟧"),
        Bad("⟦This tea is a miracle for arthritis and guaranteed to reduce pain.⟧"),
        Good("The ham is cured for ten days."),
        Good("There is no cure for arthritis."),
        Good("We cannot guarantee that massage relieves your pain."),
        Good("Call an ambulance immediately if the chest pain does not stop."),
        Bad("## Benefits\n\n⟦Our therapy works for everyone and has no side effects.⟧"),
        Bad("<h2>Massage</h2><p>⟦Massage gives instant relief from back pain, permanently.⟧</p>", format="html"),
        Bad("Our tea:\n\n- ⟦A miracle cure for arthritis⟧\n- Tastes of mint"),
        Good("There is no cure for arthritis."),
        Good("We cannot guarantee that your pain goes."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
