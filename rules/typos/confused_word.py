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
    ("affect", r"\b(?:an?|the|its|their|his|her|your|our|no|any|some|same|these|those|of) (?:[\w-]+ ){0,2}(affects?)(?= (?:of|on|from)\b)(?<!flat affect)(?<!negative affect)", "effect"),
    ("relieve", r"\b(?:pain|stress|provides?|providing|offers?|bring|brings|some|instant|immediate|symptom|natural|for|of|the) (relieve)(?= (?:from|for|of|to|and|is|in)\b|[.,;!?)]|$)(?<!for relieve)", "relief"),
    ("relief", r"\b(?:to|can|will|may|help|helps|could|and help) (relief)(?= (?:pain|stress|tension|the|your|symptoms|muscle|anxiety|headaches?|pressure|aches|discomfort|chronic|back|joint)\b)", "relieve"),
    ("strength ", r"\b(?:to|can|will|may|helps|and|that) (strength)(?= (?:your|the|our|their|muscles|and tone|bones)\b)(?<!and strength)", "strengthen"),
    ("believe", r"\b(?:the|a|common|popular|my|this|strong|firm|our|mistaken) (believe)(?= (?:that|in|is|was)\b)", "belief"),
    ("extend", r"\b(?:some|certain|great|the|what|lesser|large) (extend)(?=[ .,;]|$)(?= (?:that|to|of|,)|[.,;]|$)(?<!to the extend )", "extent"),
    ("planter", r"\b(planter)(?= (?:fasciitis|fascia|fascitis|warts?|flexion)\b)", "plantar"),
    ("carpel", r"\b(carpel)(?= (?:tunnel|bones?)\b)", "carpal"),
    ("sciatica nerve", r"\b(sciatica)(?= nerves?\b)", "sciatic"),
    ("rotary cuff|rotator cup|rotor cuff", r"\b(rotary|rotor)(?= cuff)", "rotator"),
    ("mucus membrane", r"\b(mucus)(?= membranes?\b)", "mucous"),
    ("mucous", r"\b(?:excess|the|of|thick|thin|clear|produces?|more|less|your) (mucous)(?= (?:builds?|from|in|and|that|is|production|to|or)\b|[.,;]|$)", "mucus"),
    ("track", r"\b(?:digestive|urinary|intestinal|respiratory|gastrointestinal|gi|reproductive|vocal) (track)s?\b(?! (?:record|your|the))", "tract"),
    ("scared tissue|scare tissue", r"\b(scared|scare)(?= tissues?\b)", "scar"),
    ("sweet glands|sweet gland", r"\b(sweet)(?= glands?\b)", "sweat"),
    ("sweat potato|sweat tooth|sweat almond|sweat orange", r"\b(sweat)(?= (?:potato(?:es)?|tooth|almonds?|oranges?)\b)", "sweet"),
    ("taught ", r"\b(taught)(?= (?:muscles?|bands?|fascia|skin|tendons?|and (?:tender|tight))\b)", "taut"),
    ("message", r"\b(?:deep[- ]tissue|swedish|full[- ]body|relaxing|therapeutic|sports|remedial|prenatal|foot|scalp|head|back|thai|hot[- ]stone|aromatherapy) (message)s?\b", "massage"),
    ("message", r"\b(message)(?= (?:therap\w+|oils?|tables?|chairs?|treatments?|parlou?rs?)\b)", "massage"),
    ("metal health|metal illness|metal well", r"\b(metal)(?= (?:health|illness(?:es)?|well-?being|fatigue|clarity|disorders?)\b)(?<!heavy metal)", "mental"),
    ("diary", r"\b(diary)(?=(?: |-)(?:products?|free|foods?|milk|intake|allerg\w+|intoleran\w+|alternatives?)\b)", "dairy"),
    ("glutton", r"\b(glutton)(?=[- ]free\b)", "gluten"),
    ("flower", r"\b(?:almond|wheat|coconut|rice|oat|rye|plain|wholemeal|self-raising|white|cups? of|chickpea|buckwheat) (flower)\b(?!s? (?:oil|extract|tea|essence|honey|petals))", "flour"),
    ("flour essence|bach flour|flour remed|passion flour", r"\b(flour)(?= (?:essences?|remed\w+)\b)|\b(?:bach|passion) (flour)\b", "flower"),
    ("beat root|beat juice", r"\b(beat)(?= (?:roots?|juice)\b)", "beet"),
    ("black current|red current", r"\b(?:black|red) (currents?)(?=(?: (?:juice|seeds?|jam|oil|leaves|leaf|and))|[.,;]|$)", "currant"),
    ("stainless steal", r"\bstainless (steal)\b", "steel"),
    ("wait ", r"\b(?:lose|losing|gain|gaining|body|excess|extra|healthy) (wait)(?= |[.,;!?]|$)|\b(wait)(?= (?:loss|gain|management|training|lifting)\b)", "weight"),
    ("weak", r"\b(?:(?:once|twice|times|days|hours|minutes|day|session) (?:a|per|each|every)|last|next|this coming|every other) (weak)(?=[ .,;!?]|$)(?! (?:spot|point|link|muscle|back|person|body|ankle|knee))", "week"),
    ("week ", r"\b(week)(?= (?:muscles?|immune|immunity|bones?|joints?|core|digestion|ankles?|knees?)\b)", "weak"),
    ("wonder", r"\b(?:mind|minds|thoughts|attention) (?:to |will |may |can |starts to |begins to |often )?(wonder|wonders|wondering)(?= (?:off|away|around|to|during|and|from|back)\b|[.,;]|$)(?! and ask)", "wander"),
    ("roll in", r"\b(?:an?|the|important|vital|key|big|huge|major|crucial|significant|central|essential|plays?|active|integral) (roll)(?= (?:in|of (?:the|a|massage|diet|exercise|sleep))\b)(?<!toilet roll)(?<!bread roll)(?<!drum roll)(?<!foam roll)", "role"),
    ("lesson", r"\b(?:to|can|will|may|help|helps|and|could|would) (lesson)(?= (?:the|your|pain|symptoms|stress|anxiety|inflammation|its|any|this|their)\b)", "lessen"),
    ("lessoned|lessons the|lessons your", r"\b(?:it|which|that|this|massage|yoga|and|also) (lessons)(?= (?:the|your|pain|symptoms|stress|anxiety|inflammation)\b)", "lessens"),
    ("peddle|peddling", r"\b(?:to|start|and|keep) (peddle|peddling)(?= (?:faster|slowly|harder|your bike|the bike|a bike)\b)", "pedal"),
    ("stationery", r"\b(stationery)(?= (?:bikes?|bicycles?|cycling|position|cycles?)\b)", "stationary"),
    ("elicit", r"\b(elicit)(?= (?:drugs?|substances?|activit\w+|affair)\b)", "illicit"),
    ("illicit", r"\b(?:to|can|will|may|help|which|that) (illicit)(?= (?:an?|the|strong|emotion\w*|response)\b)", "elicit"),
    ("palate", r"\b(?:colou?r|neutral|earthy|pastel|soft) (palate)s?\b", "palette"),
    ("palette", r"\b(?:cleanse|please|tempt|tantali[sz]e|suit) (?:the|your|every|any) (palette)\b|\b(?:soft|hard) (palette)\b", "palate"),
    ("vicious|viscous", r"\b(viscous)(?= (?:circles?|cycles?)\b)", "vicious"),
    ("wreck havoc|wrecking havoc|wrecks havoc|reek havoc", r"\b(wreck|reek)(?= havoc)", "wreak"),
    ("wrecking havoc", r"\b(wrecking)(?= havoc)", "wreaking"),
    ("wrecks havoc", r"\b(wrecks)(?= havoc)", "wreaks"),
    ("deep seeded|deep-seeded", r"\bdeep[ -](seeded)\b", "seated"),
    ("sneak peak", r"\bsneak (peak)s?\b", "peek"),
    ("free reign|reign in|reigning in", r"\bfree (reign)\b|\b(?:to|can|must|help) (reign)(?= in (?:the|your|our|their)\b)", "rein"),
    ("baited breath", r"\b(baited)(?= breath\b)", "bated"),
    ("per say", r"\bper (say)(?=[ .,;!?]|$)", "se"),
    ("wet your|wet the appetite|wet my", r"\b(wet)(?= (?:your|the|my|our|his|her) appetite)", "whet"),
    ("piece of mind", r"\b(piece)(?= of mind\b)(?<!of my mind)(?<!give you a piece)(?<!give him a piece)", "peace"),
    ("make due|made due|making due|makes due", r"\b(?:make|made|making|makes) (due)(?= (?:with|without)\b)", "do"),
    ("in the throws", r"\bin the (throws)(?= of\b)", "throes"),
    ("go fourth|back and fourth|so fourth|bring fourth|put fourth", r"\b(?:go|and|so|bring|put) (fourth)(?=[ .,;]|$)(?! (?:time|day|week|year|month|session|trimester|most|chakra|and)\b)(?<!and fourth)|\bback and (fourth)\b|\band so (fourth)\b", "forth"),
    ("thunder and lightening|lightening bolt|lightening strike|bolt of lightening", r"\b(?:thunder and|bolt of|like) (lightening)\b|\b(lightening)(?= (?:bolts?|strikes?|fast|speed)\b)", "lightning"),
    ("marshal art|marital art", r"\b(marshal|marital)(?= arts?\b)", "martial"),
    ("miner ", r"\b(miner)(?= (?:injur\w+|aches?|ailments?|cuts?|issues?|problems?|surgery|illness\w*|side)\b)", "minor"),
    ("moral", r"\b(?:boost|boosts|raise|improve|improves|team|staff|low) (moral)(?=[ .,;]|$)(?! (?:values|support|compass|fib\w+|standards?|stand|judg\w+|behaviou?r))", "morale"),
    ("rational ", r"\bthe (rational)(?= (?:behind|for (?:this|the|using))\b)", "rationale"),
    ("naval", r"\b(?:your|the|belly|pierced|pull(?:ing)? (?:your|the)) (naval)(?= (?:to|in|up|towards?|and|is|area|orange)\b|[.,;]|$)", "navel"),
    ("pray to", r"\b(?:fall|falls|falling|fell) (pray)(?= to\b)", "prey"),
    ("horse voice|horse throat", r"\b(horse)(?= (?:voice|throat)\b)", "hoarse"),
    ("use to", r"\b(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Pp]eople|who) (use)(?= to (?:be|have|think|go|get|do|suffer|feel|wake|work|live|love|hate|believe|say)\b)", "used"),
    ("suppose to", r"\b(?:is|are|was|were|am|I[’']m|you[’']re|it[’']s|not|they[’']re|we[’']re) (suppose)(?= to\b)", "supposed"),
    ("loosing", r"\b(loosing)(?= (?:weight|your|my|their|his|her|our|the|control|sleep|hair|focus|balance|muscle|fat|pounds|hope|interest|too|it)\b)", "losing"),
    ("get ride of|getting ride of|gets ride of", r"\b(?:get|gets|getting|got) (ride)(?= of\b)", "rid"),
    ("even thought|as thought|all though", r"\b(?:[Ee]ven) (thought)(?= (?:I|it|you|we|they|he|she|the|there|this|these|some|many)\b)", "though"),
    ("though ", r"\b(?:go|going|goes|went|get|getting|breathe|work|passes|pass|passing|flow|flows|run|runs|living) (though)(?= (?:the|a|an|your|my|our|their|this|it|these|each)\b)", "through"),
    ("right know|just know ", r"\bright (know)(?=[ .,;!?]|$)(?! (?:how|what|that|who|when|where))", "now"),
    ("let me now|let us now|did you now |please now that", r"\b(?:[Ll]et (?:me|us|your \w+)|[Dd]id you|[Dd]o you) (now)(?= (?:if|that|how|what|when|about|of|why)\b|[.!?]|$)", "know"),
    ("as been ", r"\b(?:it|which|this|that|massage|yoga|acupuncture|he|she|research) (as)(?= been (?:shown|used|found|proven|a|around|known|linked|said|the|called|studied)\b)", "has"),
    ("a part from", r"(?<!play )(?<!as )\b(a part)(?= from (?:the|that|this|being|these|it)\b)(?<!played a part)(?<!plays a part)", "apart"),
    ("apart of", r"\b(?:is|are|be|being|become|becomes|as|was|were|feel) (apart)(?= of\b)", "a part"),
    ("maybe", r"\b(?:it|there|this|that|they|you|symptoms|pain|patients|which|massage|treatment) (maybe)(?= (?:a|an|the|due|caused|able|helpful|needed|used|required|experiencing|suffering|more|less|time|necessary|difficult|some)\b)", "may be"),
    ("women", r"\b(?:an?|one|each|every|another|this|pregnant woman or) (women)(?=[ .,;!?]|$)(?! (?:owned|only|led|run|and men|in business)\b)(?![’'-])", "woman"),
    ("you ", r"\b(?:feel|improve|support|supports|help|helps|of|in|for|on|to|with|about|from|into|relax|reduce|boost|boosts|calm|calms|keep|through|during|and|all) (you)(?= (?:digestion|body|skin|muscles|mind|brain|health|bodies|immune system|nervous system|blood pressure|joints|diet|doctor|therapist|practitioner|spine|neck|shoulders|symptoms|sleep quality|stress levels|energy levels)\b)(?<!help you)(?<!helps you)(?<!keep you)", "your"),
    ("breath", r"\b(?:air|room|space|able|easier|harder|hard|difficult|need|how|way|trying|struggling|unable|easy|ability|forget|remember) to (breath)\b(?! (?:of|in deep))", "breathe"),
    ("breathes", r"\b(?:few|deep|slow|three|five|ten|several|long|two|four|of|your|shallow|more|some) (breathes)\b", "breaths"),
    ("live", r"\b(?:daily|everyday|healthier|happier|their|our|your whole|everyday|modern|quality of|better|sex|social|family|way of) (live)(?=[.,;!?]|$| (?:and|is|as|by|with)\b)(?<!their live)", "life"),
    ("proof", r"\b(?:to|can|will|not|studies|research) (proof)(?= (?:that|it|this|the|to be)\b)(?<!not proof)", "prove"),
    ("health ", r"\b(?:an?|your|more|live|lead|maintain|promotes?|have|eat|eating|follow|staying|stay) (?:a |an )?(health)(?= (?:lifestyle|diet|weight|eating|habits|meals?|balance|skin|snacks?|foods?)\b)(?! food (?:stores?|shops?|aisle|industry))(?! foods? stores?)", "healthy"),
    ("healthy benefits|healthy professional|healthy insurance", r"\b(healthy)(?= (?:benefits?|professionals?|insurance|issues|problems|concerns)\b)", "health"),
    ("taken for granite|for granite", r"\b(?:taken?|taking|takes) (?:it |them |this |that )?for (granite)\b", "granted"),
    ("worse case|worse-case", r"\b(worse)(?=[- ]case scenario)", "worst"),
    ("case and point", r"\bcase (and)(?= point\b)", "in"),
    ("one in the same", r"\bone (in)(?= the same\b)", "and"),
    ("nip it in the butt|nip that in the butt|nip this in the butt", r"\bnip (?:it|that|this|things) in the (butt)\b", "bud"),
    ("for all intensive purposes", r"\bfor all (intensive purposes)\b", "intents and purposes"),
    ("tow the line", r"\b(tow)(?= the line\b)", "toe"),
    ("slight of hand", r"\b(slight)(?= of hand\b)", "sleight"),
    ("chalk full|chalk-full", r"\b(chalk)(?=[- ]full\b)", "chock"),
    ("unphased|phase me|phase you|phase him", r"\b(unphased)\b", "unfazed"),
    ("tenants of", r"\b(?:core|basic|central|main|key|fundamental|the) (tenants)(?= of (?:yoga|ayurveda|chinese|tcm|buddhism|our|this|the|health|a healthy|good)\b)", "tenets"),
    ("momento", r"\b(momentos?)\b(?! mori)", "memento"),
    ("collage", r"\b(?:at|in|to|attended|medical|community) (collage)(?= (?:and|in|I|she|he|students?|degree|level|of)\b|[.,])", "college"),
    ("heroine", r"\b(?:opium|cocaine|morphine|addicted to|drugs like|addiction to|on) (?:and |or )?(heroine)\b", "heroin"),
    ("less ", r"\b(less)(?= (?:calories|people|patients|symptoms|headaches|injuries|side[- ]effects|wrinkles|sessions|visits|toxins|chemicals|meals|cravings|migraines|colds|sick days|pills|drugs|medications)\b)(?<!more or less)", "fewer"),
    ("to weight", r"\bto (weight)(?= (?:yourself|yourselves|myself|themselves|the pros|up|your options)\b)", "weigh"),
    ("advices|informations|equipments|researches have|feedbacks", r"\b(advices)\b(?! (?:and alerts|you|that))", "advice"),
    ("informations", r"\b(informations)\b", "information"),
    ("feedbacks", r"\b(feedbacks)\b", "feedback"),
    ("route cause|route canal", r"\b(route)(?= (?:causes?|canals?)\b)", "root"),
    ("tire ", r"\b(?:feel|feeling|feels|too|so|very|get|gets|more|become) (tire)(?= (?:and|all|after|during|or|the|easily)\b|[.,;!?]|$)", "tired"),
    ("stress relive|pain relive|to relive", r"\b(?:to|can|help|helps|will|may) (relive)(?= (?:pain|stress|tension|symptoms|anxiety|muscle|headaches?|pressure|the pain|your pain|some of)\b)", "relieve"),
    ("of ten ", r"\b(?:is|are|very|most|more|it) (of ten)(?= (?:used|a|the|by|than|associated|recommended)\b)", "often"),
    ("vertebrae", r"\b(?:an?|one|single|each|every) (?:\w+ )?(vertebrae)\b(?! (?:are|and|at|fracture))", "vertebra"),
    ("phenomena", r"\b(?:an?|one|this|single) (?:\w+ )?(phenomena)\b", "phenomenon"),
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
        Bad("Good for pain ⟦relieve⟧ and a calm mind; a deep tissue ⟦message⟧ has a lasting ⟦affect⟧ of calm."),
        Bad("We rest and so ⟦fourth⟧."),
        Bad("She ⟦use⟧ to wake early, twice a ⟦weak⟧, and hoped for less pain and ⟦less⟧ headaches."),
        Bad("The ⟦planter⟧ fasciitis, the ⟦carpel⟧ tunnel and the digestive ⟦track⟧."),
        Bad("The ⟦right⟧ knots melt. Tight knots are common, and tight muscles too; a tight muscle hurts."),
        Bad("Regular ⟦mediation⟧ calms. Regular meditation is easy. Meditation takes ten minutes, and meditation is free."),
        Good("Enjoy a complimentary glass of tea."),
        Good("To relieve pain, leave a message at the desk, use planters for herbs, and track your food."),
        Good("They use oils to rest, once a week, with less pain and fewer headaches; weak muscles rest."),
        Good("How sleep can affect your mood, and the effect of tea on it."),
        Good("Breathe in, hold your breath, breathe out."),
        Good("The right foot and the left foot; tight shoes hurt the foot."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _BY_NEIGHBOURS):
            told: set[int] = set()
            for _, pattern, meant in rows:
                for match in re.finditer(pattern, block.text, re.I):
                    group = match.lastindex or 1
                    start, end = match.span(group)
                    if start in told:
                        continue
                    told.add(start)
                    word = meant
                    if match[group].lower().endswith("s") and meant in _PLURALS and match[group].lower() != meant:
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


_PLURALS = ("effect", "complement", "soothe", "principle", "muscle", "massage", "tract", "palette", "currant", "memento")
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
