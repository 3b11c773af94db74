"""The keyphrase is missing from the description."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._places import contains, stated


class AbsentDescription(Rule):
    """Search results set the searched words in bold in the description: without them it is passed over."""

    title = "The keyphrase is missing from the description"
    severity = Severity.INFO
    message = "the keyphrase “{phrase}” is missing from the description"
    examples = (
        Bad("---\ntitle: Cat naps\ndescription: ⟦How to rest well.⟧\nkeyphrase: cat naps\n---\nCat naps."),
        Bad('---\ntitle: Cat naps\ndescription: "⟦How to rest well.⟧"\nfocuskw: cat naps\n---\nCat naps.'),
        Good("---\ntitle: Cat naps\ndescription: How a cat naps.\nkeyphrase: cat naps\n---\nCat naps."),
        Good("---\ntitle: Cat naps\ndescription: How to rest well.\n---\nCat naps."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase, description = stated(document), document.meta.get("description")
        if phrase is not None and description is not None and description.text and not contains(description.text, phrase):
            yield self.at(description.start, description.end, values={"phrase": phrase.text})
