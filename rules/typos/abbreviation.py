"""etc without its stop."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import places

_FORMS = (
    ("etc", r"(?<![\w.])([Ee]tc)(?=[,;)]| [a-z])", "etc."),
    ("etc..|etc…", r"(?<![\w.])([Ee]tc(?:\.{2,}|…))", "etc."),
    ("e.g| eg|(eg", r"(?<![\w.])(e\.g|eg\.?)(?=,? [a-z(])(?!\.)", "e.g."),
    ("i.e| ie|(ie", r"(?<![\w.])(i\.e|ie\.?)(?=,? [a-z(])(?!\.)", "i.e."),
    ("approx", r"(?<![\w.])(approx)(?= \d)", "approx."),
)


class Abbreviation(Rule):
    """etc., e.g. and i.e. keep their full stops; "etc…" needs no more than one."""

    title = "An abbreviation without its stops"
    message = "write “{better}”"
    examples = (
        Bad("We offer oils, towels, ⟦etc⟧, for free.", fixed="We offer oils, towels, etc., for free."),
        Bad("Bring water, ⟦e.g⟧ a bottle, ⟦ie⟧ one litre."),
        Bad("Coffee, tea ⟦etc...⟧ are banned."),
        Good("We offer oils, towels, etc., for free."),
        Good("Bring water, e.g. a bottle, i.e. one litre."),
        Good("The etcher is old."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _FORMS):
            for _, pattern, better in rows:
                for match in re.finditer(pattern, block.text):
                    if match[1] != better:
                        yield self.found(block, *match.span(1), replacement=better, safe=match[1] in ("etc", "e.g", "i.e", "approx"), values={"better": better})
