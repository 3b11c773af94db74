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
        Bad("## Acupuncture and migraine\n\n⟦I had migraine for years, and after the treatment my pain was gone and my sleep improved.⟧"),
        Bad("## Yoga and pain relief\n\n⟦My patient noticed that her back pain was relieved after three sessions.⟧"),
        Bad("<h2>How massage helps</h2><p>⟦My anxiety was reduced and I felt cured after the massage.⟧</p>", format="html"),
        Bad("## Relief from insomnia\n\n⟦I used to have insomnia, and reflexology cured my insomnia.⟧"),
        Good("I have worked in this clinic since 2009."),
        Good("> \"The room was warm and the tea was good.\""),
        Good("My back hurts."),
        Good("I teach yoga on Mondays."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
