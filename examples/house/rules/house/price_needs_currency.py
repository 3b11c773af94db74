"""A price without its currency."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class PriceNeedsCurrency(Rule):
    """Guests book from several countries: a price names its currency."""

    title = "A price names no currency"
    message = "say in which currency: £{amount}?"
    most: int = 500
    examples = (
        Bad("A massage costs ⟦80⟧ for an hour."),
        Bad("The price is **⟦95⟧**."),
        Good("A massage costs £80 for an hour."),
        Good("The price is the same for 2 guests."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            for match in re.finditer(r"\b(?:costs?|price is)\s+(\d+)\b(?! guests)", block.text):
                if int(match[1]) <= self.most:
                    yield self.found(block, *match.span(1), values={"amount": match[1]})
