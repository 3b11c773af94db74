"""A client's outcome as proof."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class Testimonial(Rule):
    """One person's recovery is told as proof: readers take it for what they may expect.

    The FTC's Endorsement Guides hold the publisher to the claim in a testimonial; in Australia regulated health
    services may not use testimonials at all (National Law, section 133).
    """

    title = "A personal outcome is told as proof"
    message = "tells one person's outcome as proof of an effect on {what}; say what is typical, with a source"
    examples = (
        Bad("## How acupuncture helps\n\n⟦My migraine disappeared and I felt relief from pain after the acupuncture treatment.⟧"),
        Bad("## How acupuncture helps\n\n⟦Her headaches eased and she slept better after three acupuncture sessions.⟧"),
        Good("> \"I loved the studio, the tea and the music.\""),
        Good("My daughter and I took the train to the clinic."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
