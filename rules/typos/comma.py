"""A comma that a copy editor would insist on."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import PROSE

_OPENERS = (
    "However|Therefore|Unfortunately|Fortunately|Additionally|Furthermore|Moreover|Nevertheless|Consequently|Firstly|Secondly|Thirdly|Lastly|Luckily|Sadly|Interestingly|Surprisingly|"
    "For example|For instance|In addition|As a result|On the other hand|Of course|In fact|In other words|In conclusion|As a general rule|To begin with|First of all|On top of that|In the meantime|"
    "After all|Needless to say|As you can see|To sum up|That being said|Having said that|To add to that|With that said|Either way|In general|Generally speaking|Above all|By contrast|In short|As always"
)
_SUBJECT = r"(?:the|a|an|it|they|we|you|I|he|she|this|that|these|those|there|your|our|my|their|his|her|its|many|most|some|people|no one|in|if|when|for|as)"
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (rf"^({_OPENERS})(?= {_SUBJECT}\b)(?! (?:as (?:much|many|long|well)|that (?:is|it|the|you)|many|much)\b)", "a comma is missing after “{first}”", "{0},"),
    (r"^(?:If|When|For|Should) [^;:—–]{12,200}?(\w+) (please)(?= (?:call|contact|visit|see|click|email|e-mail|ask|feel|book|let|do|read|check|consult|get|note|fill|go|speak|talk|send)\b)", "a comma is missing before “please”", "{0}, {1}"),
    (r"(?<!\bthat)(?<!\bknow)(?<!\bthose)\b(?!(?:in|of|on|at|by|for|from|with|to|upon|through|about|under|over|into|than|during|within|without|between|after|before|against|around|and|or|but|determine|decide|know|see|choose|on|tell|ask|asks|understand|identify|learn|knows|matter|exactly|discover|regardless|depending|as|is|are|was|were|be|wonder|unsure|sure|one|ones|something|anything|that|those|show|shows|out|just|not|consider|everything|nothing|things?|way|ways|any|all|each|extent|affect|influence|indicate|clear|find|other)\b)([a-z]{3,}) (which)(?= (?:is|are|was|were|can|may|will|could|helps?|has|have|makes?|means|causes?|leads?|allows?|then|in turn|also|affects?|reduces?|increases?|improves?|gives?|results?|contains?|provides?|promotes?|does|often|usually|acts?|would)\b)", "a comma is missing before “which”, or “that” is meant", "{0}, {1}"),
    (r"^(?:If|When|Once|After|Before|While|Because|Since|Although|Unless|Whenever) (?:you|we|they|it|this|your \w+|the \w+) [^,;:—–]{6,60}?(\w+) ((?:you|we|they)(?: will| can| should| may|[’']ll) )(?!\w+ing\b)", "a comma is missing after the opening clause", "{0}, {1}"),
    (r"^(?:[Aa]t|[Hh]ere at|[Ww]ith) (?:[A-Z][\w’'&]+ ){1,5}?(?:Clinic|Centre|Center|Studio|Massage|Chiropractic|Spa|Wellness|Health|Therapy|Osteopathy|Physiotherapy|Yoga)(?<!At) (we)\b", "a comma is missing before “{first}”", ", {0}"),
    (r"\b((?:is|are|was|were|do|does|can|will|may|should|we|it|they|you)) (however)(?= [a-z])(?!,)(?! (?:much|many|long))", "commas belong around “however”", "{0}, {1},"),
)


class Comma(Rule):
    """The commas that nobody disputes: after "for example" and "however" at the start, before "please" and a loose "which"."""

    title = "A comma is missing"
    message = "{what}"
    examples = (
        Bad("⟦However⟧ the pain may come back."),
        Bad("If you need help with stress in this ⟦area please⟧ call us."),
        Bad("Caffeine blocks a ⟦receptor which⟧ is in the brain."),
        Bad("We ⟦do however⟧ offer tea."),
        Good("However, the pain may come back. However much it hurts, rest."),
        Good("If you need help, please call us."),
        Good("Ask which is best, and in which room. It is a drug that is in use, which is odd."),
        Good("For example, tea. She slept, which helps."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind not in PROSE:
                continue
            lower = block.text.lower()
            for sentence in block.sentences:
                part = sentence.text
                for pattern, what, better in _PATTERNS:
                    if ("which" in pattern and "which" not in lower) or ("please" in pattern and "please" not in lower):
                        continue
                    for match in re.finditer(pattern, part):
                        groups = match.groups()
                        start, end = sentence.start + match.start(1), sentence.start + match.end(len(groups))
                        yield self.found(block, start, end, values={"what": what.format(first=match[1].lower())}, suggestion=better.format(*groups).strip())
