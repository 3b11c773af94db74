"""A lead-in without its colon."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import lists


class ListLeadIn(Rule):
    """A fragment that a list completes ends in a colon: the reader must see that it goes on."""

    title = "The lead-in of a list has no colon"
    message = "a colon is missing after the lead-in of the list"
    examples = (
        Bad("Rest is half of it. ⟦Deep sleep⟧\n\n- restores you\n- calms you"),
        Bad("⟦The stretch does this by⟧\n\n- loosening the hips\n- warming the back"),
        Good("Deep sleep:\n\n- restores you\n- calms you"),
        Good("There are two reasons.\n\n- It is cheap.\n- It is warm."),
        Good("Our opening hours —\n\n- Monday\n- Tuesday"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for lead, items in lists(document):
            if lead is None or lead.block.kind != "paragraph" or items[0].list_id == lead.block.list_id:
                continue
            text = lead.text.rstrip()
            bold = any(a <= lead.start + 1 and b >= lead.end - 1 for a, b in lead.block.bold)
            if ": " in text:  # a label and its value: complete
                continue
            if document.source[lead.block.start : lead.block.start + 1] in "*_" and lead.start == 0 and document.format != "text":
                continue  # a label in italics or bold
            if len(lead.tokens) < 5 and lead.start == 0 and lead.block.heading is not None and lead.block.index == lead.block.heading.index + 1:
                continue  # a second line of the heading
            if text and text[-1].isalnum() and not bold and 1 < len(lead.tokens) <= 25 and "|" not in text:
                span = lead.block
                yield self.found(span, lead.start, lead.start + len(text), suggestion=f"{text.split()[-1]}:")
