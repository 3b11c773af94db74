"""Keywords in the place of a description."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity


class StuffedAlt(Rule):
    """An alternative text describes the image; a row of keywords, or the same text on image after image, describes none.

    Google's guidelines for images name it keyword stuffing.
    """

    title = "The alternative text is a row of keywords"
    severity = Severity.INFO
    message = "{what}: describe what this image shows"
    least_parts: int = 4
    examples = (
        Bad("![⟦massage, spa, thai massage, relax, london⟧](a.png)"),
        Bad("![⟦Best spa⟧](a.png) ![⟦Best spa⟧](b.png) ![⟦Best spa⟧](c.png)"),
        Good("![A cat, asleep, on a chair](a.png)"),
        Good("![A cat](a.png) ![A cat](a.png) ![A dog](b.png)"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        sources: dict[str, set[str]] = {}
        for image in document.images:
            sources.setdefault((image.alt or "").strip().lower(), set()).add(image.source)
        for image in document.images:
            alt = (image.alt or "").strip()
            if not alt or image.zone != "main":
                continue
            parts = [p for p in alt.replace("|", ",").split(",") if p.strip()]
            start, end = (image.alt_start, image.alt_end) if image.alt_end > image.alt_start else (image.start, image.end)
            if len(parts) >= self.least_parts and all(len(p.split()) <= 3 for p in parts):
                yield self.at(start, end, values={"what": "a row of keywords"})
            elif len(sources[alt.lower()]) >= 3:
                yield self.at(start, end, values={"what": f"{len(sources[alt.lower()])} images have this same text"})
