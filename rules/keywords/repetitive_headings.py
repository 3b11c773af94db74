"""The same words in most headings."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.keyphrase import keyphrase


class RepetitiveHeadings(Rule):
    """Headings that all hold the keyphrase look alike in the outline and read as stuffed: name it in one or two of them."""

    title = "Most headings repeat the keyphrase"
    message = "{count} of {all} subheadings hold “{phrase}”: name it in one or two"
    examples = (
        Bad("# Cat naps\n\n## Cat naps at noon\n\nA.\n\n## Cat naps at night\n\nB.\n\n## Cat naps for dogs\n\nC.\n\n## Long cat naps\n\nD.", whole=True),
        Bad("# Hot stone massage\n\n## Hot stone massage: what it is\n\nA.\n\n## Hot stone massage: what it costs\n\nB.\n\n## Your hot stone massage\n\nC.\n\n## After hot stone massages\n\nD.", whole=True),
        Good("# Cat naps\n\n## Cat naps at noon\n\nA.\n\n## At night\n\nB.\n\n## For dogs\n\nC.\n\n## Long ones\n\nD."),
        Good("# Cat naps\n\n## Cat naps at noon\n\nA.\n\n## Cat naps at night\n\nB."),
    )
    least: int = 4
    share: float = 0.6

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = keyphrase(document)
        headings = [b for b in document.headings if b.level > 1]
        if phrase is None or len(headings) < self.least or len(phrase.stems) < 2:
            return
        holding = {id(b) for b, _, _ in phrase.uses}
        count = sum(id(b) in holding for b in headings)
        if count >= self.least and count >= self.share * len(headings):
            yield self.whole(document, values={"count": count, "all": len(headings), "phrase": phrase.text}, related=[b.span() for b in headings if id(b) in holding])
