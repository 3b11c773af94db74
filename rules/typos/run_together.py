"""Two words without a space between them."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

_CAMEL = re.compile(r"(?<![\w@/.&#-])(?!(?:Mac|Mc|De|Di|La|Le|Van|Du|Fitz|O)[A-Z])[A-Z]?[a-z]{3,}(?:[A-Z][a-z]{3,}){1,2}(?![\w@/])(?=[\w-]* )")
_STOP = re.compile(r"(?<![\w@/.])[a-z]{3,}[.!?](?:The|This|These|It|They|We|You|Your|Our|In|For|And|But|If|When|With|As|At|There|That|Massage|Some|Many|Most|A)\b(?! \()")


class RunTogether(Rule):
    """A small letter and a capital, a full stop and a capital, without a space: what lost markup leaves.

    Names that are written so (a brand, used three times or more) are left alone, and words that a tag parts in the source.
    """

    title = "Two words run together"
    message = "two words run together"
    examples = (
        Bad("For ⟦clientsTherapy⟧ notes are free."),
        Bad("It brings ⟦relief.The⟧ room is warm."),
        Good("Watch it on YouTube or LinkedIn today, or ask MacDonald."),
        Good("It brings relief. The room is warm."),
        Good("Our page example.org/TheRoom is new."),
        Good("<p>Root<span>Ginger</span> is hot.</p>", format="html"),
        Good("We use CalmMind here. CalmMind is an app, and CalmMind is free."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            for pattern in (_CAMEL, _STOP):
                for match in pattern.finditer(block.text):
                    word = match[0]
                    if word.lower() in _BRANDS or word.lower() in document.house.accept or not block.verbatim(*match.span()):
                        continue
                    if pattern is _CAMEL and (document.source.count(word) >= 3 or (word[0].isupper() and _is_named(document, block, match))):
                        continue
                    yield self.found(block, *match.span())


def _is_named(document: Document, block: Block, match: re.Match[str]) -> bool:
    """A brand: what opens an item, or is linked."""
    return (block.kind == "item" and match.start() == 0) or any(x.block is block and x.at[0] <= match.start() < x.at[1] for x in document.links)


_BRANDS = frozenset(
    "youtube wordpress linkedin facebook paypal mastercard pubmed medlineplus hellofresh tiktok javascript github whatsapp "
    "soundcloud squarespace hubspot gofundme epipen beachbody myfitnesspal healthline iphone opentable classpass mindbody adsense "
    "postscript eventbrite mailchimp clickfunnels betterhelp talkspace fitbit powerpoint".split()
)
