"""A title that search results cut off."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

# widths of Arial in 1/1000 em, by class of letters; others are as wide as "a"
_WIDTHS = {**dict.fromkeys("ijl|!.,:;'", 250), **dict.fromkeys("ftr ()[]-/I", 300), **dict.fromkeys("cksvxyzJ", 500), **dict.fromkeys("ABEKPSVXYFTLZ&", 667), **dict.fromkeys("CDHNRUGOQw", 735), **dict.fromkeys("mMW%@—", 880)}
_EM = 20  # pixels of a title in Google's results


class LongTitle(Rule):
    """Search results show about 600 pixels of a title, in round numbers 60 characters; the rest is cut off."""

    title = "The title is cut off in search results"
    severity = Severity.INFO
    message = "about {pixels} pixels wide: search results cut a title off at {most}"
    most: int = 600
    languages = None
    examples = (
        Bad("---\ntitle: ⟦Why a short nap after lunch on a warm day may be the best thing you ever do⟧\n---\nRest."),
        Bad("<html><head><title>⟦Why a short nap after lunch on a warm day may be the best thing you ever do⟧</title></head><body><p>Rest.</p></body></html>", format="html"),
        Bad("---\ntitle: Naps\nseo:\n  title: ⟦Why a short nap after lunch on a warm day may be the best thing you ever do⟧\n---\nRest."),
        Good("---\ntitle: Why a short nap is good\n---\nRest."),
        Good("---\ntitle: Why a short nap after lunch on a warm day may be the best thing you ever do\nseo_title: Naps\n---\nRest."),
        Good("# Why a short nap after lunch on a warm day may be the best thing you ever do\n\nRest."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        own = document.meta.get("seo-title")
        title = own if own is not None and own.text.strip() else document.meta.get("title")
        if title is None or document.format == "text" or title.end <= title.start:
            return
        wide = round(sum(_WIDTHS.get(c, 556) for c in title.text) * _EM / 1000)
        if wide > self.most:
            yield self.at(title.start, title.end, values={"pixels": wide, "most": self.most})
