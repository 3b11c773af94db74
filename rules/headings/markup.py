"""Markup that shows on the page."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Edit, Finding, Fix, Good, Rule, Severity

_GLUED = re.compile(r"^(#{1,6})[A-Za-z]")


class Markup(Rule):
    """`##Heading` without a space is no heading: its hashes stand on the page. Tags written as text do too."""

    title = "The markup of a heading shows as text"
    severity = Severity.ERROR
    message = "{what}"
    languages = None
    examples = (
        Bad("# Sleep\n\n⟦##Naps⟧\n\nShort.", fixed="# Sleep\n\n## Naps\n\nShort."),
        Bad("## Naps ⟦&lt;br&gt;⟧ and rest"),
        Good("# Sleep\n\n## Naps"),
        Good("We rank #1 and use #naps."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind == "paragraph" and document.format in ("markdown", "mdx"):
                match = _GLUED.match(block.text)
                if match and len(match[1]) > 1:
                    end = block.text.find("\n")
                    hashes = match[1]
                    span = block.span(0, len(hashes))
                    finding = self.found(block, 0, len(block.text) if end < 0 else end, values={"what": "no space after the hashes, so this is no heading"})
                    finding.fix = self._fix(span.end)
                    yield finding
            elif block.kind == "heading":
                for match in re.finditer(r"</?(?:br|b|i|em|strong|span|p|div)\b[^<>]*>", block.text):
                    yield self.found(block, *match.span(), values={"what": "a tag shows as text"})

    @staticmethod
    def _fix(at: int) -> Fix:


        return Fix((Edit(at, at, " "),), safe=True)
