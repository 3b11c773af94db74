"""Click here."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_GENERIC = frozenset(("click here", "here", "read more", "learn more", "more", "this", "link", "this link", "this page", "this article", "this website", "click", "more info", "find out more", "see more", "go", "website", "this post", "this study", "continue reading", "source"))


class GenericText(Rule):
    """"Click here" out of its sentence says nothing, and that is how links are read out and listed (WCAG 2.2, 2.4.4)."""

    title = "The text of a link says nothing"
    severity = Severity.INFO
    message = "“{text}” says nothing about where the link leads"
    examples = (
        Bad("To book, ⟦[click here](https://example.org/book)⟧."),
        Bad('<p>For the prices, read ⟦<a href="/p">this page⟧</a>.</p>', format="html"),
        Good("[Book a nap](https://example.org/book)."),
        Good("Read on [how to nap here](https://example.org/here)."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for link in document.links:
            text = " ".join(link.text.lower().split()).strip(" .!>»→")
            if text in _GENERIC and (link.block is None or link.block.zone == "main") and link.kind == "inline":
                yield self.at(link.start, link.end, values={"text": link.text})
