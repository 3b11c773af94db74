"""Who says it, and how firmly: asserted, hedged, denied, question, attributed, testimonial."""
from __future__ import annotations

import re

from .frames import EFFECTS
from .units import Unit

_HEDGE = re.compile(r"\b(?:may|might|could|possibly|perhaps|potential(?:ly)?(?! (?:harmful|dangerous|serious|fatal))|(?:some|many) (?:people|patients|clients|women|men) (?:find|report|feel|notice|experience|say|believe|can)\b|some people|(?:there[’\']?s| is) (?:a|some) suggestion|(?:isn[’\']t|is not|not) (?:a lot of|much|enough) (?:research|evidence)|appears that|seems that|some (?:studies|research|evidence)|suggests?|limited evidence|preliminary|appears? to|seems? to|is said to|thought to|believed to|tends? to|sometimes|not (?:fully )?(?:clear|known)|(?<!more )(?<!less )(?<!as )(?<!most )likely|probably|can sometimes|i think)\b", re.I)
_ATTRIBUTED = re.compile(
    r"\baccording to\b|\b(?:stud(?:y|ies)|research(?:ers?)?|scientists?|experts?|doctors?|trials?|evidence|science|reviews?|surveys?|specialists?|practitioners)\b[^.;]{0,60}?\b(?:show(?:s|ed|n)?|found|finds?|suggest(?:s|ed)?|say|says|said|indicates?|indicated|discovered|proved?|proven|reveal(?:s|ed)?|report(?:s|ed)?|agree|believe|recommend(?:s|ed)?|demonstrated?s?|concluded|confirm(?:s|ed)?|estimated?)\b"
    r"|\b(?:a|an|another|one|this|recent) (?:[\w-]+ ){0,2}(?:study|trial|survey|review)\b[^.;]{0,180}?\b(?:found|discovered|showed|shows|concluded|revealed|reported|suggests?) that\b|\bin (?:a|another|one) (?:[\w-]+ )?(?:study|trial)\b|\bbased on (?:an? )?(?:[\w-]+ ){0,2}stud(?:y|ies)\b"
    r"|\b(?:Organi[sz]ation|Association|Institute|University|Academy|College|Agency) (?:has |have )?(?:listed|lists|states?|stated|found|reports?|reported|recommends?|recogni[sz]es?|says?|established)\b|\bscientists call\b"
    r"|\b(?:(?:backed|endorsed|recommended|approved|supported|confirmed) by|known in .{3,20} as|in (?:chinese|eastern|traditional|ayurvedic) medicine)\b|\bDr\.? [A-Z]\w+[^.]{0,40}\b(?:says?|found|states?|explains?|believes?)\b|\b(?:states|stated|advises|says) that\b",
    re.I,
)
_PROVEN = re.compile(r"\b(?:has|have|had) (?:also )?been (?:also )?(?:shown|found|proven)|\bis known to\b", re.I)
_NEGATED = re.compile(r"\b(?:not|n't|never|no|cannot|nothing|neither|nor|isn’t|doesn’t|don’t|won’t|can’t|aren’t|without evidence)\b|n[’']t\b", re.I)
_NOT_ONLY = re.compile(r"\bnot (?:only|just|simply|merely|to mention)\b|\bif (?:you|it|they)[^,]*\b(?:not|n[’']t)\b|\bno (?:wonder|doubt|matter)\b|\bwhy not\b|\bnot alone\b", re.I)
_DENIED = re.compile(r"\bthere(?:[’']s| is| are) no\b|\bnot recogni[sz]ed\b|\b(?:no|little|insufficient|lack of|without)\s+(?:\w+\s+){0,2}(?:evidence|proof|studies|cure|benefit)\b|\b(?:is|are|was|were)(?: a)? (?:myth|misconception|false|untrue|not true)\b|\bnot intended to (?:diagnose|treat|cure)|\bnot (?:a )?(?:substitute|replacement|cure|treatment|evaluated)\b|\b(?:does|do|did|will) not (?:really |actually )?(?:matter|differ)\b|\bmakes? no difference\b|\bremains? (?:similar|the same|unchanged)\b", re.I)
_EARLY = re.compile(r"\b(?:some|early|preliminary|limited|subjective|anecdotal|initial) (?:stud(?:y|ies)|evidence|research|findings)\b", re.I)
_REFUTED = re.compile(r"\s*(?:but |in fact,? )?(?:this|that|which|it) (?:(?:is|was)(?:n[’']t| not) (?:true|correct|the case|so)|(?:is|was|has been) (?:\w+ )?(?:an? )?(?:false|untrue|wrong|myth|misconception|nonsense|disproved|debunked))\b", re.I)
# words of which one must stand in a unit, before a pattern is tried on it
_EVIDENCE = frozenset(("evidence", "evidence_phrase"))
_SAYING = frozenset("study trial survey review organization organisation association institute university academy college agency scientists according recommend recommends recommended approved endorsed supported confirmed says say said states stated advises explains believes dr known medicine practitioners specialists surveys reviews".split())
_DOUBT = frozenset("may might could possibly perhaps potential potentially some suggest suggests limited preliminary appear appears seem seems said thought believed tend tends sometimes not likely probably think".split())
_SHOWN = frozenset("shown found proven known".split())
_PERSONS = frozenset("my patient he she her his".split())
_NO = frozenset("remain remains no not never cannot nothing neither nor without little insufficient lack myth misconception false untrue isn't doesn't don't won't can't aren't wasn't didn't weren't".split())
_FIRST = frozenset(("i", "i've", "i'm", "i'd", "my", "me", "myself"))
_THIRD = re.compile(r"\b(?:my (?:client|patient)s?|the patient|this patient|she|he) (?:was|had|felt|stopped|started|noticed|reported|came|could|no longer|has|slept|feels)\b|\b(?:her|his) (?:pain|symptoms?|sleep|anxiety|headaches?)\b", re.I)


def voice(unit: Unit) -> str:
    """The voice of a unit, in the words of the report."""
    text = unit.text
    if text.rstrip("\"”’) ").endswith("?"):
        return "question"
    if unit.testimonial:
        return "testimonial"
    if unit.block.said:
        return "attributed"
    if _denied(unit, text):
        return "denied"
    if unit.groups & _EVIDENCE and _EARLY.search(text):
        return "hedged"
    if (unit.groups & _EVIDENCE or unit.words & _SAYING) and _ATTRIBUTED.search(text):
        return "attributed"
    if ("hedge" in unit.groups or unit.words & _DOUBT) and _HEDGE.search(text):
        return "hedged"
    if unit.words & _SHOWN and _PROVEN.search(text):
        return "attributed"
    if (unit.words & _FIRST and re.search(r"\b(?:i|my)\b[^.]{0,60}\b(?:felt|feel|noticed|lost|went|was|had|been|started|stopped|found|used to|am|slept|experienced|healed|cured|improved)\b", text, re.I)) or (unit.words & _PERSONS and _THIRD.search(text)):
        return "testimonial"
    return "asserted"


def _denied(unit: Unit, text: str) -> bool:
    if unit.words & _NO and _DENIED.search(text):
        return True
    if unit.section == "myths" and (unit.first_in_item or unit.kind == "heading" or (unit.sentence.start == 0 and len(unit.block.sentences) > 1)):
        return True
    if unit.sentence.end < len(unit.block.text) and _REFUTED.match(unit.block.text, unit.sentence.end):
        return True
    if not unit.words & _NO and "n't" not in text and "n’t" not in text:
        return False
    if _NOT_ONLY.search(text):
        return False
    effects = [h for h in unit.hits if h.group in EFFECTS and h.group not in ("effect_noun", "effect_adjective")]
    tokens = unit.sentence.tokens
    negated = 0
    for effect in effects:
        low = tokens[max(0, effect.first - 4)].start
        negated += bool(_NEGATED.search(unit.block.text[low : tokens[effect.first].start]))
    return 0 < negated == len(effects)
