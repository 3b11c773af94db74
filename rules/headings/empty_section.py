"""A heading with nothing under it."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class EmptySection(Rule):
    """A heading promises text; the next one of its level, or a higher one, must not follow at once."""

    title = "A section is empty"
    message = "nothing stands under this heading: write the section or delete it"
    languages = None
    examples = (
        Bad("# Sleep\n\n## ⟦Naps⟧\n\n## Dreams\n\nWe all dream."),
        Bad("# Sleep\n\nRest.\n\n## ⟦Naps⟧"),
        Good("# Sleep\n\n## Naps\n\nShort ones."),
        Good("<h4>Welcome</h4><h2>Sleep</h2><p>Rest.</p>", format="html"),
        Good("# Sleep\n\nRest.\n\n## Naps\n\n![a cat asleep](cat.png)"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        blocks = [b for b in document.blocks if b.zone == "main" or b.zone == "references"]
        for n, block in enumerate(blocks):
            if block.kind != "heading" or not block.text or block.zone != "main":
                continue
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            ends = following.start if following is not None else len(document.source)
            if following is not None and (following.kind != "heading" or following.level > block.level or following.text == block.text):
                continue
            if document.format == "html" and following is not None and following.level < block.level:
                continue  # a small line above a title, as page builders set it
            if document.format == "text" and (following is None or n == 0 or block.level == 1):
                continue
            if any(block.end <= i.start < ends for i in document.images) or any(block.start <= x.start < ends for x in document.links) or _other(document, block.end, ends):
                continue
            yield self.found(block)


def _other(document: Document, start: int, end: int) -> bool:
    """Whether something stands there that is no prose: code, a video, a shortcode, boilerplate."""
    if any(b.zone != "main" and start <= b.start < end for b in document.blocks):
        return True
    rest = document.source[start:end].strip().lstrip("#=-*_ \r\n")
    if document.format == "html":
        return any(tag in rest.lower() for tag in ("<iframe", "<video", "<form", "<table", "<svg", "<script", "<input", "<canvas", "<button", "<select"))
    return bool(rest)
