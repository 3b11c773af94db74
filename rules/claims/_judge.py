"""How bad is a claim, and which rule says so: one claim, one finding.

Detection is `contentcheck.analysis.claims`; here each unit gets the ids of all rules that it breaks, in a fixed order.
The first of them that runs reports it, the others are its tags. Thresholds on the scores were set on articles of
sites left out of the training (tools/train_claims.py).
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from contentcheck.analysis.claims import Claim, claim_data, claims, weights
from contentcheck.analysis.evidence import SHORT
from contentcheck.analysis.frames import EFFECTS, TARGETS, frames, speaks_of_body
from contentcheck.analysis.lexicon import read_terms
from contentcheck.analysis.promise import acts, is_disclaimer, is_research, promises
from contentcheck.analysis.units import Unit, units
from contentcheck.document import Document
from contentcheck.language.lazy import Lazy
from contentcheck.rule import Finding, Rule, Severity

from ._law import by_law, law_data, said_by_law
from ._said import VAGUE, advice, nearest, what
from ._verdict import ORDER, Verdict

_ABOUT_HEALTH = frozenset((*TARGETS, "intervention", "therapy"))
HEALTH = frozenset(TARGETS) - {"body_part"}

_ABSOLUTE = Lazy(
    r"\b(?:cures?|cured|curing)\b(?! (?:of souls|ham|meat|concrete|resin))|\bguarantee(?:s|d)?\b|\b100 ?(?:%|percent|per cent) (?:safe|effective|natural|cure|success|guaranteed)|"
    r"\b(?:no|without(?: any)?|zero|free (?:of|from)|free from any)(?: known| harmful| nasty| negative)? side[- ]effects?\b|\bside[- ]effect[- ]free\b|\b(?:completely|totally|perfectly|entirely|100 ?%) (?:safe|harmless|risk[- ]free)\b|"
    r"\bsafe for (?:everyone|all(?: ages)?|anyone)\b|\bworks? (?:\w+ )?for (?:everyone|anyone|everybody)\b|\bsuitable for (?:everyone|anyone|all ages)\b|\bmirac(?:le|ulous)(?:ly)?\b|\bmagic(?:al)? (?:cure|pill|bullet|remedy)\b|"
    r"\b(?:instant|immediate|permanent)(?:ly)? (?:relie\w+|cure\w*|results?|pain|heal\w*|remov\w+|eliminat\w+|weight loss|calm)|\b(?:relie\w+|cure\w*|heal\w*|eliminat\w+|gone|disappear\w*)[^.]{0,40}\b(?:instantly|permanently|forever|once and for all|overnight)\b|"
    r"\bcure-all\b|\bnever fails?\b|\balways works?\b|\brisk[- ]free\b",
    re.I,
)
_NOT_ABSOLUTE = Lazy(r"money[- ]back|\bno cure\b|not (?:a )?(?:cure|guarantee)|(?:n[’']t|not|cannot|never|no one can) (?:\w+ ){0,2}(?:cure|guarantee)|\b(?:cured|smoked|salted) (?:ham|meat|fish|bacon)|\b(?:ham|meat|fish|bacon|salmon) (?:is|are|was|were) (?:\w+ )?cured|there is (?:currently )?no|until (?:a|there)|search for|price|availability|to find a cure|without (?:guarantee|a cure)|satisfaction|no guarantee|quality", re.I)
_REPLACEMENT = Lazy(
    r"\b(?:instead of|rather than|in place of|replac(?:e|es|ing)|without(?: the need for| having to (?:take|use)| resorting to| relying on| the use of)?|no need for|alternatives? to|substitute for|throw away your|get off|come off|wean (?:yourself )?off|free (?:yourself )?from|avoid(?:ing)?)\s+"
    r"(?:the |your |any |all |more |taking |using |conventional |prescription |prescribed |pharmaceutical |invasive |strong |harsh |western |pain |sleeping )*"
    r"(?:drugs?|medications?|medicines?|meds|pills?|painkillers?|surgery|surgical|antibiotics?|steroids?|statins?|antidepressants?|insulin|chemotherapy|doctors?|opioids?|ibuprofen|inhalers?|pharmaceuticals)\b"
    r"|\b(?:drug|medication|surgery)[- ]free (?:pain|relief|treatment|solution|alternative|way|option|approach|therapy)|\bnatural (?:alternative|substitute|replacement|antibiotic|painkiller|antidepressant|statin|viagra|prozac)\b|\bno (?:drugs|pills|medication|surgery)\b|\bwon[’']t need (?:your|any) (?:inhaler|medic\w+|pills|drugs)",
    re.I,
)
_REPLACES = Lazy(r"\b(?:instead of|in place of|replac(?:e|es|ing)|throw away|get off|come off|wean|substitute for|won[’']t need|no need for)\b", re.I)
_NOT_REPLACEMENT = Lazy(r"\b(?:not|never|n[’']t|shouldn)\b[^.]{0,60}\b(?:instead|replace|substitute|alternative|stop|rather)|\bdo not|\bnot a (?:substitute|replacement)|advice|consult|alongside|doctor before|talk to your|allerg|abuse|addict", re.I)
_REGULATORY = Lazy(
    r"\b(?:FDA|NHS|TGA|MHRA|EMA|EFSA|government|Health Canada|WHO|CDC)[- ]?(?:approved|registered|certified|cleared|endorsed|licensed|recommended|backed|compliant)\b|"
    r"\b(?:approved|certified|endorsed|registered|recognised|recognized|cleared) (?:by|with) (?:the )?(?:FDA|NHS|TGA|MHRA|Food and Drug Administration|World Health Organi[sz]ation|WHO|Health Canada|EFSA)\b",
    re.I,
)
_NOT_REGULATORY = Lazy(r"\b(?:not|n[’']t|never|isn|aren|no)\b[^.]{0,30}\b(?:approved|registered|certified|evaluated|endorsed|cleared)|(?:drug|medication|medicine|vaccine)s? (?:is|are|was|were|that (?:is|are)) (?:FDA|approved)|approved (?:drug|medication|medicine|vaccine|treatment)s?\b|have not been", re.I)
_PSEUDO = Lazy(
    r"\b(?:remov|releas|flush|eliminat|clear|cleans|rid|purg|draw|expel|get(?:ting)? rid of|wash|sweat|free|detox)\w*\b[^.;]{0,60}\b(?:toxins?|toxic (?:build-?up|waste)|impurities|metabolic waste|waste products?|wastes?\b|heavy metals|free radicals|lactic acid)|"
    r"\b(?:toxins?|impurities|waste products?)\b[^.;]{0,30}\b(?:remov|releas|flush|eliminat|clear|expel|leav)\w+|"
    r"\bdetox(?:if(?:y|ies|ying|ication))?(?:e[sd]|ing)?\b|"
    r"\b(?:boost|strengthen|supercharg|enhanc|ramp|fortif)\w*\b[^.;]{0,30}\b(?:immun\w+)|"
    r"\b(?:balanc|align|unblock|clear|open|restor|free|cleans|harmoni[sz]|rebalanc|mov|regulat)\w*\b[^.;]{0,40}\b(?:energy (?:flow|field|cent(?:er|re)s?|channels?|blockages?)|qi\b|chi\b|chakras?|meridians?|life force|prana|aura|doshas?|yin|yang|subluxations?)|"
    r"\b(?:blocked|stagnant) (?:energy|qi|chi)\b|\b(?:innate|natural|own|inner) (?:healing|ability to heal|healing (?:power|abilit\w+|energy|process\w*))\b|\bbody[’']?s? (?:own )?(?:ability|capacity|power) to (?:self-)?heal|\balkali[sz](?:e|es|ing)\b|\b(?:acidic|alkaline) body\b|"
    r"\bbalanc(?:e|es|ing) (?:your |the )?hormones?\b|\bquantum healing\b|\bself-healing\b|\bvertebral subluxation|\bsubluxations?\b",
    re.I,
)
_NOT_PSEUDO = Lazy(r"\bbotulin|\btoxins? (?:produced|made|released) by|produce[sd]? (?:a )?toxins?|\bdetox (?:program|centre|center|clinic|unit|facilit)|alcohol|drug (?:detox|addiction)|digital detox|rehab|withdrawal|environmental toxins are|exposure to|food poisoning|the (?:liver|kidneys?)\b[^.]*\b(?:remov|filter|detox)", re.I)
_VAGUE = Lazy(
    r"\b(?:stud(?:y|ies)|research(?:ers)?|science|scientists|experts?|doctors|physicians|evidence|clinical trials|reports|specialists|many (?:people|practitioners))\b(?:\s+\w+){0,3}?\s+(?:shows?|shown|found|suggests?|says?|agrees?|proves?|proved|proven|indicates?|recommends?|believes?|confirms?|demonstrated?s?|reveals?|discovered|have linked|linked)\b|"
    r"\b(?:scientifically|clinically|medically) (?:proven|tested|shown|backed|supported|validated)\b|\b(?:has|have|had|is|are|been) (?:\w+ )?(?:proven|shown|known|found|believed|said|thought|demonstrated) to\b(?! be (?:a|an|the) (?:problem|cause))|\b(?:research|science|evidence)[- ]backed\b|"
    r"\bbacked by (?:science|research|studies|evidence|the)\b|\bproven (?:benefits?|results?|health|to|remed\w+|treatments?|strategies|effective)|\b(?:used|known|practi[sc]ed|revered) for (?:centuries|thousands of years|millennia)\b|\b(?:doctor|expert|dermatologist)[- ](?:recommended|approved)\b|\bhighly recommended by\b|\baccording to (?:experts|research|studies|science|scientists|doctors)\b",
    re.I,
)
_PRAISE = Lazy(
    r"\b(?:proven|amazing|incredible|wonderful|countless|remarkable|miraculous|endless|extraordinary|astonishing|unbelievable) (?:\w+ )?(?:health )?benefits\b|\b(?:amazing|wonderful|fantastic|incredible|miraculous) for (?:your |the )?(?:health|body|mind|well-?being|skin)\b"
    r"|\b(?:transforms?|revolutioni[sz]es?) your (?:health|body|mind|life|well-?being)\b|\bproven health benefits\b",
    re.I,
)
_VULNERABLE = Lazy(r"\b(?:pregnan\w+|prenatal|antenatal|expectant|breast-?feeding|unborn|fo?etus|newborns?|infants?|babies|toddlers?|children|kids|cancer (?:patients?|survivors?)|people with cancer|oncology (?:patients?|massage)|elderly)\b", re.I)
_NUMBER = Lazy(r"\d[\d.,]*\s?(?:%|percent|per cent|times|fold|x\b)|\b\d+ (?:in|out of) \d+|\b(?:one|two|three|nine) (?:in|out of) (?:two|three|four|five|ten)\b|\b(?:by|up to|over|more than|about|nearly) \d[\d.,]*(?:\s?(?:million|billion|thousand))?|\b\d[\d.,]*\s?(?:million|billion|mg|mcg|µg|iu|kg|lbs?|pounds|grams?|minutes?|hours?|days|weeks|months|years)\b|\bhalf of\b|\bdoubl(?:es?|ing)\b", re.I)
_NAMED_BODY = Lazy(r"\b(?:University|Institute|Association|Journal|Harvard|Stanford|Hospital|WHO|NIH|CDC|FDA|Dr\.? [A-Z])")
_ANCHORS = {
    "absolute": frozenset("cure cures cured curing guarantee guarantees guaranteed 100 side side-effect-free side-effects safe safely harmless risk-free free work works suitable miracle miraculous miraculously magic magical instant instantly immediate immediately permanent permanently forever overnight once cure-all never always".split()),
    "replacement": frozenset("drug drugs medication medications medicine medicines meds pill pills painkiller painkillers surgery surgical antibiotic antibiotics steroids steroid statins statin antidepressant antidepressants insulin chemotherapy doctor doctors opioids opioid ibuprofen inhaler inhalers pharmaceuticals drug-free medication-free surgery-free natural viagra prozac".split()),
    "regulatory": frozenset("fda nhs tga mhra ema efsa government canada who cdc approved registered certified cleared endorsed licensed food world fda-approved fda-registered nhs-approved nhs-recommended".split()),
    "pseudo": frozenset("toxin toxins toxic impurities waste wastes metals radicals acid detox detoxify detoxifies detoxifying detoxification detoxes immune immunity energy qi chi chakra chakras meridian meridians prana aura dosha doshas yin yang subluxation subluxations stagnant healing heal self-heal self-healing alkalize alkalise alkalizing alkalising alkalizes alkalises alkaline acidic hormone hormones quantum life force".split()),
    "offers": frozenset("book books buy order available follow subscribe download".split()),
    "orders": frozenset("stop quit come coming give skip throw ditch drop double halve increase reduce lower take start begin use supplement aim".split()),
    "few": frozenset("mice mouse rat rats rodent rodents zebrafish animal animals vitro in-vitro test-tube petri cell pilot small study trial".split()),
    "observed": frozenset("observational cohort survey cross-sectional correlate correlates correlated correlation epidemiological epidemiology case questionnaire questionnaires associated association linked link".split()),
    "praise": frozenset("benefits amazing wonderful fantastic incredible miraculous transform transforms revolutionize revolutionizes revolutionise revolutionises".split()),
    "vague": frozenset("study studies research researchers science scientists expert experts doctor doctors physicians evidence trials reports specialists people practitioners scientifically clinically medically proven shown known found believed said thought demonstrated research-backed science-backed evidence-backed backed used practiced practised revered doctor-recommended expert-approved doctor-approved expert-recommended dermatologist-recommended recommended according".split()),
}
_SUPERLATIVE = Lazy(r"\b(?:most|best|worst|leading|largest|only|number one|highest|greatest)\b", re.I)


_MEDICINE = r"(?:[\w-]+ ){0,3}?(?:medications?|medicines?|meds|pills|tablets|statins?|antidepressants?|insulin|antibiotics?|steroids?|inhalers?|painkillers?|blood thinners?|beta[- ]blockers?|prescriptions?)\b(?! (?:resistance|levels?|sensitivity|spikes?|response|secretion))"
_ORDERS = Lazy(
    rf"\b(?:stop|quit|come off|coming off|give up|skip|throw away|ditch|drop) (?:taking |using |your |the |all |any )+{_MEDICINE}|\b(?:double|halve|increase|reduce|lower|skip|change) (?:your|the) (?:dose|dosage|{_MEDICINE})"
    r"|\b(?:take|start (?:with|taking)|begin with|use|supplement with|aim for)\b[^.;]{0,30}\b(?:\d[\d.,]*|one|two|three|four|half an?) ?(?:mg|mcg|µg|iu|milligrams?|micrograms?|capsules?|tablets?|pills?)\b",
    re.I,
)
_DIGIT = Lazy(r"\d|\b(?:one|two|three|four|half)\b", re.I)
_GIVES_ORDER = Lazy(r"^(?:[\w'’]+,? ){0,2}?(?:stop|quit|come|give|skip|throw|ditch|drop|double|halve|increase|reduce|lower|take|start|begin|use|supplement|aim)\b|\byou (?:can|should|must|need to|have to|may)\b", re.I)
_PROFESSIONAL = Lazy(r"\b(?:doctors?|gps?|physicians?|pharmacists?|midwi\w+|dietitians?|nutritionists?|prescriber|provider|professional|specialist|practitioner|clinician|consult\w*|labels?|directed|medical advice|supervision|do not|don[’']t|never|not)\b", re.I)
_FEW = Lazy(
    r"\b(?:mice|mouse|rats?|rodents?|zebrafish|animal (?:stud\w+|models?|trials?|research|experiments?)|animals|in[ -]vitro|test[- ]tube|petri dish|cell (?:cultures?|lines?|stud\w+))\b"
    r"|\b(?:pilot|small) (?:study|trial)\b|\b(?:study|trial) (?:of|with|in|on|involving) (?:only |just )?(?:\d|[12]\d|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:people|participants|patients|adults|women|men|volunteers|subjects)\b",
    re.I,
)
_STUDIED = Lazy(r"\b(?:stud\w+|research\w*|trials?|tests?|experiments?|found|shows?|shown|proves?)\b", re.I)
_FOR_READERS = Lazy(r"\b(?:you|your|yourself|we all|our bod\w+|us)\b", re.I)
_CAVEAT = Lazy(r"\b(?:may not|might not|not (?:yet |been )*(?:known|shown|proven|confirmed|tested|mean)|only in|more (?:research|studies|trials)|needed|unclear|does not|doesn[’']t|do not|don[’']t|whether|yet to|cannot|can[’']t|before you)\b", re.I)
_OBSERVED = Lazy(r"\b(?:observational|cohort|survey|cross-sectional|correlat\w+|epidemiolog\w+|case (?:reports?|series)|questionnaires?|(?:is|are|was|were|been) (?:\w+ )?associated with|association between|linked (?:to|with)|link between)\b", re.I)
_CAUSAL = Lazy(r"\b(?:prevents|cures|reduces|lowers|improves|boosts|eliminates|protects|relieves|treats|reverses|heals|stops|strengthens)\b", re.I)


def _is_a_name(unit: Unit) -> bool:
    """Whether what promises without reserve is part of a name: "Miracle Baby Romper"."""
    match = _ABSOLUTE.search(unit.text)
    return match is not None and match[0][:1].isupper() and match.start() > 0 and re.match(r"\s[A-Z]", unit.text[match.end() :]) is not None


def _advises(unit: Unit, sends_on: bool) -> bool:
    """Whether a unit tells the reader to change a medicine, or to take a dose where nothing on the page names a professional."""
    order = _ORDERS.search(unit.text)
    return order is not None and not (sends_on and _DIGIT.search(order[0])) and bool(_GIVES_ORDER.search(unit.text)) and not _PROFESSIONAL.search(unit.block.text)


def _few(unit: Unit) -> bool:
    """Whether what animals, cells or few people showed is told of the reader."""
    few = _FEW.search(unit.text)
    return few is not None and bool(_STUDIED.search(unit.text)) and bool(frames(unit)) and bool(_FOR_READERS.search(unit.text)) and not _CAVEAT.search(unit.block.text)


def _overreaches(unit: Unit) -> bool:
    """Whether a causal verb stands beside the words of an observational study."""
    return bool(_OBSERVED.search(unit.text)) and bool(frames(unit)) and bool(_CAUSAL.search(unit.text)) and not _CAVEAT.search(unit.text) and "hedge" not in unit.groups


_AIM = Lazy(r"\b(?:goals?|aim(?:s|ed|ing)?|focus(?:es|ed|ing)?|purpose|promise|promising|hopes?|designed|intended|strives?|tr(?:y|ies)|seeks?)\b", re.I)


def verdicts(document: Document) -> list[Verdict]:
    """All units with something against them, in reading order."""
    return document.once(_verdicts)


def _verdicts(document: Document) -> list[Verdict]:
    by_unit = {id(c.unit): c for c in claims(document)}
    found: list[Verdict] = []
    listed = sum(c.listed >= 0.5 for c in claims(document))
    about_health = listed >= 3 and listed >= 0.1 * len(units(document))
    bodily = sum(speaks_of_body(unit) for unit in units(document))
    about_health = about_health and bodily >= 0.1 * len(units(document))
    sends_on = any(is_disclaimer(unit) for unit in units(document))
    for unit in units(document):
        claim = by_unit.get(id(unit))
        verdict = _judge(unit, claim, about_health, sends_on, _EXCERPT if len(units(document)) < SHORT else 1.0)
        if document.house.law:
            verdict = by_law(document.house, unit, claim, verdict)
        if verdict is not None:
            found.append(verdict)
    return found


_EXCERPT = 0.6
"""What the thresholds are multiplied by for a few sentences: half of the evidence, which is context, cannot be there."""


def _judge(unit: Unit, claim: Claim | None, about_health: bool, sends_on: bool, ease: float) -> Verdict | None:
    """What a unit breaks. `about_health`: the article speaks of health; `sends_on`: it sends its readers to a professional.
    `ease`: what the thresholds are multiplied by."""
    text = unit.text
    if is_disclaimer(unit) or text.rstrip("\"”’) ").endswith("?"):
        return None
    if claim is not None and claim.disowned:
        return None
    if unit.block.said and not unit.testimonial:
        return None
    if text[:1] in "\"“" and text[-1:] in "\"”" and not unit.groups & {"condition", "symptom", "intervention", "pseudoscience"}:
        return None  # somebody's words, and not about health
    if claim is not None and claim.support.approval is not None and claim.support.approval.state == "approved":
        return None
    cuts = weights()["thresholds"]
    cited = claim is not None and claim.support.kind == "cited"
    act = claim.act if claim is not None else 0.0
    gated = act >= ease * cuts["act"] and claim is not None and claim.kind != "fact" and promises(unit)
    if gated and claim is not None and act < ease * cuts.get(claim.kind, 0.0):
        gated = False  # vague promises and everyday functions need more evidence than conditions
    if gated and not about_health and (not unit.groups & _ABOUT_HEALTH or not speaks_of_body(unit)):
        gated = False  # "many benefits", where nothing else speaks of health
    if _is_listed_as_treated(unit) and claim is not None:
        gated = True
    # a pattern alone needs less of the score than a claim without one, but never none of it
    near = act >= cuts["hint"] or _framed_on_condition(unit)
    ids: set[str] = set()
    health = bool(unit.groups & HEALTH)
    practice = bool(unit.groups & {"therapy", "intervention"})
    if unit.words & _ANCHORS["regulatory"] and _REGULATORY.search(text) and not _NOT_REGULATORY.search(text):
        ids.add("claims.regulatory-status")
    if ((near and (health or practice)) or about_health) and unit.words & _ANCHORS["absolute"] and _ABSOLUTE.search(text) and not _NOT_ABSOLUTE.search(text) and not is_research(text) and not _is_a_name(unit):
        ids.add("claims.absolute")
    if unit.words & _ANCHORS["orders"] and _advises(unit, sends_on):
        ids.add("claims.advice-strength")
    if health and unit.words & _ANCHORS["few"] and _few(unit):
        ids.add("claims.population")
    if health and unit.words & _ANCHORS["observed"] and _overreaches(unit):
        ids.add("claims.causal-overreach")
    said = claim.support.approval if claim is not None else None
    if said is not None and said.state == "stronger" and not cited and act >= cuts["hint"]:
        ids.add("claims.causal-overreach")
    source = claim.support.source if claim is not None else None
    if claim is not None and source is not None and source.grade == "E" and claim.support.linked and (near or gated) and health and not unit.words & _ANCHORS["offers"]:
        ids.add("claims.unreliable-source")
    if not cited:
        if ((near and (health or gated)) or about_health) and unit.words & _ANCHORS["replacement"] and _REPLACEMENT.search(text) and not _NOT_REPLACEMENT.search(text):
            ids.add("claims.replacement")
        if (near or (unit.groups & {"intervention", "we", "you"} and "pseudoscience" in unit.groups)) and unit.words & _ANCHORS["pseudo"] and _PSEUDO.search(text) and not _NOT_PSEUDO.search(text):
            ids.add("claims.pseudoscience")
        if near and health and unit.words & _ANCHORS["vague"] and _VAGUE.search(text) and (claim is None or claim.support.kind == "none" or not claim.support.linked):
            ids.add("claims.vague-attribution")
        if practice and unit.words & _ANCHORS["praise"] and _PRAISE.search(text):
            ids.add("claims.general-benefit")
        if gated and claim is not None and claim.kind == "general" and unit.leads and text.rstrip()[-1:] == ":":
            gated = False  # the list below says which
        if gated and claim is not None:
            ids |= _of_kind(unit, claim)
        elif claim is not None and not ids and claim.listed >= cuts["listed"]:
            ids.add("claims.uncited-fact")
    if not ids:
        return None
    ordered = tuple(i for i in ORDER if i in ids)
    severity, confidence = _severity(unit, claim, ordered)
    return Verdict(unit, claim, ordered, severity, confidence)


def _is_listed_as_treated(unit: Unit) -> bool:
    """A bare item in a list of what is treated."""
    return unit.treats and unit.list_share >= 0.3 and len(unit.sentence.tokens) <= 6


def _framed_on_condition(unit: Unit) -> bool:
    return any(t in ("condition", "symptom") and e in ("effect_cure", "effect_reduce") for e, t in frames(unit))


def _on_condition(unit: Unit) -> bool:
    """Whether an effect is promised on a named condition: in a clause, by the lead-in, or by the section."""
    if "condition" not in unit.groups:
        return False
    lead = unit.lead is not None and bool(unit.lead.groups & set(EFFECTS))
    return lead or unit.treats or any(t == "condition" and e in ("effect_reduce", "effect_cure", "effect_help", "effect_improve") for e, t in frames(unit))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(read_terms(Path(__file__).parent / "lexicons" / "everyday.txt"))


def _named(unit: Unit) -> bool:
    """Whether a unit names a condition that is more than an everyday complaint."""
    return bool(unit.entries.get("condition", set()) - _everyday())


def _of_kind(unit: Unit, claim: Claim) -> set[str]:
    """The rules that fit a claim of efficacy, by what it is about."""
    ids: set[str] = set()
    conditions = [h for h in unit.hits if h.group == "condition" and h.entry not in VAGUE]
    conditions = [h for h in conditions if not any(o is not h and o.first <= h.first and h.last <= o.last and o.last - o.first > h.last - h.first for o in conditions)]
    if len({h.entry for h in conditions}) >= 3 and (unit.treats or acts(unit) or (unit.lead is not None and unit.lead.groups & set(EFFECTS)) or unit.groups & {"effect_cure", "effect_help", "effect_noun"}):
        ids.add("claims.condition-list")
    if claim.kind == "disease":
        ids.add("claims.disease-treatment")
        if _VULNERABLE.search(unit.text):
            ids.add("claims.vulnerable-group")
    elif claim.kind == "function":
        ids.add("claims.mechanism" if "biomarker" in unit.groups else "claims.structure-function")
    else:
        ids.add("claims.general-benefit")
    if claim.voice == "testimonial":
        ids.add("claims.testimonial")
    if _NUMBER.search(unit.text):
        ids.add("claims.quantified")
    return ids


_MEDICINES = Lazy(
    r"\b(?:medications?|medicines?|vaccin\w+|antibiotics?|chemotherapy|radiation|radiotherapy|surger(?:y|ies)|surgical|surgeons?|inhibitors?|beta[- ]blockers?|statins?|insulin|antidepressants?|antihistamines?|antiviral\w*|diuretics?|steroids?|corticosteroids?|"
    r"psychotherapy|drugs?|anticoagulants?|blood thinners?|prescri\w+|pain relievers|painkillers?|inhalers?|transplants?|dialysis|trials?|researchers|clinical)\b",
    re.I,
)


def _is_medicine(unit: Unit) -> bool:
    """Whether medicine as doctors practise it is what acts, and nothing of what the article sells: to be sourced, but no scandal."""
    return _MEDICINES.search(unit.text) is not None and not unit.groups & {"therapy", "we", "pseudoscience"}


def _least_for_error(unit: Unit) -> float:
    """What the score must reach: more where the complaint is an everyday one, or stands apart from what acts on it."""
    cuts = weights()["thresholds"]
    least: float = cuts["serious"] if _on_condition(unit) and _named(unit) else cuts["everyday"]
    return least


def _severity(unit: Unit, claim: Claim | None, ids: tuple[str, ...]) -> tuple[Severity, str]:
    first = ids[0]
    act = claim.act if claim is not None else 0.0
    confidence = "high" if act >= weights()["thresholds"]["sure"] or first in ("claims.absolute", "claims.regulatory-status") else "medium"
    if first == "claims.uncited-fact":
        return Severity.INFO, "medium"
    if first == "claims.regulatory-status" or (first == "claims.absolute" and (act >= weights()["thresholds"]["act"] or unit.groups & {"condition", "symptom"})):
        return Severity.ERROR, confidence
    if first == "claims.replacement" and _REPLACES.search(unit.text):
        return Severity.ERROR, confidence
    if claim is not None and claim.voice == "asserted" and claim.kind == "disease" and not _AIM.search(unit.text) and not _is_medicine(unit) and claim.serious >= _least_for_error(unit):
        return Severity.ERROR, confidence
    return Severity.WARNING, confidence


def report(rule: Rule, document: Document) -> Iterator[Finding]:
    """The findings of one rule of this pack: the claims whose first running rule it is."""
    for verdict in document.once(_assigned).get(rule.id, ()):
        unit, claim = verdict.unit, verdict.claim
        data = claim_data(claim) if claim is not None else {}
        severity, confidence = verdict.severity, verdict.confidence
        if rule.id != verdict.ids[0]:  # the rule that judged it does not run
            severity = min(severity, Severity(rule.severity), key=lambda s: -s.rank)
        yield rule.on_sentence(
            unit.sentence,
            severity=severity,
            confidence=confidence,
            tags=[i for i in verdict.ids if i != rule.id],
            group=group_of(unit),
            values={"what": what(unit, claim), "near": nearest(claim) + said_by_law(verdict.law), "promise": promise(rule.id, unit, claim)},
            suggestion=advice(unit) if severity != Severity.INFO else "name a source beside it",
            data={**data, "about": claim.target if claim is not None else "health in general", **({"law": [law_data(e) for e in verdict.law]} if verdict.law else {})},
        )


def _assigned(document: Document) -> dict[str, list[Verdict]]:
    """Rule -> what it reports: of the rules that a unit breaks, the first that runs."""
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts(document):
        first = next((i for i in verdict.ids if i in document.selected), None)
        if first is not None:
            found.setdefault(first, []).append(verdict)
    return found


def group_of(unit: Unit) -> str:
    """Claims under one heading fold into one line of a report."""
    heading = unit.block.heading
    return f"claims:{heading.index if heading is not None else 'top'}"


def promise(rule: str, unit: Unit, claim: Claim | None) -> str:
    """The words of a unit that a rule's message names."""
    said = claim.support.approval if claim is not None else None
    if rule == "claims.causal-overreach" and said is not None and said.state == "stronger":
        return f"says more than the evidence ledger allows: “{said.entry.claim}”"
    if rule == "claims.causal-overreach":
        return "a study that observes shows a link, not a cause: write “is linked to”, or name a trial"
    pattern = {"claims.absolute": _ABSOLUTE, "claims.advice-strength": _ORDERS, "claims.population": _FEW}.get(rule)
    match = pattern.search(unit.text) if pattern is not None else None
    return " ".join((match[0] if match else unit.text[:40] if pattern is not None else "").split())
