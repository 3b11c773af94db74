"""An image without a text for those who do not see it."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class MissingAlt(Rule):
    """Every image has an alternative text; a decorative one has an empty one, in HTML written as `alt=""` (WCAG 2.2, 1.1.1).

    In Markdown an empty text cannot be told from a forgotten one, so it is marked.
    """

    title = "An image has no alternative text"
    message = "the image has no alternative text: say what it shows"
    languages = None
    examples = (
        Bad("Look: ⟦![](cat.png)⟧"),
        Bad('<p>Look: ⟦<img src="cat.png">⟧</p>', format="html"),
        Bad('---\ntitle: Naps\nalt_text: "⟦⟧"\n---\nRest.'),
        Good("![A cat asleep](cat.png)"),
        Good('<p><img src="line.png" alt=""> Rest.</p>', format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for image in document.images:
            if image.decorative:
                continue
            html = document.source[image.start : image.start + 1] == "<"
            if image.alt is None or (not html and not image.alt.strip()):
                yield self.at(image.start, image.end)
        alt = document.meta.get("image-alt")
        if alt is not None and not alt.text.strip():
            yield self.at(alt.start, alt.end, severity=Severity.INFO, message="the text of the header image is left empty: say what it shows")
