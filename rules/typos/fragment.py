"""A sentence without its verb."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

_WHICH_VERB = re.compile(r"^Which (?:exists?|helps?|allows?|makes?|provides?|causes?|includes?|can|will|results?|works?)\b")
_OPENING = re.compile(r"^(?:Providing|Focused|Focusing|Based|Designed|Helping|Allowing|Including|Resulting|Leading|Making|Giving|Offering|Causing|Reducing|Improving)\b")
_FOCUSED = re.compile(r"^(?:Focused|Designed|Aimed|Based|Suited|Intended)(?: (?:primarily|mainly|specifically|mostly))? (?:on|for|at|to) ")
_FINITE = re.compile(r"\b(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|may|might|must|should|let|don[’']t|isn[’']t|it[’']s|we[’']re|you[’']re|there[’']s|that[’']s|they[’']re|i[’']m|makes?|helps?|gives?|takes?|needs?|means?|comes?|goes|allows?|provides?|works?|starts?|begins?|keeps?|leads?|requires?|becomes?|offers?|reduces?|improves?|increases?|seems?|feels?|plays?|sets?|brings?|tells?|trains?|creates?|ensures?|promotes?|supports?|involves?|adds?|sounds?|goes)\b", re.I)


class Fragment(Rule):
    """A clause that stands alone as a sentence: "Which exists only here." Join it to the sentence before, or give it a verb."""

    title = "A part of a sentence stands alone"
    message = "no sentence by itself: join it to the one before, or give it a subject and a verb"
    examples = (
        Bad("We know a technique. ⟦Which helps the neck.⟧"),
        Bad("He trained for years. ⟦Providing calm to patients across the whole county.⟧"),
        Good("Which one helps the neck? Providing calm to patients is his aim."),
        Good("Based on a study, it works. Helping others matters."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind != "paragraph":
                continue
            sentences = block.sentences
            for n, sentence in enumerate(sentences):
                text = sentence.text
                if not text.endswith((".", "!")) or len(sentence.tokens) < 4:
                    continue
                if (len(sentence.tokens) > 4 and _FOCUSED.match(text) and not _FINITE.search(text)) or (n and _WHICH_VERB.match(text)) or (n and _OPENING.match(text) and "," not in text and not _FINITE.search(text) and len(sentence.tokens) >= 6):
                    yield self.on_sentence(sentence)
