"""Whether a sentence promises anything: topics, logistics, complaints, advice and plain facts about the body do not."""
from __future__ import annotations

import re

from ..language.lazy import Lazy
from .frames import EFFECTS, TARGETS, WORKING, frames, is_bare, shapes
from .units import Unit

_ADVICE = Lazy(r"^(?:please |always |then |also |so |next,? |now,? )*(?:kneel|use|let|track|measure|record|bend|extend|raise|lift|turn|roll|reach|step|surrender|note|notice|limit|carry|grab|pack|dress|tell|ask|let us|inform|avoid|do not|don[’']t|consult|see (?:a|your)|speak|talk|wear|bring|arrive|book|call|contact|visit|remember|check|lie|sit|stand|hold|repeat|place|press|breathe|inhale|exhale|wash|mix|add|pour|rinse)\b", re.I)
_ORDERS = frozenset("manage reduce limit avoid keep get eat drink try rest nourish maintain practice practise use take make set choose add include prioritize prioritise find create build start stop".split())
"""Verbs that open a piece of advice."""
_SAFETY = Lazy(r"^(?:please |always )?(?:tell|ask|let us|inform|consult|see (?:a|your)|speak|talk|wear|bring|arrive|book|call|contact)\b", re.I)
_HELP = Lazy(r"\b(?:reach out to|seek (?:medical|professional|urgent|immediate|help)|see (?:a|your) (?:doctor|gp|physician)|(?:talk|speak) (?:to|with) (?:a|your) (?:doctor|gp|physician|professional|therapist|midwife)|mental health professional|crisis|urgent medical|medical attention|emergency)\b", re.I)
_HELP_ANCHORS = frozenset("reach seek see talk speak professional crisis urgent attention emergency".split())
_COMPLAINT_ANCHORS = frozenset("toll feel feels feeling suffer suffers suffering suffered keep keeps take takes wear wears wearing struggle struggles struggling struggled how make makes making know used common come comes coming only first".split())
_COMPLAINT = Lazy(r"\b(?:suffer(?:s|ing|ed)? (?:from|with)|keeps? coming back|takes? over|wear(?:s|ing)? you down|struggl\w+ with|how (?:draining|hard|difficult|painful|debilitating|frustrating)|makes? it (?:hard|difficult)|you know how|used to (?:have|be)|one of the most common|(?:comes?|coming) (?:straight |right |always )?back|only for|mak(?:es?|ing) (?:it|everything|things|life) (?:harder|worse|difficult)|(?:helped|worked|better) at first|(?:has|have|had|takes?|taking|took) (?:\w+ )?(?:its|their|a) toll|feel(?:s|ing)? (?:tense|anxious|exhausted|overwhelmed|stuck|drained|stressed|bound up))\b", re.I)


def promises(unit: Unit) -> bool:
    """Whether anything in a unit, its lead-in or its section promises an effect; a score alone is not enough."""
    if unit.promising is None:
        unit.promising = _promises(unit)
    return unit.promising


def _promises(unit: Unit) -> bool:
    words = unit.words
    if _SAFETY.match(unit.text) or (words & _HELP_ANCHORS and _HELP.search(unit.text)) or _announces(unit) or _is_logistics(unit) or _names_a_service(unit) or _speaks_of_work(unit) or _tells(unit) or _is_no_matter_of_health(unit) or _REFERRAL.match(unit.text) or _LABELLED.match(unit.text) or _loses(unit) or _spreads(unit):
        return False
    if unit.kind == "paragraph" and len(unit.sentence.tokens) <= 3 and is_bare(unit) and not unit.treats:
        return False  # a label
    if unit.kind == "item" and ((unit.lead is not None and _AGAINST.search(unit.lead.text)) or (unit.heading is not None and _AGAINST.search(unit.heading.text))):
        return False
    if unit.lead is not None and _SIGNS.search(unit.lead.text) and not unit.lead.groups.intersection(EFFECTS) and not acts(unit):
        return False
    if words & _COMPLAINT_ANCHORS and _COMPLAINT.search(unit.text) and not acts(unit) and "effect_cure" not in unit.groups:
        return False
    if _ADVICE.match(unit.text) and not frames_of(unit) & {"effect_improve", "effect_reduce", "effect_cure"}:
        return False
    if unit.section == "steps" and unit.sentence.tokens[0].lower in _ORDERS and unit.kind != "heading":
        return False
    if frames(unit) or (unit.treats and unit.kind != "paragraph") or unit.section == "benefits" or "pseudoscience" in unit.groups or WORKING.search(unit.text):
        return True
    return unit.lead is not None and bool(unit.lead.groups & set(EFFECTS))


_DISCLAIMER = Lazy(r"^disclaimer\b|should (?:consult|work with|talk to|speak to|speak with|check with|see) (?:a|an|your|their)\b|not intended to (?:diagnose|treat|cure)|have not been evaluated|has not been evaluated|not a substitute for|informational purposes|consult (?:a|an|your|with)|seek (?:medical|professional)|(?:talk|speak|check) (?:to|with) (?:your|a) (?:doctor|gp|physician|healthcare|health care|midwife)", re.I)
_DISCLAIMER_ANCHORS = frozenset("disclaimer should intended evaluated substitute informational consult seek talk speak check".split())


def is_disclaimer(unit: Unit) -> bool:
    """Whether a unit says what is not promised, or sends the reader to a professional."""
    return bool(unit.words & _DISCLAIMER_ANCHORS and _DISCLAIMER.search(unit.text))


_SPREAD = Lazy(r"\b(?:is|are|was|were|becomes?) (?:(?:\w+ly|much|far|more|less|most|very|quite|so) )*(?:common|frequent|prevalent|rare) (?:in|among|than|during|after|before|around|at)\b", re.I)
_SPREAD_ANCHORS = frozenset(("common", "frequent", "prevalent", "rare"))
_BETTER = frozenset(("effect_reduce", "effect_cure", "effect_improve", "effect_help"))


def _spreads(unit: Unit) -> bool:
    """How common a condition is, and among whom."""
    return bool(unit.words & _SPREAD_ANCHORS) and not unit.groups & _BETTER and _SPREAD.search(unit.text) is not None


def _loses(unit: Unit) -> bool:
    """What an illness takes: "decreased performance"."""
    return len(unit.sentence.tokens) <= 5 and _LOST.match(unit.text) is not None and bool(unit.words & _WANTED)


def _is_no_matter_of_health(unit: Unit) -> bool:
    """An item that names nothing of body, mind or illness: "Smells of lavender"."""
    return unit.kind in ("item", "cell") and unit.groups.isdisjoint(TARGETS) and not unit.treats and not _ANTI.search(unit.text)


_SOFT = frozenset("productivity productive motivation relationships relationship creativity confidence motivated self-confidence goals success happiness happy communication".split())
_ANYTHING = frozenset(("condition", "symptom", "biomarker", "body_part", "pseudoscience", "intervention", "therapy"))


def _speaks_of_work(unit: Unit) -> bool:
    """Of what does one good at work or among people, and of nothing else: no matter of health."""
    around = unit.groups | (unit.heading.groups if unit.heading is not None else frozenset()) | (unit.lead.groups if unit.lead is not None else frozenset())
    named = {entry for group in ("function", "wellbeing") for entry in unit.entries.get(group, ())}
    return bool(named) and named <= _SOFT and not around & _ANYTHING


_HEADING = Lazy(
    r"^(?:\W|\d+[.)]?\s)*(?:the |our |your |some |all |top |key |main |more |other |many |possible |potential |specialized |common |[\w-]+ )?(?:the |key |main |top |health |many |\d+ |[\w-]+ )?"
    r"(?:benefits?|advantages|tips|ways|guide|reasons|techniques|strategies|exercises|treatments?|options|methods|steps)\b(?: \w+){0,1}? (?:of|for|to|from|you)\b|\bbenefits(?: you should know)?$|^how (?:to|long|many|much|often|do|does|is|are)\b|^what\b|^why\b|^who\b|^when\b|^managing\b|^about\b|\btreatment plan\b|\bvs\.?\b|\bversus\b|\b(?:view|explanation|understanding) of\b|\bwhether\b|\?$",
    re.I,
)
_ANNOUNCING = Lazy(r"^(?:(?:and |so )?here(?: are| is|[’\']s|[’\']re)|feel the difference|\(?you can (?:also )?(?:read|learn|find) (?:more|about)|(?:please )?check (?:it )?out|i hope (?:this|you|that)|below (?:are|is)|these are|this (?:article|guide|post)|i(?:[’']ll| will| want to| would like to|[’']d like to|[’']m going to| am going to) (?:share|tell|give|show|explain|talk|describe)|in this (?:article|guide|post)|let[’']?s|i[’']?m talking|i am talking|read on|the following|(?:learn|find out|read|see|discover) more (?:about|on)|click (?:here|below)|we (?:will|'ll) (?:look|cover|explore)|keep reading)\b", re.I)
_LOGISTICS = Lazy(
    r"[$£€]\s?\d|\b(?:length|number|frequency|course|cost|duration) of (?:your |the )?(?:treatments?|sessions?|visits?)|\btreatment plans?\b|\b(?:sessions?|visits?|appointments?) (?:a|per|each|every) (?:week|month)|\b(?:is|are) (?:tailored|individual|different for)|"
    r"\b(?:licensed|certified|qualified|registered|trained) (?:by|in|as|to)\b|\bcertificat\w+|\bgraduat\w+|\bdegree\b|\b(?:received|receive|has|have) (?:\w+ )?training\b|\btraining (?:is|in)\b|\b(?:response|length|number|frequency) (?:of|to|and) (?:\w+ ){0,4}treatments?\b|\brequires? (?:fewer|more|less) (?:treatments?|sessions?)|\bspecific to your (?:condition|needs)|\b(?:tailored?|adapted|customi[sz]ed) to\b|\bguarantee that we\b|\bwe (?:will|can) (?:try|explain|discuss)\b|\bvar(?:y|ies) (?:by|from|depending)|\b(?:health|insurance) (?:plan|cover|fund)\w*",
    re.I,
)
_PRICE = Lazy(r"[$£€]\s?\d")
_LOGISTICS_ANCHORS = frozenset(
    "length number frequency course cost duration treatment treatments session sessions visit visits appointment appointments tailored individual different licensed certified qualified registered trained certificate certificates "
    "certificated certification certifications graduate graduated graduates degree training fewer more less condition needs adapted customized customised guarantee try explain discuss varies vary health insurance tailor tailors tailoring adapt adapts response plan plans".split()
)
_STRONG = Lazy(r"\b(?:proven|cures?|heals?|relie\w+|eliminat\w+|revers\w+|prevent\w*)\b", re.I)


_TREATMENT = frozenset(("treat", "treated", "treating", "treatment", "treatments", "treats"))
_SERVICES = frozenset("therapy therapies treatment treatments massage massages session sessions facial facials acupuncture workshop class classes program programme programs".split())


def _names_a_service(unit: Unit) -> bool:
    """The name of what is on offer: "Cold laser therapy"."""
    words = unit.sentence.tokens
    return words[-1].lower in _SERVICES and len(words) <= 5 and is_bare(unit) and not unit.groups & {"condition", "symptom", "biomarker", "wellbeing"}


def _announces(unit: Unit) -> bool:
    """A topic, not a claim: "Key benefits of yoga", "Techniques for calming the mind:", "Here are all the benefits"."""
    text = unit.text
    if unit.kind == "heading" and not unit.groups.intersection(EFFECTS) and not unit.treats:
        return True  # a label: what is claimed stands below
    if unit.kind == "heading":
        return bool(_HEADING.search(text)) and not _STRONG.search(text)
    if _ANNOUNCING.match(text):
        return True
    return unit.leads and len(unit.sentence.tokens) <= 8 and text.rstrip()[-1:] not in ".!"


def _is_logistics(unit: Unit) -> bool:
    """Prices, dates, licences, how many sessions: no claim, unless a condition is relieved in the same breath."""
    if not (unit.words & _LOGISTICS_ANCHORS or _PRICE.search(unit.text)) or not _LOGISTICS.search(unit.text):
        return False
    treats = {entry for group in ("effect_reduce", "effect_cure") for entry in unit.entries.get(group, ())}
    return not frames_of(unit) & {"effect_reduce", "effect_cure"} or treats <= _TREATMENT


def frames_of(unit: Unit) -> set[str]:
    """The classes of effect that stand near a target."""
    return {effect for effect, _ in frames(unit)}


_PRACTICES = frozenset(("intervention", "therapy", "we", "business"))
_MEANS = frozenset("with by through after from using via during and of".split())
_TIME = frozenset("once when after until since before while whenever".split())
_DEFINES = Lazy(r"\b(?:means|called|refers? to|defined as|known as|the term|in terms like|stands for|encompass\w*|depends? on|makes? up|composed of|made up of|for more info\w*|are (?:diagnosed|started|referred))\b", re.I)
_ACTING = frozenset(("you", "effect_help"))
_SUFFERING = frozenset(("condition", "symptom", "body_part", "biomarker"))
_VERBAL = frozenset(("effect_reduce", "effect_cure", "effect_improve", "effect_help", "effect_noun", "effect_harm", "effect_neutral"))
_LINKS = frozenset("it this these they that he she which by with to".split())
_PERSONS = frozenset("she he her his they".split())
_PAST = Lazy(r"\b(?:was|were|had|did|didn[’']t|wasn[’']t|hadn[’']t|went|came|continued|felt|started|reported|said|told|decided|tried|saw)\b", re.I)
_COURSE = Lazy(r"\b(?:develops?|occurs?|happens?|peaks?|begins?|starts?|appears?|arises?) (?:when|within|after|in|over|during|if|as)\b|\bat (?:its|their) worst\b|\bcan accompany\b|\bcommon for\b|\b(?:located|found|situated) in\b", re.I)
_POSITIVE = frozenset(("effect_reduce", "effect_cure", "effect_improve", "effect_help", "effect_adjective"))
_DRUG = Lazy(
    r"^(?:\W*(?:although|while|though|even|if|when|as|the|your|and|but|however,?|unfortunately,?|these|most|many|some|taking|popping|using|relying|on|a|few|traditional|conventional|over-the-counter|prescription|western|pain|common|cortisone|steroid)\W+){0,6}"
    r"(?:medications?|medicines?|drugs?|pills|pain ?relievers?|relievers|painkillers?|steroids?|(?:cortisone |steroid )?injections?|antibiotics?|surgery|nsaids?|ibuprofen|opioids?)\b",
    re.I,
)
_VISIT = Lazy(
    r"\b(?:review|discuss|assess|examin|evaluat|ask|listen|perform|conduct|understand|identify|determine|diagnos|pinpoint|find out)\w*\b[^.;]{0,60}"
    r"\b(?:history|symptoms?|examinations?|assessments?|evaluations?|x-rays?|root cause|underlying cause|cause of|source of|causes? (?:of|behind)|what(?:[’']s| is) causing)\b",
    re.I,
)
_METHOD = Lazy(
    r"\b(?:study|trial|review|researchers?|authors?|team|scientists|investigators) (?:\w+ )?(?:measured|measures|examined|investigated|looked at|recruited|compared|tested|analy[sz]ed|evaluated|assessed|enrolled|followed|studied)\b"
    r"|\b(?:research|scientists|researchers|studies|goals?|efforts?|trials?)\b[^.;]{0,80}\b(?:to (?:find|develop|improve|understand|learn)|find(?:ing)? (?:better |new )?(?:ways|means)|focus\w*|aims?|hope|goal of|will (?:help|aid))\b"
    r"|\b(?:patients|participants|women|men|subjects|volunteers|people) were (?:\w+ )?(?:divided|assigned|given|randomi[sz]ed|asked|recruited|enrolled|split)\b",
    re.I,
)
_FOUND = Lazy(r"\b(?:found|finds?|show(?:s|ed|n)?|prove[sdn]?|reveal\w*|conclu\w+|demonstrat\w+|confirm\w*|suggest\w*|reported|report(?:s)? that)\b", re.I)
_WONDERS = Lazy(r"\bwonder(?:s|ed|ing)? (?:if|whether|how|why|what)\b", re.I)
_ARRIVES = Lazy(r"\b(?:came|comes?|presented|presents|walked|arrived|visited|contacted)\b.{0,40}\b(?:with|for|because of|complaining)\b", re.I)
_REFERRAL = Lazy(r"^(?:a|an) (?:\w+ ){0,3}(?:professional|doctor|therapist|counsell?or|psychologist|physician|gp|specialist|dietitian) (?:can|will|may|could)\b|^(?:with (?:each|every) (?:exhale|inhale|breath)|imagine)\b", re.I)
_LOST = Lazy(r"^(?:decreased?|reduced?|impaired|lower(?:ed)?|less|poor|loss of|diminished|slower)\b", re.I)
_WANTED = frozenset("performance concentration memory mobility coordination strength immunity productivity libido stamina endurance flexibility elasticity alertness focus appetite motivation vision hearing balance".split())
_AGAINST = Lazy(r"\b(?:cautious|caution|contraindicat\w+|not (?:for|suitable|recommended)|should(?: not|n[’']t)|see (?:a|your) doctor|cons|drawbacks|downsides|disadvantages)\b|\bif:?\s*$", re.I)
_SIGNS = Lazy(r"\b(?:symptoms?|signs?|causes?|triggers?(?! points?)|watch (?:out )?for|at (?:higher )?risk|risk factors?|factors)\b", re.I)
_LABELLED = Lazy(r"^(?:\W*\w+ ){0,2}\W*(?:symptoms?|signs?|causes?|triggers?)\W*:", re.I)
_SEEN_AS = Lazy(r"\b(?:understood|seen|viewed|regarded|considered|believed|thought of) (?:together|as|to be)\b|\bworth considering\b", re.I)
_ANTI = Lazy(r"\banti-?[a-z]{5,}", re.I)
_METHOD_ANCHORS = frozenset("study studies trial trials review reviews research researcher researchers author authors team scientists investigators goal goals effort efforts patients participants women men subjects volunteers people".split())
_VISIT_ANCHORS = frozenset("history symptom symptoms examination examinations assessment assessments evaluation evaluations x-ray x-rays cause causes source causing".split())
_EFFECT_OF = Lazy(r"\b(?:effects?|impact|signs?|symptoms?|stages?) of (?:\w+ ){0,2}\w+", re.I)


def _tells(unit: Unit) -> bool:
    """A plain fact, a course of events, a visit: in prose, where nothing is said to act on a complaint."""
    if unit.kind not in ("paragraph", "quote") or unit.treats:
        return False
    found = frames_of(unit)
    practice = _has_agent(unit)
    if not found and not practice and not WORKING.search(unit.text):
        return True
    if _PERSONS & {t.lower for t in unit.sentence.tokens[:3]} and not found & _POSITIVE:
        return True
    if not found & _POSITIVE and ((unit.words & _PERSONS and _PAST.search(unit.text)) or (not practice and _COURSE.search(unit.text))):
        return True
    if (unit.words & _METHOD_ANCHORS and is_research(unit.text)) or _only_in_time(unit):
        return True
    if _DEFINES.search(unit.text) and not acts(unit):
        return True
    if (_WONDERS.search(unit.text) or _ARRIVES.search(unit.text) or _SEEN_AS.search(unit.text)) and not acts(unit):
        return True
    if unit.words & _VISIT_ANCHORS and _VISIT.search(unit.text) and not found & {"effect_reduce", "effect_cure", "effect_improve"}:
        return True
    if unit.text[:3].lower() == "if " and not acts(unit):
        return True
    if _speaks_of_harm(unit) and not acts(unit):
        return True
    if _DRUG.match(unit.text) and not unit.groups & {"therapy", "we"}:
        return True
    return not practice and _subject_suffers(unit)


def _has_agent(unit: Unit) -> bool:
    """Whether a practice, product or firm does it: it stands before the verb, or after "with", "by", "through"."""
    verb = min((h.first for h in unit.hits if h.group in _VERBAL), default=len(unit.sentence.tokens))
    tokens = unit.sentence.tokens
    return any(h.first < verb or tokens[h.first - 1].lower in _MEANS for h in unit.hits if h.group in _PRACTICES)


def _only_in_time(unit: Unit) -> bool:
    """Whether the complaint is only named to tell when: "once the inflammation has settled"."""
    tokens = unit.sentence.tokens
    targets = [h for h in unit.hits if h.group in ("condition", "symptom")]
    others = unit.groups & {"biomarker", "function", "wellbeing", "pseudoscience"}
    return bool(targets) and not others and all(any(t.lower in _TIME for t in tokens[max(0, h.first - 4) : h.first]) for h in targets)


def is_research(text: str) -> bool:
    """What a study did, or what research is after: no claim that anything works."""
    return _METHOD.search(text) is not None and not _FOUND.search(text)


def acts(unit: Unit) -> bool:
    """Whether a verb stands before its target: "reduces pain"."""
    return any(shape == "verb before" for shape, _ in shapes(unit))


def _subject_suffers(unit: Unit) -> bool:
    """Whether what acts is a part of the body or an illness, and no practice: "the discs absorb shock"."""
    verb = min((h for h in unit.hits if h.group in _VERBAL), key=lambda h: h.first, default=None)
    if verb is None:
        return False
    first = verb.first
    if verb.group in ("effect_reduce", "effect_improve", "effect_cure") and any(h.group in ("condition", "symptom") and 1 <= first - h.last <= 3 for h in unit.hits):
        return False  # "her symptoms improved"
    before = {h.group for h in unit.hits if h.last < first}
    return bool(before & _SUFFERING) and not before & _ACTING and not _LINKS & {t.lower for t in unit.sentence.tokens[:first]}


def _speaks_of_harm(unit: Unit) -> bool:
    """Whether an effect is that of an illness: "the effects of stress"."""
    match = _EFFECT_OF.search(unit.text)
    if match is None:
        return False
    low, high = (unit.sentence.start + n for n in match.span())
    tokens = unit.sentence.tokens
    return any(h.group in ("condition", "symptom") and low <= tokens[h.first].start < high for h in unit.hits)
