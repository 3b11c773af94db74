"""Compounds before a noun take a hyphen."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import PROSE, places

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("term", r"\b((?:long|short|near) term)(?= (?:success|pain|relief|effects?|health|use|benefits?|results?|care|solution|stress|goals?|memory|improvement|consequences|damage|treatment|problems?|conditions?|commitment|plan|impact|recovery|wellness|side|relationship|illness)\b)"),
    (" to ", r"\b(day to day|face to face|one to one|head to toe|door to door)(?= (?:life|lives|activities|stress\w*|living|work|routine|basis|tasks|running|session|massage|support|care|appointment|contact|treatment)\b)"),
    ("step by step", r"\b(step by step)(?= (?:guide|instructions?|approach|process|plan|tutorial)\b)"),
    (" day | week | month| year | hour | minute | step | point | mile ", r"(?<![\w$£€.-])(\d+ (?:day|week|month|year|hour|minute|step|point|mile))(?= (?:program|programme|plan|period|course|challenge|session|massage|trial|study|cycle|retreat|walk|nap|diet|fast|cleanse|money|old (?:woman|man|girl|boy|patient|client)|treatment|consultation|guarantee|workout|class|break|window|detox)\b)"),
    ("- hour|-hour | hour | day | week | minute ", r"(?<![\w$£€.-])(\d+[-–]\d+ (?:hour|day|week|month|minute))(?= (?:program|programme|course|session|massage|class|training|treatment|plan|period|nap|walk|workout|break)\b)"),
    ("money back", r"\b(money back)(?= guarantee)"),
    (" free", r"\b((?:pain|disease|stress|drug|gluten|dairy|sugar|symptom|cruelty|chemical|caffeine|alcohol|fat|toxin|risk|worry|hassle|medication) free)(?=[.,;!?)]|$| (?:life|living|movement|body|diet|and|recipes?|options?|lifestyle|solution|way|environment|alternative|treatment|products?|existence|food|meal|milk|bread|approach)\b)(?! from)"),
    ("based", r"\b((?:evidence|plant|science|water|home|oil|mindfulness|research|food|community) based)(?= \w)(?! (?:on|in|upon)\b)"),
    ("well known|highly known|well being", r"\b((?:well|highly) known|well being)(?= (?:benefits?|fact|effects?|technique|therap\w+|remedy|brand|practice)\b)(?<!is well known)(?<!are well known)(?<!highly known)"),
    ("high |low |good |top |better |poor ", r"\b((?:high|low|good|top|better|poor) (?:quality|fat|carb|calorie|protein|sugar|impact|intensity|risk|sodium|fibre|fiber|energy|grade|dose))(?= (?:diets?|foods?|exercises?|sleep|products?|care|oils?|meals?|snacks?|supplements?|workouts?|training|interval|yogh?urt|ingredients|treatments?|massages?|intake|alternatives?|milk|laser|inflammation)\b)"),
    ("loving", r"\b((?:chocolate|fun|peace|food|animal|nature|coffee) loving)(?= [a-z]+)"),
    ("anti ", r"\b((?:anti) (?:inflammatory|aging|ageing|anxiety|bacterial|oxidants?|viral|fungal|depressants?|cancer))\b"),
    (" body ", r"\b((?:full|deep|whole|upper|lower) body)(?= (?:massage|workout|stretch|treatment|wrap|scrub|exercise|relaxation|strength|scan)\b)(?<!deep body)"),
    ("non |post |pre ", r"\b((?:non|post|pre) (?:invasive|surgical|natal|surgery|toxic|specific|steroidal|existing|treatment|workout|menopausal))\b"),
    ("the counter", r"\b((?:over|under) the counter)(?= (?:medic\w+|drugs?|pain\w*|remed\w+|products?|treatments?|creams?|supplements?|pills?|sleep)\b)"),
    ("of the art|to date", r"\b((?:state|up) (?:of the art|to date))(?= (?:equipment|facilit\w+|clinic|technology|information|research|treatment|knowledge|techniques?)\b)"),
    (" hour | day | week | month | year | minute | step ", r"\b((?:one|two|three|four|five|six|seven|eight|ten|twelve|single|multi) (?:hour|day|week|month|year|minute|step))(?= (?:massage|session|program|programme|course|plan|class|workshop|retreat|period|treatment|process|break|walk|consultation|old (?:woman|man|girl|boy|patient|client)|trial|study)\b)(?<!day one week)"),
    ("slow wave|rapid eye|delayed onset|blue light|free range|grass fed|cold pressed| related | relieving |time consuming|mouth watering|health conscious|skin care", r"\b(slow wave|rapid eye movement|delayed onset|blue light blocking|free range|grass fed|cold pressed|stress related|pain related|age related|work related|sleep related|stress relieving|time consuming|mouth watering|health conscious|skin care)(?= (?:sleep|muscle|glasses|eggs|beef|oils?|pain|injur\w+|illness\w*|conditions?|disorders?|problems?|symptoms?|issues|disease\w*|decline|massage|process|tasks?|recipes?|people|consumers|headaches?|fatigue|benefits?|techniques?|hormones?|anxiety)\b)"),
)
_NOUN = r"(?:massage|therapy|treatment|session|exercise|exercises|foods?|diet|benefits?|effects?|properties|products?|ingredients|practice|techniques?|approach|medicine|technology|formula|hormones?|oils?|herbs?|vitamins?|nutrients?|supplements?|recipes?|meals?|snacks?|experience|activity|activities|environment|lifestyle|results?|relief|care|methods?|strategies|program|programme|plan|class|classes|workouts?|training|drinks?|tea|cream|lotion|mask|facial|weekend|day|way|power|agents?|compounds?|symptoms?|pain|injur(?:y|ies)|conditions?|disorders?|problems?|issues|illness(?:es)?|disease|anxiety|sleep|community|choice|option|options|solution|moment|journey|service|services|team)"
_PATTERNS += (
    ("relieving|reducing|boosting|building|promoting|changing|burning|inducing|enhancing|improving|supporting|friendly|rich |dense|focused|centered|centred|specific|backed|lasting|fighting|conscious|nourishing|balancing", rf"\b((?:stress|pain|mood|immune|muscle|health|life|fat|sleep|anxiety|performance|energy|skin|gut|heart|brain|budget|family|eco|earth|user|beginner|nutrient|protein|fibre|fiber|vitamin|antioxidant|mineral|science|research|patient|client|person|gender|age|long|body|mind|soul|hormone|tension|inflammation|health) (?:relieving|reducing|boosting|building|promoting|changing|burning|inducing|enhancing|improving|supporting|friendly|rich|dense|focused|centered|centred|specific|backed|lasting|fighting|conscious|nourishing|balancing))(?= (?:\w+ )?{_NOUN}\b)"),
    ("one on one|hands on|in depth|follow up|full time|part time|real life|long standing|deep seated|mind body|well being|drop in|step by step|stand alone|post workout|pre workout|so called|one size fits all|much needed|well deserved|well balanced|well rounded|well trained|hand made|hand picked|all natural|non toxic|self care", rf"\b(one on one|hands on|in depth|follow up|full time|part time|real life|long standing|deep seated|mind body|drop in|stand alone|post workout|pre workout|so called|one size fits all|much needed|well deserved|well balanced|well rounded|well trained|hand picked|all natural)(?= (?:\w+ )?(?:{_NOUN}|sessions?|connection|support|consultations?|assessment|appointment|guide|understanding|stress|trauma|break|rest|nutrition|breathing|job|work|staff|therapists?|situations?|analysis|look|knowledge|feedback|coaching|fears?|emotions?)\b)"),
)
_MEASURED = re.compile(r" (?:intake|levels?|content|consumption|counts?|readings?)\b", re.I)  # a high intake of sugar
_SPLIT_ADVERB = r"\b(\w+ly-[a-z]+(?:ed|ing))\b"
_ALLY = frozenset(("family", "early", "friendly", "elderly", "daily", "weekly", "monthly", "only", "lovely", "assembly", "likely", "costly", "deadly", "kindly", "belly", "jelly", "homely", "lively", "lonely", "yearly"))


class Hyphen(Rule):
    """Two words that qualify a noun together are joined: long-term relief, a 30-day plan, evidence-based care.

    After the noun they are not: relief in the long term. An adverb in -ly needs no hyphen.
    """

    title = "A hyphen is missing in a compound"
    message = "write “{better}”"
    examples = (
        Bad("We aim for ⟦long term⟧ success and ⟦evidence based⟧ care."),
        Bad("Join our ⟦30 day⟧ program with a ⟦money back⟧ guarantee."),
        Bad("A ⟦high quality⟧ diet for your ⟦day to day⟧ life."),
        Bad("A ⟦highly-trained⟧ team."),
        Good("A high sugar intake and low energy levels."),
        Good("In the long term, success is based on evidence."),
        Good("It takes 30 days, day to day; the quality is high."),
        Good("A long-term plan, a family-owned studio, a 30-day program."),
        Good("The room is free from pain and free of charge."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            done: set[tuple[int, int]] = set()
            for _, pattern in rows if block.kind in PROSE else ():
                for match in re.finditer(pattern, block.text, re.I):
                    if match.span(1) in done or (match[1][:4].lower() in ("high", "low ") and _MEASURED.match(block.text, match.end())):
                        continue
                    done.add(match.span(1))
                    better = match[1].replace(" ", "-")
                    yield self.found(block, *match.span(1), replacement=better, values={"better": better})
        for block, _ in places(document, (("ly-",),)):
            for match in re.finditer(_SPLIT_ADVERB, block.text) if block.kind in PROSE else ():
                if match[1].split("-")[0].lower() not in _ALLY:
                    better = match[1].replace("-", " ", 1)
                    yield self.found(block, *match.span(1), replacement=better, values={"better": better}, message="no hyphen after an adverb: write “{better}”")
