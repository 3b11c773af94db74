"""What an editor left for later."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import places

_PATTERNS = (
    r"\[(?:insert|add|link|image|photo|todo|tbc|tbd|name|your [\w ]+|citation needed|source\??|x+|date|check|confirm|placeholder)\b[^\]\n]{0,60}\]",
    r"(?<!\w)(?:TODO|FIXME|TBD|TBC|TKTK|TK)(?!\w)",
    r"(?<![\w.-])X{2,4}(?![\w-])(?!\.\w)(?! (?:chromosome|large|size|L\b))",
    r"(?<![\w!?\"”’)])\?\?\?+(?!\w)",
    r"<<[^<>\n]{1,40}>>",
)
_EMPTY = r"(?:^|(?<=\w ))(\(\s*\))(?=\s|[,.;]|$)|\b(?:on|for|of|with|by|from|to|use|about) (?:,|\.(?=\s|$))(?: ,)*|\b(?:[Uu]se|[Aa]dd|[Ss]ee) ,"
_ROWS = tuple(zip(("[", "todo|fixme|tbd|tbc|tktk|tk", "xx", "???", "<<"), _PATTERNS, strict=True))


class Leftover(Rule):
    """Notes to oneself, gaps that were never filled, and the holes that a template leaves: "cost on ." """

    title = "Something was left to be filled in"
    severity = Severity.ERROR
    message = "“{match}” was left to be filled in"
    examples = (
        Bad("Call ⟦[insert phone number]⟧ today."),
        Bad("The price is ⟦TBD⟧, and the day ⟦XX⟧."),
        Bad("Save more ⟦on .⟧ Start now."),
        Bad("⟦()⟧ is the cheapest pack, the blue ⟦()⟧ lasts a month."),
        Good("It costs £5 – less than before; call print() for more (or not)."),
        Good("The study [1] and the note [see below] are old."),
        Good("Sizes from XS to XXL. An XX chromosome. Come on. Todo el mundo."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _ROWS):
            for _, pattern in rows:
                for match in re.finditer(pattern, block.text, re.I if pattern.startswith("\\[") else 0):
                    if block.verbatim(*match.span()) or pattern.startswith("\\["):
                        yield self.found(block, *match.span())
        for block, _ in places(document, ((" ,| .|()|( )",),)):
            for match in re.finditer(_EMPTY, block.text):
                end = match.end()
                yield self.found(block, match.start(), end)
