"""An alternative text that goes on and on."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class LongAlt(Rule):
    """Screen readers read the alternative text in one breath; beyond 150 characters it belongs into the caption or the text."""

    title = "An alternative text is very long"
    severity = Severity.INFO
    message = "{count} characters: say it in {most}, or in a caption"
    most: int = 150
    languages = None
    examples = (
        Bad("![⟦" + "A cat asleep on a warm red chair " * 6 + "now⟧](cat.png)"),
        Bad('<p><img src="a.png" alt="⟦' + "A cat asleep on a chair, " * 7 + 'now⟧"> Rest.</p>', format="html"),
        Good("![A cat asleep](cat.png)"),
        Good('<p><img src="a.png" alt="A cat asleep on a chair"> Rest.</p>', format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for image in document.images:
            alt = image.alt or ""
            if len(alt) > self.most and image.zone == "main":
                yield self.at(image.alt_start, max(image.alt_end, image.alt_start + 1), values={"count": len(alt), "most": self.most})
