"""A space too many, or too few."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_SUSPENDED = re.compile(r"- (?:and|or|to|bis|vs|versus)\b")


class Spacing(Rule):
    """No space before a comma or full stop, one after it; a dash has none or two beside it."""

    title = "A space too many or too few"
    message = "{what}"
    examples = (
        Bad("Rest⟦ ,⟧ then walk⟦ .⟧", fixed="Rest, then walk."),
        Bad("Rest⟦,then⟧ walk."),
        Bad("Deep ⟦moisture- a⟧ treat for the skin."),
        Bad("Two⟦  ⟧spaces.", fixed="Two spaces."),
        Good("Pre- and post-natal classes, at 3.5 % off … or 1,000 more."),
        Good("An ellipsis ... and a smile :) and .NET or .5 g."),
        Good("Two<br>lines, 10,000 steps", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        for block in document.main:
            text = block.text
            for match in re.finditer(r"(?<=[\w)]{2})( )([,.!?;:])(?=\s|$)", text):
                span = block.span(match.start(), match.end())
                if match[2] in ":" or source[span.start : span.end] != match[0] or text[match.end() - 1 : match.end() + 1] in (":)",):
                    continue
                yield self.found(block, match.start(), match.end(), replacement=match[2], safe=True, values={"what": f"a space before “{match[2]}”"})
            for match in re.finditer(r"(?<=[a-z]{2})([,;](?=[a-z]{3,}))([a-z]+)", text):
                if block.verbatim(*match.span()):
                    yield self.found(block, *match.span(), replacement=f"{match[1]} {match[2]}", values={"what": f"no space after “{match[1]}”"})
            for match in re.finditer(r"(?<![\w-])([A-Za-z]{3,}- (?=[a-z])[a-z]+)", text):
                if not _SUSPENDED.search(match[0]) and "/" not in text[match.end() : match.end() + 2] and block.verbatim(*match.span()):
                    yield self.found(block, *match.span(), values={"what": "a space after the hyphen: join the words, or write a dash"})
            if "  " in text:
                for match in re.finditer(r"(?<=\S) {2,}(?=\S)", text):
                    span = block.span(*match.span())
                    if source[span.start : span.end] == match[0]:
                        yield self.found(block, *match.span(), replacement=" ", safe=True, severity=Severity.INFO, values={"what": f"{len(match[0])} spaces"})
