"""No description."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class MissingDescription(Rule):
    """The description is what search results and shared links show under the title; without one they cut a piece from the text."""

    title = "The article has no description"
    message = "no description: say in 120 to 155 characters what the reader gets"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\n---\nRest well.", whole=True),
        Bad("<html><head><title>Naps</title></head><body><p>Rest well, all of you.</p></body></html>", format="html", whole=True),
        Good("---\ntitle: Naps\ndescription: How to nap.\n---\nRest well."),
        Good("---\ntitle: Naps\nseo:\n  page_description: How to nap.\n---\nRest well."),
        Good("# Naps\n\nRest well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        description = document.meta.get("description")
        if "description" in document.carries and not (description and description.text.strip()):
            yield self.whole(document, severity=self.severity if document.meta else Severity.INFO)
