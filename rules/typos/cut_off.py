"""A sentence that stops before its end."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import PROSE, introduces

_OPEN = re.compile(r"(?:^|[\s,])((?:and|or|but|nor|because|although|the|a|an|my|your|our|their|its|of|whose|than|into|from|which|via)(?:\s+(?:also|even|not|the|a|an))?)\s*[.,]?$", re.I)
_BARE = re.compile(r"[,\s](?:and|or|which|that|but)\s+(provides?|offers?|gives?|includes?|makes?|allows?|requires?|contains?|ensures?|causes?|enables?|promotes?|supports?|reduces?|improves?|increases?|decreases?|enhances?)\s*[.,]?$", re.I)
_NOT_OPEN = re.compile(r"\b(?:made|think|thought|know|knew|speak|speaks|consist|part|kind|sort|take care|dream|aware|heard|where|come|comes|came|the one|vitamin|hepatitis|type|grade|plan|group|option|appendix|figure)\s+\S+\s*[.,]?$", re.I)


_STRANDED = re.compile(r"\b(?:eas(?:y|ier|iest)|hard(?:er|est)?|difficult|simple|fun|good|great|nice|better|something|nothing|someone|ready) to \w+ (?:from|with|on|for|in|of|to|at|about|into)\W*$", re.I)


class CutOff(Rule):
    """A sentence or item that ends in a conjunction, an article, or a verb without its object: text is lost."""

    title = "A sentence is cut off"
    severity = Severity.ERROR
    message = "the text breaks off after “{match}”: say what was meant to follow"
    examples = (
        Bad("The massage:\n\n- Loosens the neck, often stiff after work, ⟦and provides⟧\n- Warms the back."),
        Bad("Bring a towel, a bottle of water ⟦and⟧\n\nWe look forward to seeing you."),
        Bad("It is best to rest after ⟦the⟧."),
        Good("These are the people we work with."),
        Good("The clinic offers:\n\n- massage\n- yoga"),
        Good("Choose the class that you feel ready for."),
        Good("Why walk:\n\n- It is easy on the knees\n- It is easier to recover from"),
        Good("Take vitamin A. Ask what it is made of."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind not in PROSE or (introduces(block, document) and block.kind != "item") or len(block.tokens) < 4:
                continue
            text = block.text.rstrip()
            match = _BARE.search(text) or _OPEN.search(text)
            if match is None or _NOT_OPEN.search(text):
                continue
            if _STRANDED.search(text):
                continue  # "easier to recover from"
            word = match[1].lower().split()[0]
            if match.re is _OPEN and word in ("of", "from", "into", "than", "which", "via", "whose") and text[-1] == ".":
                continue  # "what it is made of."
            if match.re is _OPEN and word in ("a", "an") and match[1][0].isupper():
                continue
            start = match.start() + (match[0][0] in " ,\n")
            if match.re is _OPEN:
                start = match.start(1)
            yield self.found(block, start, match.end(1))
