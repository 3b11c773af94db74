"""A description that search results cut off."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class LongDescription(Rule):
    """Search results show about 155 characters of a description on a desktop, fewer on a phone."""

    title = "The description is cut off in search results"
    severity = Severity.INFO
    message = "{count} characters: search results cut a description off at about {most}"
    most: int = 165
    languages = None
    examples = (
        Bad("---\ntitle: Naps\ndescription: ⟦" + "A nap is good and a cat is good and rest is good " * 4 + "now.⟧\n---\nRest."),
        Bad('<html><head><title>Naps</title><meta name="description" content="⟦' + "A nap is good and a cat is good " * 6 + 'now.⟧"></head><body><p>Rest.</p></body></html>', format="html"),
        Good("---\ntitle: Naps\ndescription: A nap is good.\n---\nRest."),
        Good("---\ntitle: Naps\n---\n" + "A nap is good and a cat is good. " * 6),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        description = document.meta.get("description")
        if description is not None and len(description.text) > self.most and description.end > description.start:
            yield self.at(description.start, description.end, values={"count": len(description.text), "most": self.most})
