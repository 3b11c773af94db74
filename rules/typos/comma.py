"""A comma that a copy editor would insist on."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import PROSE, places

_OPENERS = (
    "However|Therefore|Unfortunately|Fortunately|Additionally|Furthermore|Moreover|Nevertheless|Consequently|Firstly|Secondly|Thirdly|Lastly|Luckily|Sadly|Interestingly|Surprisingly|"
    "For example|For instance|In addition|As a result|On the other hand|Of course|In fact|In other words|In conclusion|As a general rule|To begin with|First of all|On top of that|In the meantime|"
    "After all|Needless to say|As you can see|To sum up|That being said|Having said that|To add to that|With that said|Either way|In general|Generally speaking|Above all|By contrast|In short|As always"
)
_SUBJECT = r"(?:the|a|an|it|they|we|you|I|he|she|this|that|these|those|there|your|our|my|their|his|her|its|many|most|some|people|no one|in|if|when|for|as)"
_PATTERNS: tuple[tuple[str, str, str, str], ...] = (
    (_OPENERS.lower(), rf"^({_OPENERS})(?= {_SUBJECT}\b)(?! (?:as (?:much|many|long|well)|that (?:is|it|the|you)|many|much)\b)", "a comma is missing after “{first}”", "{0},"),
    (" please ", r"^(?:If|When|For|Should) [^;:—–]{12,200}?(\w+) (please)(?= (?:call|contact|visit|see|click|email|e-mail|ask|feel|book|let|do|read|check|consult|get|note|fill|go|speak|talk|send)\b)", "a comma is missing before “please”", "{0}, {1}"),
    (" which ", r"(?<!\bthat)(?<!\bknow)(?<!\bthose)\b(?!(?:in|of|on|at|by|for|from|with|to|upon|through|about|under|over|into|than|during|within|without|between|after|before|against|around|and|or|but|determine|decide|know|see|choose|on|tell|ask|asks|understand|identify|learn|knows|matter|exactly|discover|regardless|depending|as|is|are|was|were|be|wonder|unsure|sure|one|ones|something|anything|that|those|show|shows|out|just|not|consider|everything|nothing|things?|way|ways|any|all|each|extent|affect|influence|indicate|clear|find|other)\b)([a-z]{3,}) (which)(?= (?:is|are|was|were|can|may|will|could|helps?|has|have|makes?|means|causes?|leads?|allows?|then|in turn|also|affects?|reduces?|increases?|improves?|gives?|results?|contains?|provides?|promotes?|does|often|usually|acts?|would)\b)", "a comma is missing before “which”, or “that” is meant", "{0}, {1}"),
    (
        "if |when |while |although |because |since |once |after |before |unless |whenever |as soon as |even though |by the time ",
        r"^(?:If|When|While|Although|Because|Since|Once|After|Before|Unless|Whenever|As soon as|Even though|Even if|By the time) (?!(?:\w+ ){0,3}?(?:and|or|but)\b)[^,;:—–()?]{10,90}?"
        r"(?!\b(?:that|if|what|when|how|which|who|whether|where|why|think|feel|know|say|says|sure|things?|way|ways|time|times|people|and|or|but|than|as|all|everything|anything|something|because|like|until|before|after|while|so|the|reason|reasons|day|first|moment|foods?|product|products|one|ones|place|extent|believe|hope|wish|means|find|found|told|tell|see|said|ensure|notice|once|unless|since|though|although|whenever|each|every|much|many|more|most|better|best|with|for|to|of|in|on|at|about|by|from|into|not|only|just|is|are|was|were|be|help|helps|let|make|makes|have|has|had|do|does|did|can|will|would|should|could|may|might|must|a|an|any|some|no|your|my|our|their|his|her|its|also|even|really|very|well|ever|never|always|too|else|both|either|then|now|up|out)\b)\b([a-z]{3,}) "
        r"((?:you|we|they|it|he|she|I|this|there) (?:will|can|may|should|must|might|could|would|need|needs|won[’']t|can[’']t|don[’']t|is|are|was|were|has|have|helps|feel|get|had))(?= )",
        "a comma is missing after the opening clause",
        "{0}, {1}",
    ),
    (
        " and | but ",
        r"^(?!(?:If|When|While|Although|Because|Since|Once|After|Before|Unless|Whenever|As|To|By|For|In|On|With|Whether|What|How|Why|Who|That|Make sure|Remember|Note|Think|Believe|Say|Know|Ask|Tell|Feel)\b)(?=[^,;:—–()?!]{25,})"
        r"(?:[A-Z][\w’'-]*) (?:[\w’'-]+ ){2,14}?(?!(?:both|between|that|said|says|which|who|if|when|because|what|how|so|think|know|feel|believe)\b)([a-z]{3,}) ((?:and|but) (?:it|they|we|he|she|this|there) (?:is|are|was|were|can|will|has|have|had|may|should|does|do|did|would|could|makes|helps|also|takes|gives|needs))(?= )(?<! that and it is)",
        "a comma is missing between two main clauses",
        "{0}, {1}",
    ),
    (" we ", r"^(?:[Aa]t|[Hh]ere at|[Ww]ith) (?:[A-Z][\w’'&]+ ){1,5}?(?:Clinic|Centre|Center|Studio|Massage|Chiropractic|Spa|Wellness|Health|Therapy|Osteopathy|Physiotherapy|Yoga)(?<!At) (we)\b", "a comma is missing before “{first}”", ", {0}"),
    (" though.| though!| though if", r"\b([a-z]{3,}) (though)(?=[.!]|[,]? if )(?<!even though)(?<!as though)", "a comma is missing before “though”", "{0}, {1}"),
    (", however ", r"\b([a-z]{3,}, however)(?= (?:is|are|was|were|will|can|may|has|have|do|does|should|must)\b)", "“however” wants a comma behind it too", "{0},"),
    (" however, ", r"(?<![.;:!?—–-])(?<![.;:!?—–-] )\b((?:is|are|was|were|do|does|can|will|may|should|we|it|they|you)) (however)(?=, [a-z])", "“however” wants a comma before it too", "{0}, {1}"),
    (" on the other hand ", r"\b([a-z]{3,}) (on the other hand)(?= (?:is|are|was|were|will|can|may|has|have|does|do)\b)", "commas belong around “on the other hand”", "{0}, {1},"),
    (" where | who ", r"(?<![.!?“\"(] )(?<!^)\b(?:in|at|to|from|near) ((?:[A-Z][a-z]+ )*[A-Z][a-z]{3,}) (where|who)(?= (?:he|she|they|we|I|it|the|you|is|was)\b)", "a comma is missing before “{second}”", "{0}, {1}"),
    ("first |second |third |next |finally |lastly ", r"^(First|Second|Third|Finally|Lastly)()(?= (?:place|take|put|lie|sit|stand|start|make|choose|find|apply|breathe|inhale|close|open|hold|press|add|mix|pour|set|turn|bring|let|ask|check)\b (?:your|the|a|an|it|them|with|down|in|on|up|for)\b)", "a comma is missing after “{first}”", "{0},"),
    (" however ", r"\b((?:is|are|was|were|do|does|can|will|may|should|we|it|they|you)) (however)(?= [a-z])(?!,)(?! (?:much|many|long))", "commas belong around “however”", "{0}, {1},"),
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
        Bad("When the room is warm and ⟦quiet you will⟧ sleep well."),
        Bad("The room at the back of the house is ⟦warm and it is⟧ quiet."),
        Good("When you sleep you dream. If you think that you can rest, rest. The room is warm, and it is quiet."),
        Bad("It is ⟦important though⟧. A ⟦migraine on the other hand⟧ is worse."),
        Bad("The ⟦pain, however⟧ will go. She moved to ⟦Geneva where⟧ she studied. ⟦First⟧ place your hands on the floor."),
        Good("Even though. It looks as though it works. The pain, on the other hand, is worse. In Geneva, where she studied. First things first."),
        Good("However, the pain may come back. However much it hurts, rest."),
        Good("If you need help, please call us."),
        Good("Ask which is best, and in which room. It is a drug that is in use, which is odd."),
        Good("For example, tea. She slept, which helps."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            for sentence in block.sentences if block.kind in PROSE else ():
                for _, pattern, what, better in rows:
                    for match in re.finditer(pattern, sentence.text):
                        if "main clauses" in what and re.search(_SUBORDINATE, match[0]):
                            continue
                        groups = match.groups()
                        start, end = sentence.start + match.start(1), sentence.start + match.end(len(groups))
                        yield self.found(block, start, end, values={"what": what.format(first=match[1].lower(), second=match[len(groups)].lower())}, suggestion=better.format(*groups).strip())


_SUBORDINATE = r"\b(?:that|if|when|because|since|while|although|whether|which|who|so that|what|how|why)\b"
