"""The keyphrase is missing from the title."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._places import contains, stated


class AbsentTitle(Rule):
    """A reader who searched for the phrase looks for it in the title of the result."""

    title = "The keyphrase is missing from the title"
    message = "the keyphrase “{phrase}” is missing from the title"
    examples = (
        Bad("---\ntitle: Rest well\nkeyphrase: cat naps\n---\nCat naps are short.", whole=True),
        Bad("# Rest well\n\nCat naps are short.", meta={"keyphrase": "cat naps"}, whole=True),
        Good("# The best naps for a cat\n\nCat naps are short.", meta={"keyphrase": "cat naps"}),
        Good("# Rest well\n\nCat naps are short."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase, title = stated(document), document.title
        if phrase is not None and title is not None and not contains(title.text, phrase):
            yield self.whole(document, values={"phrase": phrase.text})
