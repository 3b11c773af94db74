"""The keyphrase is missing from the introduction."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.analysis.keyphrase import introduction

from ._places import contains, stated


class AbsentIntroduction(Rule):
    """The first paragraph says what the article is about, in the words that the reader searched for."""

    title = "The keyphrase is missing from the introduction"
    severity = Severity.INFO
    message = "the keyphrase “{phrase}” is missing from the first paragraph"
    examples = (
        Bad("# Cat naps\n\n⟦Short rests are good.⟧", meta={"keyphrase": "cat naps"}),
        Bad("---\ntitle: Cat naps\nfocus_keyword: cat naps\n---\n⟦Short rests are good.⟧\n\n## Cat naps\n\nMore."),
        Good("# Cat naps\n\nNaps of a cat are good.", meta={"keyphrase": "cat naps"}),
        Good("# Cat naps\n\nShort rests are good."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = stated(document)
        first = next((b for b in document.main if b.kind in ("paragraph", "quote")), None)
        if phrase is not None and first is not None and not contains(introduction(document), phrase):
            yield self.found(first, values={"phrase": phrase.text})
