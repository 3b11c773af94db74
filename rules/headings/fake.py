"""A bold line that acts as a heading."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity

_LABEL = re.compile(r"^(?:note|tip|warning|disclaimer|important|update|ps|p\.s|sources?|photo|image|caption|by|author|published|click|call|book|buy|shop|read|see|subscribe|download|price|cost|hours|phone|address|email)\b", re.I)


_UNDER = re.compile(r"(?:if|when|as|while|because|although|for example|critical|important) ", re.I)


def _is_summary(document: Document, block: Block) -> bool:
    """Whether it is what a reader clicks to unfold an answer: that is its own markup."""
    return document.format == "html" and "<summary" in document.source[max(0, block.span().start - 200) : block.span().start].rpartition("</")[2].lower()


_ASKS = re.compile(r"(?:what|why|how|when|where|who|which|is|are|can|could|does|do|should|will)\b", re.I)


class Fake(Rule):
    """A line that is set in bold, or stands alone without a stop, and opens a section, is no heading to anyone who does not see it.

    Screen readers and search engines need the markup (WCAG 2.2, failure F2).
    """

    title = "A line acts as a heading and is none"
    message = "acts as a heading: mark it as one"
    longest: int = 12
    least_words: int = 20
    """Words of a line that is a paragraph of its own."""
    examples = (
        Bad("# Sleep\n\nRest.\n\n**⟦How to nap⟧**\n\nLie down for ten minutes after lunch, and close your eyes.\n\n**⟦How to wake⟧**\n\nOpen your eyes, and get up at once after ten minutes."),
        Bad("<h1>Sleep</h1><p><strong>⟦How to nap⟧</strong></p><p>Lie down for ten minutes after lunch.</p><p><b>⟦How to wake⟧</b></p><p>Open the eyes and get up at once.</p>", format="html"),
        Bad("# Sleep\n\n**⟦For a nap:⟧**\n\n- a pillow\n- a cat\n\n**⟦For a night:⟧**\n\n- a bed\n- a dog"),
        Bad("# Sleep\n\nRest is good for you and for me and for all of us.\n\n⟦The art of the nap⟧\n\nLie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Bad("# Sleep\n\n⟦The art of the nap⟧\nLie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Good("# Sleep\n\nLie down for ten minutes\nafter lunch, and close\nyour eyes."),
        Good("# Sleep\n\nRest is good for you and for me and for all of us.\n\nA bit odd, right?\n\nLie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Bad("# Sleep\n\n**⟦How to nap⟧**\nLie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Bad("<h1>Sleep</h1><p><strong>⟦How to nap⟧</strong><br>Lie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad.</p>", format="html"),
        Good("# Sleep\n\n**A short nap** is good: lie down for ten minutes after lunch, and close your eyes. Then open them again, and get up at once, fresh and glad."),
        Good("# Sleep\n\nLie down. **How to nap** is a good question for another day."),
        Good("# Sleep\n\n**Lie down at noon, close your eyes, and do not get up before you have slept for ten minutes.**\n\nThen rise."),
        Good("# Sleep\n\n**A short nap is enough. **\n\nLie down for ten minutes after lunch, and close your eyes."),
        Good("# Sleep\n\n**Disclaimer**\n\nWe are not doctors, and this is no advice."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.format == "text":
            return
        blocks = tuple(b for b in document.blocks if b.zone in ("main", "references"))
        for n, block in enumerate(blocks):
            if block.kind not in ("paragraph",) or block.list_id or block.quoted or not 1 <= len(block.tokens) <= self.longest:
                continue
            text = block.text.strip()
            if text.strip("* ")[-1:] in ".,;" or _LABEL.match(text) or any(c in text for c in "|@→=+") or "://" in text:
                continue
            bold = any(a <= 1 and b >= len(text) - 1 for a, b in block.bold)
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            if not bold and not (text.startswith("**") and text.count("**") >= 1) and not _shouted(text) and not _plain_line(text, blocks[n - 1] if n else None, following):
                continue
            if following is None or following.kind not in ("paragraph", "item", "quote", "cell") or (following.kind == "paragraph" and len(following.tokens) <= len(block.tokens)):
                continue
            if ": " in text or _UNDER.match(text) or _is_summary(document, block):
                continue
            if text[:1] in "\"“" or sum(c.isdigit() for c in text) > len(text) // 3:
                continue
            lead = text.endswith(":") and following.kind == "item"  # it introduces its list all the same
            yield self.found(block, severity=Severity.INFO if lead else self.severity)
        yield from self._inside(document)
        if document.format in ("markdown", "mdx"):
            yield from self._lines(document)

    def _opens(self, document: Document, block: Block, end: int) -> bool:
        """Whether the bold words up to `end` are a line of their own, with prose after it."""
        label, rest = block.text[:end].strip(), block.text[end:].strip()
        if not label or label[-1] in ".,;" or len(label.split()) > self.longest or len(rest.split()) < self.least_words or _LABEL.match(label) or not label[0].isalnum():
            return False
        between = document.source[block.span(0, len(label)).end : block.span(len(block.text) - len(rest), len(block.text)).start]
        return "\n" in between if document.format in ("markdown", "mdx") else "<br" in between.lower()

    def _lines(self, document: Document) -> Iterator[Finding]:
        """A short line between long ones: where each line of the source is a paragraph, it runs into the text."""
        for block in document.main:
            if block.kind != "paragraph" or "\n" not in document.source[block.start : block.end].strip():
                continue
            at = block.start
            lines: list[tuple[int, str]] = []
            for line in document.source[block.start : block.end].splitlines(keepends=True):
                lines.append((at, line.strip()))
                at += len(line)
            long = [bool(text.startswith("![") or len(text.split()) >= self.least_words) for _, text in lines]
            for n, (start, text) in enumerate(lines[:-1]):
                if long[n + 1] and (n == 0 or long[n - 1]) and _stands_alone(text, most=10):
                    yield self.at(start, start + len(text))

    def _inside(self, document: Document) -> Iterator[Finding]:
        """A bold opening of a paragraph on a line of its own: "**Label**" and a line break."""
        for block in document.main:
            if block.kind != "paragraph" or block.list_id or block.quoted:
                continue
            if block.bold and block.bold[0][0] == 0 and self._opens(document, block, block.bold[0][1]):
                yield self.found(block, 0, len(block.text[: block.bold[0][1]].rstrip()))
            if not block.text.startswith("**"):
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
    return _stands_alone(text)


def _stands_alone(text: str, most: int = 7) -> bool:
    """Whether a line looks like a heading; `most` words if it asks."""
    words = text.split()
    if text.endswith("?"):
        return 2 <= len(words) <= most and bool(_ASKS.match(text))
    return 2 <= len(words) <= 7 and text[0].isupper() and text[-1].isalnum() and not any(c.isdigit() for c in text)


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 8 and all(c.isupper() for c in letters) and len(text.split()) >= 2
