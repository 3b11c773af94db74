"""Headings in two styles."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity

_SMALL = frozenset("a an and as at but by for from in into is it nor of on or our the to vs with your you that are be do does how what".split())


class MixedCaseStyle(Rule):
    """Headings of one article are all in Title Case or all in sentence case; the style of most of them wins."""

    title = "Headings mix two styles of capitals"
    severity = Severity.INFO
    message = "is in {this}, most headings here are in {most}"
    examples = (
        Bad("## How To Nap Well\n\nA.\n\n## Where To Nap Well\n\nB.\n\n## When To Wake Up Again\n\nC.\n\n## ⟦Why do people nap so much⟧\n\nD."),
        Bad("## How to nap so well\n\nA.\n\n## Where to nap so well\n\nB.\n\n## When to wake up again\n\nC.\n\n## ⟦Why People Nap So Much⟧\n\nD."),
        Good("## How To Nap Well\n\nA.\n\n## Why do people nap so much\n\nD."),
        Good("## How to nap so well\n\n## Where to nap in London\n\n## When to wake up again\n\n## Naps in New York City"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        styles = [(b, _style(b)) for b in document.headings if b.level > 1]
        clear = [s for _, s in styles if s]
        for this, most in (("title case", "sentence case"), ("sentence case", "title case")):
            if clear.count(most) >= 3 and clear.count(this) and clear.count(most) >= 3 * clear.count(this):
                for block, style in styles:
                    if style == this:
                        yield self.found(block, values={"this": this, "most": most})


def _style(block: Block) -> str:
    words = [t.text for t in block.tokens[1:] if t.lower not in _SMALL and t.text[0].isalpha() and len(t.text) > 2]
    if len(words) < 2:
        return ""
    capitals = sum(w[0].isupper() for w in words)
    if capitals == len(words):
        return "title case"
    return "sentence case" if capitals == 0 else ""
