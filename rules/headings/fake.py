"""A bold line that acts as a heading."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

_LABEL = re.compile(r"^(?:note|tip|warning|disclaimer|important|update|ps|p\.s|sources?|photo|image|caption|by|author|published|click|call|book|buy|shop|read|see|subscribe|download|price|cost|hours|phone|address|email)\b", re.I)


class Fake(Rule):
    """A line that is set in bold, or stands alone without a stop, and opens a section, is no heading to anyone who does not see it.

    Screen readers and search engines need the markup (WCAG 2.2, failure F2).
    """

    title = "A line acts as a heading and is none"
    message = "acts as a heading: mark it as one"
    longest: int = 12
    examples = (
        Bad("# Sleep\n\nRest.\n\n**⟦How to nap⟧**\n\nLie down for ten minutes after lunch, and close your eyes.\n\n**⟦How to wake⟧**\n\nOpen your eyes, and get up at once after ten minutes."),
        Bad("<h1>Sleep</h1><p><strong>⟦How to nap⟧</strong></p><p>Lie down for ten minutes after lunch.</p><p><b>⟦How to wake⟧</b></p><p>Open the eyes and get up at once.</p>", format="html"),
        Bad("# Sleep\n\n**⟦For a nap:⟧**\n\n- a pillow\n- a cat\n\n**⟦For a night:⟧**\n\n- a bed\n- a dog"),
        Bad("# Sleep\n\nRest is good for you and for me and for all of us.\n\n⟦The art of the nap⟧\n\nLie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Good("# Sleep\n\nLie down. **How to nap** is a good question for another day."),
        Good("# Sleep\n\n**Lie down at noon, close your eyes, and do not get up before you have slept for ten minutes.**\n\nThen rise."),
        Good("# Sleep\n\n**A short nap is enough. **\n\nLie down for ten minutes after lunch, and close your eyes."),
        Good("# Sleep\n\n**Disclaimer**\n\nWe are not doctors, and this is no advice."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.format == "text":
            return
        blocks = document.main
        for n, block in enumerate(blocks):
            if block.kind not in ("paragraph",) or block.list_id or block.quoted or not 1 <= len(block.tokens) <= self.longest:
                continue
            text = block.text.strip()
            if text.strip("* ")[-1:] in ".,;" or _LABEL.match(text) or any(c in text for c in "|@") or "://" in text:
                continue
            bold = any(a <= 1 and b >= len(text) - 1 for a, b in block.bold)
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            if not bold and not (text.startswith("**") and text.count("**") >= 1) and not _shouted(text) and not _plain_line(text, blocks[n - 1] if n else None, following):
                continue
            if following is None or following.kind not in ("paragraph", "item", "quote", "cell") or (following.kind == "paragraph" and len(following.tokens) <= len(block.tokens)):
                continue
            if text[:1] in "\"“" or sum(c.isdigit() for c in text) > len(text) // 3:
                continue
            yield self.found(block)
        yield from self._inside(document)

    def _inside(self, document: Document) -> Iterator[Finding]:
        """"**Label** text": a bold opening of a paragraph on a line of its own in the source."""
        for block in document.main:
            if block.kind != "paragraph" or not block.text.startswith("**") or block.list_id:
                continue
            line = document.source[block.start : document.source.find("\n", block.start)] if "\n" in document.source[block.start :] else ""
            if line.rstrip().startswith("**") and line.rstrip().endswith("**") and len(line.split()) <= self.longest:
                end = block.text.find("**", 2)
                if end > 0 and block.text[2:end].rstrip()[-1:] not in ".,;":
                    yield self.found(block, 0, end + 2)


def _plain_line(text: str, before: Block | None, following: Block | None) -> bool:
    """A short line without a stop between two paragraphs of prose."""
    if following is None or before is None or following.kind != "paragraph" or before.kind not in ("paragraph", "item") or len(following.tokens) < 20 or len(before.tokens) < 10:
        return False
    words = text.split()
    return 2 <= len(words) <= 7 and text[0].isupper() and (text[-1].isalnum() or text[-1] == "?") and not any(c.isdigit() for c in text)


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 8 and all(c.isupper() for c in letters) and len(text.split()) >= 2
