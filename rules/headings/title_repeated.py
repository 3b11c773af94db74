"""The title again in the text."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class TitleRepeated(Rule):
    """The title stands once: as the heading of level 1, or in the front matter, from which the page makes it. In a text file the first line is the title.
    """

    title = "The title stands twice"
    severity = Severity.ERROR
    message = "the title stands here again: delete it"
    languages = None
    examples = (
        Bad("The Best of Naps\n\n⟦The Best of Naps⟧\n\nShort naps are the best naps.", format="text"),
        Bad("# The best of naps\n\n## ⟦The best of naps⟧\n\nShort ones."),
        Bad("---\ntitle: The best of naps\n---\n# ⟦The best of naps⟧\n\nShort ones."),
        Good("---\ntitle: The best of naps\n---\n# How to nap\n\nShort ones."),
        Good("# Naps\n\n## The best of naps\n\nShort ones."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        title = document.title
        if title is None or not title.text.strip():
            return
        wanted = _key(title.text)
        spare = 1  # the one heading that is the title on the page
        if document.format == "text":
            spare = 0
        for block in document.blocks[:14]:
            if block.span().start == title.start:
                spare = 0
                continue
            text = _key(block.text)
            if block.kind == "heading" and text == wanted and block.zone == "main":
                if spare and block.level == 1:
                    spare = 0
                    if document.format in ("markdown", "mdx"):  # most themes print the front matter's title above
                        yield self.found(block, severity=Severity.INFO, message="repeats the title of the front matter: most themes print that above the text already")
                    continue
                yield self.found(block)
            elif document.format == "text" and block.zone == "boilerplate" and len(wanted) > 12 and text.endswith(wanted) and block.kind == "paragraph":
                at = block.text.lower().rfind(title.text.strip().lower())
                if at >= 0:
                    yield self.found(block, at, at + len(title.text.strip()))


def _key(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".:!?")
