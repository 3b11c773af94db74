"""Quotation marks of two kinds in one quotation."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

_MIXED = re.compile(r"(?<![\w\d])(\"(?=[\w])[^\"“”\n]{1,200}”|“[^\"“”\n]{1,200}\"(?!\w))")


class Quotes(Rule):
    """A quotation opens and closes with marks of one kind, straight or curly."""

    title = "Straight and curly quotation marks are mixed"
    message = "opens with one kind of quotation mark and closes with another"
    examples = (
        Bad('They speak of a ⟦"lesser chance”⟧ here.'),
        Bad('It was ⟦“quite warm"⟧ there.'),
        Good('They speak of a "lesser chance" here.'),
        Good('It was “quite warm”, and 6" wide.'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if '"' in block.text and ("“" in block.text or "”" in block.text):
                for match in _MIXED.finditer(block.text):
                    yield self.found(block, *match.span(1))
