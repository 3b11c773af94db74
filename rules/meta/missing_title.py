"""No title."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class MissingTitle(Rule):
    """The title is the line that search results and browser tabs show; without one they show the address."""

    title = "The article has no title"
    severity = Severity.ERROR
    message = "no title: give it one"
    languages = None
    examples = (
        Bad("---\ndate: 2026-01-01\n---\nRest well.", whole=True),
        Bad("<html><head></head><body><p>Rest well, all of you.</p></body></html>", format="html", whole=True),
        Good("---\ntitle: Naps\n---\nRest well."),
        Good("---\ndate: 2026-01-01\n---\n# Naps\n\nRest well."),
        Bad('---\ntitle: Naps\nseo_title: "⟦⟧"\n---\nRest well.'),
        Good("Rest well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        title = document.meta.get("title")
        seo = document.meta.get("seo-title")
        if seo is not None and not seo.text.strip():
            yield self.at(seo.start, seo.end, severity=Severity.INFO, message="the title for search results is left empty")
        if "title" in document.carries and not (title and title.text.strip()):
            if document.format == "text" or (document.format in ("markdown", "mdx") and not document.meta):
                return
            if document.format == "html" or not any(b.level == 1 for b in document.headings):
                yield self.whole(document)
