"""Letters that only look right."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

_MIXED = re.compile(r"(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])[^\W\d_]{3,}")
_INVISIBLE = re.compile(r"(?<=\w)[\u200b\u200c\u2060\ufeff](?=\w)")
_LIKE = str.maketrans("аеорсухіјѕԁһАВЕКМНОРСТХουΑΒΕΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhABEKMHOPCTXouABEHIKMNOPTYX")


class Homoglyph(Rule):
    """A Cyrillic or Greek letter inside a Latin word, or an invisible character: search engines and screen readers see another word."""

    title = "A letter of another alphabet inside a word"
    message = "holds a letter of another alphabet or an invisible character"
    examples = (
        Bad("A ⟦mаssage⟧ for two.", fixed=None),
        Bad("A warm ⟦rооm⟧ here."),
        Good("Omega-3 and β-carotene, Μαρία and массаж."),
        Good("A massage for two."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source.isascii():
            return
        for block in document.main:
            if block.text.isascii():
                continue
            for match in _MIXED.finditer(block.text):
                yield self.found(block, *match.span(), replacement=match[0].translate(_LIKE))
            for match in _INVISIBLE.finditer(block.text):
                yield self.found(block, *match.span(), replacement="")
