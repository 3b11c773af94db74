"""A paragraph that is marked as a heading."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity


class Sentence(Rule):
    """A heading names what follows; a whole sentence with its full stop, or a paragraph, is text in large type."""

    title = "A sentence is marked as a heading"
    message = "is a sentence, not a heading: set it as text, or name what follows"
    examples = (
        Bad("# Sleep\n\n## ⟦We think that a nap is good for everyone who is tired.⟧"),
        Bad("### ⟦Please call us on any weekday to book a nap. We are open until six.⟧"),
        Bad("# Sleep\n\n### ⟦The bed feels warm to the touch⟧\n\nLie down."),
        Bad("<h2>Naps</h2><p>Rest.</p><h6>⟦†By day only⟧</h6>", format="html"),
        Good("# Sleep\n\n## What is a nap?"),
        Good("# Sleep\n\n## Why a nap is good for you\n\n## Choose a bed that is warm"),
        Good("# Sleep. Rest. Repeat."),
        Good("# Rest well!"),
        Good("## Naps etc."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.headings:
            text = block.text.rstrip()
            words = len(block.tokens)
            if text[:1] in "†‡*" and len(text) > 1:
                yield self.found(block, severity=Severity.INFO, message="is a footnote, not a heading: set it as small text")
            elif (words >= 7 and text[-1:] == "." and not text.endswith("etc.")) or words >= 22 or (words >= 10 and len(block.sentences) > 1 and text[-1:] in ".!"):
                yield self.found(block)
            elif words >= 5 and text[-1:] not in "?:" and document.format != "text" and (text[-1:] in ".!" or _is_statement(block)):
                yield self.found(block, severity=Severity.INFO, message="reads as a sentence: a heading names what follows")


_VERBS = frozenset("starts begins comes goes takes gives keeps brings means lives finds looks becomes supports deserves matters heals calms restores creates believe offer provide specialize specialise is are was were has have feels treats helps helped makes specializes specialises offers provides needs works can will it's you're we're they're that's there's".split())
_OPENERS = frozenset("what why how when where who which whether if whose the more once".split())


def _is_statement(block: Block) -> bool:
    """Subject, then a finite verb: "The area feels tender to touch"."""
    words = [t.lower for t in block.tokens]
    if words[0] in _OPENERS - {"the"} or words[0].endswith("ing") or any(c in block.text for c in ":?|–"):
        return False
    if words[0] in ("i", "we", "you", "they", "i'm", "i've", "we've", "it's", "there's", "that's", "we're", "you're"):
        return True
    for n, word in enumerate(words[1:6], 1):
        if word in ("that", "which", "who", "what", "how", "why", "when", "where", "to", "if"):
            return False
        if word in _VERBS:
            return n < len(words) - 1
    return False
