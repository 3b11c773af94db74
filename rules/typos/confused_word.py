"""A word that exists and is the wrong one."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity, Token
from contentcheck.analysis.keyphrase import STOP

from ._grammar import places

# (what stands there, by its neighbours; what was meant). Each pattern marks the wrong word as group 1.
_BY_NEIGHBOURS: tuple[tuple[str, str, str], ...] = (
    ("complimentary", r"\b(complimentary)(?= (?:and alternative )?(?:medicines?|therap\w+|health ?care|treatments?|practi\w+|approach\w*|modalit\w+|to (?:medicine|medical|conventional)))", "complementary"),
    ("withing", r"\b(withing)\b", "within"),
    ("elderlies", r"\b(elderlies)\b", "older people"),
    ("chiropractics", r"\b(chiropractics)\b", "chiropractic"),
    (" tel you| tel us| tel them| tel me", r"\b(tel)(?= (?:you|us|them|me|him|her)\b)", "tell"),
    ("worker's comp|worker’s comp", r"\b(worker[’']s)(?= comp(?:ensation)?\b)", "workers'"),
    ("breath", r"\b(?:to|and|you|can|we|i|deeply|simply|just|then) (breath)(?= (?:in|out|deeply|slowly|through|normally|easily|more)\b)", "breathe"),
    ("breathe", r"\b(?:a|your|each|every|deep|the|deepen your|my|our|one) (breathe)\b(?! in\b| out\b)", "breath"),
    ("affect", r"\b(?:an?|the|positive|negative|side|beneficial|no|any|calming|healing|profound|its|their|lasting) (affects?)(?= (?:on|of|that|in)\b)", "effect"),
    ("effect", r"\b(?:can|may|will|could|to|not|directly|negatively|positively|adversely|does|might|would) (effect)(?= (?:your|the|our|how|you|their|his|her|my|people|everyone|sleep|health|mood|us)\b)", "affect"),
    ("it's", r"\b(it[’']s)(?= (?:own|effects?|benefits?|ability|properties|name|use|roots|users|many benefits|healing|causes|symptoms)\b)", "its"),
    ("its", r"(?:^|[.!?] |, |\band |\bthat |\bbecause )(its)(?= (?:a|an|the|not|been|important|easy|hard|best|good|great|very|also|really|time|places|recommended|essential|vital|likely|just)\b)(?! (?:best|good|great|very|time|just|important|own|likely|essential|places) (?:\w+ )?(?:effect|benefit|use|part|value|name|form|role|property|properties|feature)s?\b)", "it's"),
    ("then", r"\b(?:more|less|better|rather|other|greater|fewer|higher|lower|faster|easier|longer|stronger|worse|older|younger|healthier) (then)(?! (?:again|ever)\b)(?= \w)", "than"),
    ("loose", r"\b(?:to|can|will|may|you|help|helps|and|not|could|people|they|we|i) (loose)(?= (?:weight|fat|pounds|your|the|muscle|control|sleep|hair|their|balance|interest|focus|track|body|it|a few|inches|hope)\b)", "lose"),
    ("sooth", r"\b(sooth|sooths)\b(?!say)", "soothe"),
    ("your", r"\b(your)(?= (?:going|welcome|not|looking|suffering|experiencing|feeling|struggling|trying|about to|able|unable|pregnant|ready to|more likely|interested)\b)(?! (?:feeling|suffering|going)s?\b (?:is|are|of))", "you're"),
    ("you're", r"\b(you[’']re)(?= (?:body|mind|skin|health|muscles|back|sleep|doctor|life|diet|therapist|own|brain|neck|stress|pain|heart|immune)\b)", "your"),
    ("there", r"\b(there)(?= (?:own|bodies|body|health|lives|clients|patients|pain|symptoms|muscles|skin|sleep|stress|minds?|doctor|diet|children|feet)\b)", "their"),
    ("their", r"\b(their)(?= (?:is|are|was|were|will be|has been|have been)\b)", "there"),
    (" to ", r"\b(?:is|are|was|feel|feels|not|far|just|be|way) (to)(?= (?:much|many|little|tired|hot|cold|late|tight|often|painful|intense|stressed|hard|soon)\b)(?! (?:much|many) (?:of|people|more))", "too"),
    ("everyday", r"\b(?:use|used|it|yoga|exercise|meditate|drink|eat|walk|work|done|life|times?|days?|practice|practise|do (?:it|this)|more|better|water|them|happens?|people|patients|meals|minutes|massage|body|feel|hours) (everyday)(?=[.,!;]|$| (?:to|for|in|at|and (?:the|I|we|you)|we|I|you|before|after|with|by|during|of|until|when)\b)", "every day"),
    ("everyday", r"(?<!the )\b(everyday)(?=[.!?])", "every day"),
    ("workout", r"^(Workout)(?= (?:for|at|in|every|your|regularly|daily|hard|\d))", "work out"),
    ("everyday", r"^(Everyday)(?=,? (?:we|I|you|they|people|he|she|our|the|millions|patients|hundreds|thousands)\b)", "every day"),
    ("workout", r"\b(?:to|you|can|should|I|we|they|will|don[’']t|who) (workout)(?= |[.,!])(?! (?:plan|routine|program|session|clothes|schedule|gear))", "work out"),
    ("lay", r"\b(?:to|can|and|should|then|simply|just|you) (lay)(?= (?:down|on your|in bed|flat|back|still|face|there)\b)", "lie"),
    ("laid", r"\b(?:who|I|you|they|we|she|he|and) (laid)(?= (?:in bed|on (?:the|my|her|his|their) (?:back|bed|table|sofa|couch)|awake|there)\b)", "lay"),
    ("peak|peek", r"\b(peak|peek)(?= (?:your|my|her|his|our|their) (?:interest|curiosity)\b)", "pique"),
    ("heel", r"\b(?:to|can|help|helps|wounds|body|naturally) (heel)(?= (?:the|your|itself|faster|from|naturally|wounds|more)\b)", "heal"),
    ("heal", r"\b(heal)(?= (?:pain|spurs?|bones?)\b)", "heel"),
    ("weather", r"\b(weather)(?= (?:you|it|or not|they|we|to|your)\b)(?! (?:you[’']re having|we are having))", "whether"),
    ("advise", r"\b(?:medical|professional|the|some|any|expert|our|this|good|no|my|follow|doctor's) (advise)\b(?! (?:that|you|us|against))", "advice"),
    ("advice", r"\b(?:we|I|doctors|to|would|strongly|experts|always) (advice)(?= (?:you|that|against|people|patients|clients|to)\b)", "advise"),
    ("lead to", r"\b(?:has|have|had|which|this|that|was|been) (lead)(?= to\b)(?! to (?:a|the)? ?(?:poison|pipe))(?<!that lead)(?<!which lead)", "led"),
    ("past", r"\b(?:has|have|had|weeks|months|time|years|moment|pain) (past)(?= (?:by|since|and)\b)(?<!in the past)(?<!years past)", "passed"),
    (" of ", r"\b(?:could|should|would|might|must) (of)(?= (?:been|had|done|gone|made|taken|seen|known|helped|caused)\b)", "have"),
    ("accept", r"\b(accept)(?= (?:for|that|when) (?:the|a|one|those)\b)(?<! to accept)(?<!we accept)(?<!not accept)(?<!you accept)(?<!they accept)", "except"),
    ("principle", r"\b(principle)(?= (?:cause|reason|source|investigator|benefit|ingredient|aim|role)s?\b)", "principal"),
    ("principal", r"\b(?:basic|guiding|key|core|first|main|same|general|these|the) (principals?)(?= of\b)", "principle"),
    ("mussel", r"\b(mussels?)(?= (?:pain|tension|relax|spasm|ache|sore|tissue|group|knot|strength|mass)\w*)", "muscle"),
    ("waist", r"\b(?:toxins and|metabolic|body|remove|flush out|eliminate) (waist)(?= (?:products?|from)\b)", "waste"),
    ("vain|vane", r"\b(?:spider|varicose|blue) (vain|vane)s?\b", "vein"),
    ("tail|tale", r"\b(tell-?tail)\b", "telltale"),
    ("dose", r"\b(?:it|massage|yoga|what|how|which|this|why|so|therapy|treatment) (dose)(?= (?:it|this|not|that|the|a|have|help|so|acupuncture|massage|yoga|wonders)\b)", "does"),
    ("form", r"\b(?:suffer|suffers|suffering|relief|result|results|resulting|away|recover|benefit|apart|range|ranging|stem|stems|prevent \w+|protect \w+) (form)(?= (?:the|a|an|your|pain|stress|anxiety|this|these|depression|sore|chronic|\d+)\b)", "from"),
    ("quiet|quit ", r"\b(quiet|quit)(?= (?:a (?:few|lot|bit|while|number)|often|different|simple|common|effective|painful|similar)\b)(?<!be quiet)", "quite"),
    ("who's", r"\b(who[’']s)(?= (?:body|life|pain|job|symptoms|health|work|skin|mind)\b)", "whose"),
    ("discrete", r"\b(discrete)(?= (?:service|entrance|packag\w+|and professional|team|clinic|location))", "discreet"),
    ("callous", r"\b(callous)(?= (?:on|removal|skin|remover))|\b(?:corns and|hard|foot) (callous)\b", "callus"),
    ("hole", r"\b(hole)(?= (?:body|foods?|grains?|life|person|being|process|family|wheat)\b)", "whole"),
    ("personal", r"\b(?:our|the|trained|qualified|medical|friendly|all) (personal)(?= (?:is|are|were|will|who|have)\b)", "personnel"),
    ("prostate", r"\b(?:lie|lying|lay|fell) (prostate)\b", "prostrate"),
    ("alot", r"\b(alot)\b", "a lot"),
    ("emphasize", r"\b(?:an?|the|more|great|much|strong|special|with|place|places|puts?) (?:\w+ )?(emphasize)(?= (?:on|is)\b)", "emphasis"),
    ("diffuse", r"\b(diffuse)(?= (?:the situation|tension between|anger))", "defuse"),
    ("bare ", r"\b(bare)(?= (?:in mind|with (?:me|us)|weight)\b)", "bear"),
    ("sight", r"\b(?:on|web|our|this|injection|pain|injury) (sight)(?= (?:of (?:pain|the injury)|visit))", "site"),
    ("coarse", r"\b(?:of) (coarse)\b(?! (?:salt|hair|grain|texture|ground))", "course"),
    ("suite", r"\b(?:to) (suite)(?= (?:your|you|every|all|their|any)\b)", "suit"),
    ("compliment", r"\b(?:can|will|to|perfectly|well|and|which|that|therapies) (compliments?)(?= (?:your (?:treatment|training|diet|workout|other|medical|routine|existing)|other (?:treatments|therap)|conventional|medical|each other|one another|the effects))", "complement"),
    ("peddle|pedal", r"\b(peddle|pedal)(?= to the metal)", "pedal"),
)


class ConfusedWord(Rule):
    """A word that exists, in the place of another: found by its neighbours, and by the article itself.

    Where the article writes "tight knots" elsewhere, "right knots" once is a slip; no dictionary can see that.
    """

    title = "The wrong word, rightly spelt"
    severity = Severity.ERROR
    message = "“{match}” looks like a slip for “{meant}”{why}"
    examples = (
        Bad("Take a deep breath and ⟦breath⟧ out slowly.", fixed=None),
        Bad("It has a calming ⟦affect⟧ on the mind."),
        Bad("We offer ⟦complimentary⟧ therapies beside your treatment."),
        Bad("The ⟦right⟧ knots melt. Tight knots are common, and tight muscles too; a tight muscle hurts."),
        Bad("Regular ⟦mediation⟧ calms. Regular meditation is easy. Meditation takes ten minutes, and meditation is free."),
        Good("Enjoy a complimentary glass of tea."),
        Good("How sleep can affect your mood, and the effect of tea on it."),
        Good("Breathe in, hold your breath, breathe out."),
        Good("The right foot and the left foot; tight shoes hurt the foot."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _BY_NEIGHBOURS):
            for _, pattern, meant in rows:
                for match in re.finditer(pattern, block.text, re.I):
                    group = 1 if match[1] else 2
                    start, end = match.span(group)
                    word = meant
                    if match[group].lower().endswith("s") and meant in ("effect", "complement", "soothe", "principle", "muscle") and match[group].lower() != meant:
                        word = f"{meant}s"
                    word = word.capitalize() if match[group][0].isupper() else word
                    if word.lower() != match[group].lower():
                        yield self.found(block, start, end, replacement=word, values={"meant": word, "why": ""})
        yield from self._by_the_article(document)

    def _by_the_article(self, document: Document) -> Iterator[Finding]:
        rows = [(block, block.tokens, [t.lower for t in block.tokens]) for block in document.main]
        uses: Counter[str] = Counter()
        for _, _, lowers in rows:
            uses.update(lowers)
        for word, other in _TOPICS:
            if uses[other] >= 3 and 1 <= uses[word] <= uses[other] // 3:
                for block, tokens, _ in rows:
                    for token in tokens:
                        if token.lower == word:
                            meant = other.capitalize() if token.text[0].isupper() else other
                            yield self.found(block, token.start, token.end, replacement=meant, values={"meant": meant, "why": f", which the article writes {uses[other]} times"})
        content = {w for w in uses if len(w) >= 4 and w not in STOP and w.isalpha()}
        # the other word must be at home in this article, and stand beside the same neighbour
        common = {w for w in content if uses[w] >= 3 and len(w) >= 5}
        rare = {w for w in content if uses[w] <= 2 and len(w) >= 4}
        followers: dict[str, set[str]] = {}
        pairs: dict[tuple[str, str], list[tuple[Block, Token]]] = {}
        for block, tokens, lowers in rows:
            for n, (word, after, later) in enumerate(zip(lowers, lowers[1:], [*lowers[2:], ""], strict=False)):
                if word in common:
                    if after in content:
                        followers.setdefault(after, set()).add(word)
                    if later in content:
                        followers.setdefault(later, set()).add(word)
                elif word in rare and after in content:
                    pairs.setdefault((word, after), []).append((block, tokens[n]))
        for (word, after), places_of in pairs.items():
            for other in sorted(followers.get(after, ())) if len(places_of) == 1 else ():
                if uses[other] > 2 * uses[word] and slip(word, other) and (word, other) not in _BOTH and (other, word) not in _BOTH:
                    block, token = places_of[0]
                    meant = other.capitalize() if token.text[0].isupper() else other
                    yield self.found(block, token.start, token.end, replacement=meant, confidence="medium", values={"meant": meant, "why": f", as in “{other} … {after}” elsewhere here"})
                    break


# words that are hardly ever both the topic of one article: the rare one is a slip for the frequent one
_TOPICS = (
    ("mediation", "meditation"), ("mediations", "meditation"), ("mediate", "meditate"), ("diary", "dairy"), ("dairy", "diary"), ("excise", "exercise"),
    ("patience", "patients"), ("brian", "brain"), ("trail", "trial"), ("trails", "trials"), ("causal", "casual"), ("desert", "dessert"), ("deserts", "desserts"),
    ("souls", "soles"), ("feat", "feet"), ("waste", "waist"), ("vial", "vital"), ("fiver", "fiber"), ("marital", "martial"),
    ("angel", "angle"), ("tong", "tongue"), ("breast", "breath"), ("massages", "messages"), ("messages", "massages"), ("message", "massage"),
    ("sweeting", "sweating"),
)  # fmt: skip

_BOTH = frozenset((("head", "heat"), ("lower", "slower"), ("mental", "dental"), ("right", "light"), ("work", "word"), ("pain", "main"), ("male", "female"), ("food", "foot"), ("well", "wall"), ("hand", "land"), ("more", "core"), ("warm", "warn"), ("deep", "keep"), ("high", "thigh"), ("three", "there"), ("back", "pack"), ("than", "thin"), ("late", "rate"), ("fast", "past"), ("same", "some"), ("body", "bodies"), ("low", "slow"), ("live", "life"), ("need", "feed"), ("cold", "gold"), ("best", "rest"), ("sleep", "steep"), ("test", "rest"), ("inner", "dinner"), ("seep", "deep"), ("take", "make"), ("feel", "fuel"), ("like", "life"), ("whole", "while"), ("care", "core"), ("health", "heath")))


def slip(word: str, other: str) -> bool:
    """Whether one wrong, missing, added or swapped letter turns one into the other; an ending does not count."""
    if abs(len(word) - len(other)) > 1 or min(len(word), len(other)) < 5:
        return False
    if word.rstrip("s") == other.rstrip("s") or word + "d" == other or other + "d" == word or word + "y" == other or other + "y" == word or word + "r" == other or other + "r" == word:
        return False
    if len(word) == len(other):
        differ = [n for n, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
        if len(differ) == 1:
            return differ[0] != len(word) - 1
        return len(differ) == 2 and differ[1] == differ[0] + 1 and word[differ[0]] == other[differ[1]] and word[differ[1]] == other[differ[0]]
    short, long = sorted((word, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long) - 1))
