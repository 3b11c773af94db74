"""A file name as alternative text."""
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from contentcheck import Bad, Document, Finding, Good, Rule

_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|heic|bmp)$", re.I)
_CAMERA = re.compile(r"^(?:img|dsc|dscn|image|photo|picture|screenshot|untitled|shutterstock|istock|pexels|unsplash)?[-_ ]?\d{2,}[-_\w]*$", re.I)
_TOOL = re.compile(r"^(?:screen ?shot|screen recording|untitled(?: design)?|whatsapp image|copy of|canva|adobestock|gettyimages|unnamed)\b.{0,40}$", re.I)
_EMPTY = re.compile(r"^(?:image|photo|picture|img|banner|logo|graphic|untitled|alt|alt text|placeholder|thumbnail|featured image|header image|hero)$", re.I)


class FilenameAlt(Rule):
    """"IMG_2034.jpg" says nothing to anyone who cannot see the image: describe what it shows."""

    title = "The alternative text is a file name"
    message = "“{alt}” is a file name or says nothing: describe what the image shows"
    languages = None
    examples = (
        Bad("![⟦chocolate massage.png⟧](/uploads/chocolate%20massage.png)"),
        Bad('<p><img src="a.jpg" alt="⟦IMG_2034⟧"> Rest.</p>', format="html"),
        Bad("![⟦deep-tissue-massage-2⟧](/img/deep-tissue-massage-2.jpg)"),
        Bad("![⟦Untitled design (3)⟧](/img/a.jpg) ![⟦hot_stone_room⟧](/img/b.jpg)"),
        Good("![Hand-over-hand massage](/img/a.jpg)"),
        Good("![A massage with chocolate](/uploads/chocolate%20massage.png)"),
        Good("![](a.png)"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for image in document.images:
            alt = (image.alt or "").strip()
            if not alt or image.zone != "main":
                continue
            stem = PurePosixPath(image.source.split("?")[0]).stem
            as_file = " " not in alt and (alt.count("-") + alt.count("_") >= 2 or (("-" in alt or "_" in alt) and alt.lower() == stem.lower()))
            if _FILE.search(alt) or _CAMERA.match(alt) or _EMPTY.match(alt) or _TOOL.match(alt) or as_file:
                start, end = (image.alt_start, image.alt_end) if image.alt_end > image.alt_start else (image.start, image.end)
                yield self.at(start, end, values={"alt": alt[:60].replace("{", "(").replace("}", ")")})
