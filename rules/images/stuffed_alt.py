"""Keywords in the place of a description."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_PARTS = re.compile(r"[,|]|\s[-–—]\s")


def _repeats(parts: list[list[str]]) -> bool:
    """Whether a word of one part stands in another one too."""
    words = [{w.lower() for w in part if len(w) >= 5} for part in parts]
    return any(words[i] & words[j] for i in range(len(words)) for j in range(i))


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
        Bad("![⟦Spa Massage - relax in London - massage⟧](a.png)"),
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
            parts = [p.split() for p in _PARTS.split(alt) if p.strip()]
            start, end = (image.alt_start, image.alt_end) if image.alt_end > image.alt_start else (image.start, image.end)
            if (len(parts) >= self.least_parts and all(len(p) <= 3 for p in parts)) or (len(parts) >= 3 and _repeats(parts)):
                yield self.at(start, end, values={"what": "a row of keywords"})
            elif len(sources[alt.lower()]) >= 3:
                yield self.at(start, end, values={"what": f"{len(sources[alt.lower()])} images have this same text"})
