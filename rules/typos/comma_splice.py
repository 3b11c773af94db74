"""Two sentences joined by a comma alone."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import PROSE

_HOWEVER = re.compile(r"(?<=[a-z’'])(, (?:however|therefore|nevertheless|consequently|otherwise|instead|then again|in fact|for example|as a result))(?=,? (?:it|they|we|you|I|he|she|this|there|the|these|if|many|most|some|your|our|not|will|do) )(?!,? (?:it|they|we|you|I) (?:may|might|could)? ?(?:be|seem|is)?,)")
_CLAUSE = re.compile(r"(?<=[a-z’')])(,) (it[’']?s|it is|it was|they are|they[’']re|we are|we[’']re|you are|you[’']re|there is|there are|there[’']s|this is|that is why|that[’']s why|it does|it helps|it can|it will|I am|I[’']m|they can|we can|we offer|we have) (?!(?:said|thought|believed|known|estimated|seems|turns)\b,)")
_SUBORDINATE = re.compile(
    r"^(?:[\"“(]?)(?:if|when|whenever|while|although|though|because|since|as|after|before|until|unless|once|whether|even|where|wherever|by|in|on|at|for|with|without|during|despite|due|like|unlike|from|to|not|no|instead|given|depending|"
    r"however|therefore|furthermore|moreover|additionally|luckily|fortunately|unfortunately|sometimes|often|usually|today|now|then|so|but|and|or|yes|yet|finally|first|second|third|also|here|there|overall|according|"
    r"besides|regardless|what|whatever|which|who|how|why|most|generally|typically|naturally|ideally|obviously|clearly|of|over|through|throughout|above|along|among|apart|beyond|under|between|within|the more|the less|the longer|the sooner|the better|rather|per|via|about|contrary|nothing|only|[\w’'-]+ly|[\w’'-]+ing [^,]*,|[\w’'-]+ed)(?:\b|(?<=,))",
    re.I,
)
_VERB = re.compile(r"\b(?:is|are|was|were|isn[’']t|aren[’']t|do|does|don[’']t|doesn[’']t|can|can[’']t|will|won[’']t|has|have|had|helps?|means?|feels?|works?|needs?|makes?|seems?|it[’']s|we[’']re|you[’']re|they[’']re|there[’']s|comes?|takes?|gives?|started|felt|went|got|found|says?|said|love|loves?|want|wants?)\b", re.I)
_SUBORDINATOR_INSIDE = re.compile(r"\b(?:if|when|while|although|though|because|since|as|after|before|until|unless|once|whether|whatever|however|no matter|that|which|who|where|whenever|in case|so|think|believe|say|says|said|know|means|guess|suppose|hope|feel like|the more|the less)\b", re.I)


_SETS_AGAINST = re.compile(r"\b(?:not|isn[’']t|aren[’']t|wasn[’']t|doesn[’']t|don[’']t) (?:just |only |simply |merely |about |an? |the )", re.I)
_SET_UP = re.compile(r"\b(?:news|thing|point|problem|truth|fact|question|answer|trick|key|result|idea|good part|best part) (?:is|was)$", re.I)


class CommaSplice(Rule):
    """Two main clauses need a full stop, a semicolon or a conjunction between them; a comma alone does not hold them."""

    title = "Two sentences are joined by a comma"
    message = "a comma alone joins two sentences: write a full stop or a semicolon"
    examples = (
        Bad("Poor sleep is frustrating⟦, however,⟧ there are ways to mend it."),
        Bad("Meditation takes some time⟦,⟧ it is a practice."),
        Good("Poor sleep, however, is frustrating. It is frustrating; however, there are ways."),
        Good("When sleep is poor, it is frustrating. To be honest, it is a practice."),
        Good("He says that it is late, it is true."),
        Good("The room is warm, and it is quiet."),
        Good("Meditation is not a race, it is a practice."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind not in PROSE or "," not in block.text:
                continue
            for sentence in block.sentences:
                text = sentence.text
                if text.endswith("?") or text[:1] in "\"“":
                    continue
                for match in _HOWEVER.finditer(text):
                    head = text[: match.start()]
                    if _VERB.search(head) and not _SUBORDINATE.match(head) and head.count(",") <= 2 and len(head.split()) >= 3:
                        end = match.end() + (text[match.end() : match.end() + 1] == ",")
                        yield self.found(block, sentence.start + match.start(1), sentence.start + end)
                for match in _CLAUSE.finditer(text):
                    head = text[: match.start()]
                    if "," in head or ";" in head or ":" in head or "(" in head or len(head.split()) < 4 or len(head.split()) > 20:
                        continue
                    if _SETS_AGAINST.search(head) and match[2].lower().startswith(("it", "they", "we", "you", "this")) and len(text) - match.end() < 60:
                        continue  # "not a race, it is a practice": a figure of speech
                    if _SET_UP.search(head) or _SUBORDINATE.match(head) or _SUBORDINATOR_INSIDE.search(head) or not _VERB.search(head):
                        continue
                    yield self.found(block, sentence.start + match.start(1), sentence.start + match.end(1))
