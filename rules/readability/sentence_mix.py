"""Too many long sentences."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.analysis.metrics import PROSE

_LONG = "When the day is long and the night is short we all need a rest that is deep, calm, warm and quiet. "


class SentenceMix(Rule):
    """At most a quarter of the sentences have more than 20 words (Yoast's rule): long ones need short ones beside them."""

    title = "Too many sentences are long"
    severity = Severity.INFO
    message = "{share} % of the sentences have more than {words} words; a quarter is enough"
    words: int = 20
    share: float = 25.0
    examples = (
        Bad("# Naps\n\n" + _LONG * 8, whole=True),
        Bad("# Naps\n\n" + (_LONG + "We rest. ") * 6, whole=True),
        Good("# Naps\n\n" + (_LONG + "We rest. " * 4) * 5),
        Good("# Naps\n\n" + _LONG * 2),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        sizes = [len(s.tokens) for b in document.main if b.kind in PROSE for s in b.sentences if s.tokens]
        if len(sizes) < 8:
            return
        share = 100 * sum(n > self.words for n in sizes) / len(sizes)
        if share > self.share:
            yield self.whole(document, values={"share": round(share), "words": self.words})
