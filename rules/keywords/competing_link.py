"""The keyphrase links to elsewhere."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.language.stems import stem
from contentcheck.language.tokens import tokenize

from ._places import stated


class CompetingLink(Rule):
    """A link whose text is the keyphrase tells search engines that another page is the one about it."""

    title = "The keyphrase links to another page"
    severity = Severity.INFO
    message = "the keyphrase is the text of a link to another page: link other words"
    examples = (
        Bad("# Cat naps\n\nRead on ⟦[cat naps](https://example.org/naps)⟧.", meta={"keyphrase": "cat naps"}),
        Bad("# Cat naps\n\nOn a ⟦[cat nap](/naps)⟧.", meta={"keyphrase": "cat naps"}),
        Good("# Cat naps\n\nRead on [why cats take naps](https://example.org/naps).", meta={"keyphrase": "cat naps"}),
        Good("# Cat naps\n\nGo to [cat naps](#cat-naps).", meta={"keyphrase": "cat naps"}),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = stated(document)
        for link in document.links if phrase is not None else ():
            stems = tuple(stem(part) for token in tokenize(link.text) for part in token.lower.split("-"))
            if phrase is not None and stems == phrase.stems and not link.target.startswith("#"):
                yield self.at(link.start, link.end)
