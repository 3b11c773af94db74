"""Too much passive voice."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Sentence, Severity
from contentcheck.analysis.metrics import PROSE

_BE = frozenset("am is are was were be been being get gets got".split())
_BETWEEN = frozenset("not also often usually always never being been only now then still already commonly generally sometimes widely directly typically easily carefully gently mostly mainly usually best well".split())
_IRREGULAR = frozenset("given taken done made shown known seen found held kept told felt built brought bought caught taught thought sent spent lost won written driven chosen broken spoken grown thrown drawn worn put set cut led paid meant sold understood".split())
_ADJECTIVES = frozenset("tired excited interested bored stressed worried married relaxed pleased delighted concerned scared confused experienced qualified trained skilled located dedicated committed supposed used advanced limited related involved balanced complicated motivated rested rejuvenated refreshed energized energised frustrated overwhelmed exhausted depressed inflamed swollen bloated unlimited crowded surprised amazed determined devoted aged crooked naked sacred wicked closed opened red need indeed bed".split())
_PASSIVE = "The towels were washed by the team and the oil was warmed. "


class Passive(Rule):
    """More than a tenth of the sentences in the passive voice hide who does what; "we warm the oil" is shorter and clearer.

    Adjectives that look like participles (tired, married, dedicated) are none.
    """

    title = "Much is told in the passive voice"
    severity = Severity.INFO
    message = "{count} of {all} sentences are in the passive voice ({share} %): say who does it; the first is in line {line}"
    share: float = 15.0
    examples = (
        Bad("# Naps\n\n" + _PASSIVE * 8, whole=True),
        Bad("# Naps\n\n" + ("The bed is being made for you. " + "We rest well. " * 3) * 4, whole=True),
        Good("# Naps\n\n" + "They are tired and she is married, but we are dedicated. " * 10),
        Good("# Naps\n\n" + _PASSIVE),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        sentences = [s for b in document.main if b.kind in PROSE for s in b.sentences if len(s.tokens) > 2]
        passive = [s for s in sentences if is_passive(s)]
        if len(sentences) < 8 or not passive:
            return
        share = 100 * len(passive) / len(sentences)
        if share > self.share:
            first = passive[0].block.span(passive[0].start, passive[0].end)
            yield self.whole(document, values={"count": len(passive), "all": len(sentences), "share": round(share), "line": document.position(first.start)[0]}, related=[s.block.span(s.start, s.end) for s in passive[:30]])


def is_passive(sentence: Sentence) -> bool:
    """Whether a form of "be" is followed by a participle that is no adjective."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.lower not in _BE:
            continue
        k = n + 1
        while k < len(tokens) and (tokens[k].lower in _BETWEEN or re.fullmatch(r"\w{3,}ly", tokens[k].lower)):
            k += 1
        if k < len(tokens):
            word = tokens[k].lower
            if word not in _ADJECTIVES and (word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)):
                return True
    return False
