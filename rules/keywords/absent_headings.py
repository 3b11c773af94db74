"""The keyphrase is in no heading."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._places import contains, stated


class AbsentHeadings(Rule):
    """One of the subheadings names the topic, so that a reader who skims finds it."""

    title = "The keyphrase is in no subheading"
    severity = Severity.INFO
    message = "no subheading holds the keyphrase “{phrase}”"
    examples = (
        Bad("# Cat naps\n\nA.\n\n## Rest\n\nB.\n\n## Sleep\n\nC.", meta={"keyphrase": "cat naps"}, whole=True),
        Bad("# Cat naps\n\nA.\n\n## Rest\n\nB.\n\n## More\n\nC.", meta={"keyphrase": "cat nap"}, whole=True),
        Good("# Cat naps\n\nA.\n\n## Why cats nap\n\nB.\n\n## Sleep\n\nC.", meta={"keyphrase": "cat naps"}),
        Good("# Cat naps\n\nA.", meta={"keyphrase": "cat naps"}),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = stated(document)
        subheadings = [b for b in document.headings if b.level > 1]
        if phrase is not None and len(subheadings) > 1 and not any(contains(b.text, phrase) for b in subheadings):
            yield self.whole(document, values={"phrase": phrase.text})
