"""A verb in the wrong form."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import places, third_persons

_ING = r"(?!(?:thing|nothing|something|everything|anything|morning|evening|bring|spring|string|king|ring|wing|during|being able|feeling|wellbeing|well-being|healing|training|breathing|cooking|building|running|cleaning|sleeping|parenting|marketing|healing|counselling|counseling|fasting|massaging|swimming|cycling|reading|writing|stretching|dancing|meeting|setting)\b)\w{3,}ing"
_PATTERNS: tuple[tuple[str, str, str, str], ...] = (
    ("help", rf"\b[Hh]elp(?:s|ed|ing)? (?:(?:you|us|them|me|people|him|her|patients|clients|the body|your body) )?(in ({_ING}))\b", "after “help” write the bare verb: “{bare}”", "in"),
    ("to ", r"\b[Tt]o (?!(?:the|a)\b)((?:reduces|improves|increases|relieves|promotes|enhances|prevents|treats|supports|provides|helps|makes|gives|creates|achieves|maintains|restores|alleviates|eases))\b", "after “to” write the bare verb: “{bare}”", "third"),
    ("can |could |may |might |must |will |would |should |cannot |can't |won't ", r"\b(?:can|could|may|might|must|will|would|should|cannot|can['’]t|won['’]t) (?:(?:also|often|help|greatly|really|even|not|only|always) )?((?:reduces|improves|increases|relieves|promotes|enhances|prevents|treats|supports|provides|helps|makes|gives|creates|causes|leads|feels|becomes|affects|includes|contributes|lowers|boosts|eases|works))\b", "after “can” or “will” write the bare verb: “{bare}”", "third"),
    ("does |do |did |doesn't |don't |didn't ", r"\b(?:does|do|did|doesn['’]t|don['’]t|didn['’]t)(?: not)? (reduces|improves|increases|helps|makes|causes|works|feels|needs|reduced|improved|helped|worked|caused|helping|working|reducing|needed)\b", "after “do” write the bare verb", "third"),
    ("began|went|took|came|became|ran|drank|ate|chose|did|gave|grew|knew|saw|wrote|broke|spoke|wore|fell|drove|swam|sang|proved", r"\b(?:has|have|had) (?:(?:also|always|never|recently|just) )?(began|went|took|came|became|ran|drank|ate|chose|did|gave|grew|knew|saw|wrote|broke|spoke|wore|fell|drove|swam|sang|proved to (?:be )?)\b", "after “have” write the participle", ""),
    ("prove", r"\b(has|have) proven to (?=have|be|provide|help|reduce|improve|offer|increase|relieve)", "write “has been shown to” or “has proved to”", "proven"),
    ("compris", r"\b(is|are|was|were) (comprised of)\b", "write “comprises” or “consists of”", "comprised"),
    ("suffer", r"\b[Ss]uffer(?:s|ed|ing)? (with)(?= (?!a (?:smile|friend))\w)", "one suffers from an illness", "with"),
    ("not only ", r"\b([Nn]ot only) (?:it|they|he|she|we|you|this|that|these|massage|acupuncture|yoga|exercise|meditation|sleep|stress)(?: \w+)? (?!only\b)(?:\w+s|can|will|are|is|have|help|do|provide)\b", "turn it round: “not only does it …”", "not only"),
    ("look", r"\b[Ll]ooking forward to (see|hear|meet|work|help|welcome|have)\b", "after “looking forward to” stands an -ing form", ""),
    ("use", r"\b(?:am|is|are|was|were|be|get|got|become) (use to)\b", "write “used to”", ""),
    ("suppose", r"\b(?:am|is|are|was|were|be) (suppose to)\b", "write “supposed to”", ""),
    ("recommend", r"\b(?:recommend|suggest|advise|avoid|consider|enjoy)s? (to (?!(?:you|your|our|my|all|anyone|everyone|clients|patients|people|friends|others|them|him|her|the|those|any|a|be|do)\b)(?:take|drink|eat|use|book|try|have|do|get|avoid|start|stop|rest|keep|make))\b", "after “{verb}” stands an -ing form", "verb"),
    ("assist", r"\b[Aa]ssist(?:s|ing)? (?:\w+ ){1,4}(understand|develop|manage|achieve|find|improve|reduce|make|get)\b(?! that)", "“assist” takes “in” and an -ing form, or write “help”", ""),
    ("wanting", r"\b(?:is|are|was|were) (wanting)\b(?! in\b)(?= to\b| a\b| the\b| [a-z]+ (?:to|that)\b)", "“{match}” wants the simple form: “want”", ""),
    ("having", r"\b(?:is|are) (?:now |currently )?(having) (?:pain|inflammation|problems|trouble|difficulty|symptoms|headaches)\b", "write “has” or “have”", ""),
)


class VerbForm(Rule):
    """The form that a verb takes after another: "helps you sleep", "can reduce", "not only does it help"."""

    title = "A verb in the wrong form"
    message = "{what}"
    examples = (
        Bad("Massage helps ⟦in reducing⟧ pain."),
        Bad("Tea can ⟦helps⟧ you sleep."),
        Bad("⟦Not only⟧ it retrains the brain, it is fun."),
        Bad("Many of us suffer ⟦with⟧ headaches."),
        Bad("It will help you ⟦in understanding⟧ the plan."),
        Good("Massage helps you to sleep in the evening, and helps in many ways."),
        Good("Not only does it help: it is not only warm but also quiet."),
        Good("The helps and hindrances. I am used to it, and you suffer from it."),
        Good("It has begun, and she has taken a rest."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            text = block.text
            for _, pattern, message, mode in rows:
                for match in re.finditer(pattern, text):
                    group = 2 if mode == "comprised" else 1
                    start, end = match.span(group)
                    word = match[group].split()[-1].lower()
                    bare = third_persons().get(word) or (_bare(word) if mode == "in" else word)
                    severity = Severity.ERROR if mode in ("third", "not only") else Severity.WARNING
                    yield self.found(block, start, end, severity=severity, values={"what": message.format(bare=bare, match=match[group], verb=match[0].split()[0])})


def _bare(gerund: str) -> str:
    base = gerund.removesuffix("ing")
    return base if base.endswith(("h", "n", "p", "w", "l", "d", "t", "x", "y")) else f"{base}e"
