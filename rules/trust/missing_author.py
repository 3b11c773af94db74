"""No author."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

_NOBODY = frozenset(("admin", "administrator", "editor", "author", "staff", "team", "webmaster", "user", "test", "guest", "wordpress", "the team", "unknown", "anonymous", "root", "content team", "editorial team"))


class MissingAuthor(Rule):
    """Readers of health articles, and search engines' raters, ask who wrote it and what they know: name a person.

    Marked only where the format could have named one (front matter, an HTML head, a byline left empty).
    """

    title = "No author is named"
    message = "{what}: name the person who wrote it, and what they know"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\n---\nRest well.", whole=True),
        Bad("Naps\n\n⟦Written by⟧ Published on: May 1, 2026\n\nRest well, all of you, and nap.", format="text"),
        Bad("---\ntitle: Naps\nauthor: ⟦Admin⟧\n---\nRest well."),
        Good("---\ntitle: Naps\nauthor: Jane Doe, RN\n---\nRest well."),
        Good("# Naps\n\nRest well."),
        Good("# Naps\n\nBy Jane Doe, May 1, 2026\n\nRest well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        author = document.meta.get("author")
        if author is not None and author.text.strip():
            words = author.text.lower().strip()
            if (words in _NOBODY or words.endswith(" team")) and author.end > author.start:
                yield self.at(author.start, author.end, values={"what": "no person is named as the author"})
        elif author is not None and author.end > author.start:
            yield self.at(author.start, author.end, values={"what": "the byline names nobody"})
        elif "author" in document.carries:
            yield self.whole(document, values={"what": "no author is named"})
