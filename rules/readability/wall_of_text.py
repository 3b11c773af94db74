"""Paragraphs faked with line breaks."""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

_DOUBLE = re.compile(r"<br\s*/?>(?:\s|&nbsp;)*<br\s*/?>", re.I)


class WallOfText(Rule):
    """Paragraphs that are parted by two line breaks are one wall to a screen reader and to the style sheet: mark each as a paragraph."""

    title = "Paragraphs are faked with line breaks"
    message = "paragraphs are parted by line breaks: mark each of them as a paragraph"
    languages = None
    words: int = 60
    examples = (
        Bad("<p>" + "A nap is good for all of us. " * 5 + "⟦<br><br>⟧" + "A cat is good for all of us. " * 5 + "</p>", format="html"),
        Bad("<div>" + "A nap is good for all of us. " * 5 + "⟦<br />\n<br />⟧" + "A cat is good for all of us. " * 5 + "</div>", format="html"),
        Good("<p>Ten Station Road<br><br>Ipswich</p>", format="html"),
        Good("<p>" + "A nap is good for all of us. " * 5 + "<br>" + "A cat is good for all of us. " * 5 + "</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if "<br" not in document.source.lower():
            return
        blocks = [b for b in document.main if b.kind in ("paragraph", "quote", "item")]
        told = -9
        for before, after in itertools.pairwise(blocks):
            between = document.source[before.end : after.span().start]
            match = _DOUBLE.search(between)
            if match and "</p" not in between.lower() and len(before.tokens) + len(after.tokens) >= self.words and before.index - 1 != told:
                yield self.at(before.end + match.start(), before.end + match.end())
            told = before.index if match else told
