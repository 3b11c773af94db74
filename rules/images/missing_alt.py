"""An image without a text for those who do not see it."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Image, Rule, Severity


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
        Bad('<p>Go <b>on</b>: <a href="/x">⟦<img src="icon.svg" alt="">⟧</a></p>', format="html"),
        Bad("---\ntitle: Naps\nimage: ⟦/cat.jpg⟧\n---\nRest."),
        Good("---\ntitle: Naps\nimage: /cat.jpg\nimage_alt: A cat asleep\n---\nRest."),
        Good("![A cat asleep](cat.png)"),
        Bad('<figure>⟦<img src="cat.jpg" alt="">⟧</figure><p>Rest.</p>', format="html"),
        Good('<p><img src="line.png" alt="" role="presentation"> Rest.</p>', format="html"),
        Good('<p><img src="icons/line.svg" alt=""> Rest.</p>', format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for image in document.images:
            if image.decorative:
                continue
            html = document.source[image.start : image.start + 1] == "<"
            if image.alt is None or (not html and not image.alt.strip()):
                yield self.at(image.start, image.end)
            elif html and not image.alt.strip() and image.linked:
                yield self.at(image.start, image.end, message="the image is all that its link holds, and has no alternative text: say where the link leads")
            elif html and not image.alt.strip() and image.zone == "main" and _shows_something(document, image):
                yield self.at(image.start, image.end, severity=Severity.INFO, message="the alternative text is empty: right for decoration only; else say what it shows")
        alt = document.meta.get("image-alt")
        if alt is not None and not alt.text.strip():
            yield self.at(alt.start, alt.end, severity=Severity.INFO, message="the text of the header image is left empty: say what it shows")
        image_value = document.meta.get("image")
        if alt is None and image_value is not None and image_value.text.strip():
            yield self.at(image_value.start, image_value.end, severity=Severity.INFO, message="the header image has no alternative text in the front matter: say what it shows")


_ORNAMENT = re.compile(r"^data:|(?:\b|_)(?:icons?|logos?|spacer|pixel|dividers?|separator|arrows?|bullets?|lines?|shapes?|patterns?|background|bg|avatar|flags?|stars?)(?:\b|_|\d)|\.svg\b", re.I)


def _shows_something(document: Document, image: Image) -> bool:
    """Whether an image is likely more than an ornament: no icon by its file, and not tiny."""
    tag = document.source[image.start : image.end]
    size = re.search(r"\bwidth\s*=\s*[\"']?(\d+)", tag)
    return not _ORNAMENT.search(image.source) and not (size and int(size[1]) < 80)
