"""A small word is missing."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import places

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("benefit that|reason that|advantage that|thing that|way that|factor that|point that|problem that|cause that|effect that", r"^(?:Another|One|A|The (?:main|first|second|other|biggest|best)) (?:\w+ )?((?:benefit|reason|advantage|thing|way|factor|point|problem|cause|effect) that) (?:[\w’'-]+ ){1,6}?(?:also |can |may |will )?(?:has|have|helps?|provides?|offers?|improves?|reduces?|increases?|gives?)\b(?!.*\b(?:is|are|was)\b (?:that|the|its|to|how)\b)(?![^.]* (?:is|are|was|were) )", "“is” is missing: “{first} is that …”"),
    ("couple ", r"\b(couple) (?=(?:days|weeks|months|hours|minutes|times|years|drops|things|sessions|of days)\b)(?!of)", "“of” is missing: “a couple of”"),
    ("wide ", r"\b(a wide (?:range|variety|array)) (?!of\b|and\b|that\b|is\b|are\b)(?=[a-z]+s\b)", "“of” is missing: “{match} of”"),
    ("variety ", r"\b(a variety) (?!of\b|and\b|that\b|is\b|show\b|store\b|pack\b)(?=[a-z]+s\b)", "“of” is missing: “a variety of”"),
    (" number ", r"\b(a (?:large |small |growing )?number) (?!of\b|and\b|that\b|is\b|one\b|to\b|for\b|or\b|in\b|on\b|line\b|plate\b)(?=[a-z]+s\b)", "“of” is missing: “a number of”"),
    ("due ", r"\b([Dd]ue) (?=(?:the|a|an|stress|poor|their|its|lack|injury|pain|age)\b)", "“to” is missing: “due to”"),
    ("according ", r"\b([Aa]ccording) (?!to\b|as\b)(?=\w)", "“to” is missing: “according to”"),
    ("able ", r"\b(?:am|is|are|be|was|were|being|been) (able) (?=(?:help|provide|reduce|relax|sleep|move|do|use|make|get|find|perform|work|treat|feel|enjoy|return)\b)", "“to” is missing: “able to”"),
    ("order ", r"\b([Ii]n order) (?=(?:get|make|help|reduce|improve|achieve|relax|keep|prevent|treat|provide|maintain)\b)", "“to” is missing: “in order to”"),
    ("need ", r"\b(?:you|they|we|I|patients|clients|people) (need) (?=(?:relax|sleep|rest|eat|drink|take|get|make|keep|book|know|find|see|wear|bring|do|go|feel)\b)(?! (?:rest|sleep|drink|to)\b)", "“to” is missing: “need to”"),
    ("want", r"\b(?:you|they|we|I) (want) (?=(?:relax|sleep|eat|take|get|make|keep|book|know|find|see|feel|go|reduce|improve)\b)", "“to” is missing: “want to”"),
    ("as well ", r"\b(as well) (?=(?:the|a|an|your|their|my|our|his|her|its) \w)", "“as” is missing: “as well as”"),
    ("wrong direction", r"\b(?:flow|flows|flowing|move|moves|moving|go|goes|going) (the (?:wrong|right|opposite|other|same)) direction\b", "“in” is missing: “in {match} direction”"),
    ("contact us ", r"\b(contact us|call us) (?=(?:the|our|more|a free|\d{3})\b)(?! (?:the (?:day|moment|same|next)|more|our))", "a word is missing here"),
    ("on of ", r"\b([Oo]n of) (?=the (?:most|best|main|first|many|biggest)\b)", "“one of” is meant"),
    ("refers the ", r"\b(refers?|leads?|belongs?|relates?|contributes?) (?=(?:the|a|an) )(?<!which leads )(?<!team leads )(?<!to lead )(?<!leads )(?!.{0,30}\bto\b)(?=the (?:practice|process|use|way|condition|state|act|body))", "“to” is missing: “{match} to”"),
    ("is major ", r"\b(is|was) (?=(?:major|crucial part|key part|common problem|natural way|great way|good way|important part|key component|holistic approach|form of|type of|kind of|number of|lot of)\b(?! (?:in|to|for)\b))", "“a” is missing"),
    ("the fact ", r"\b([Tt]he fact) (?=(?:they|you|we|I|he|she|it|your|our|their|people|most|many)\b)", "“that” is missing: “the fact that”"),
    ("one the ", r"\b([Oo]ne) (?=the (?:most|best|main|biggest|many|key|first)\b)(?<!no one )", "“of” is missing: “one of the”"),
    ("some the ", r"\b([Ss]ome) (?=the (?:most|best|main|biggest|many|key|benefits|common)\b)", "“of” is missing: “some of the”"),
    ("servings ", r"\b(\d+(?:-\d+)? servings?|\d+ (?:cups?|glasses|slices|drops|tablespoons|teaspoons)) (?!of\b|per\b|a\b|an\b|daily\b|each\b|and\b|or\b|in\b|for\b|at\b|on\b|to\b|with\b|before\b|after\b|every\b|is\b|are\b|will\b|can\b|should\b|was\b|were\b|that\b|you\b|into\b|fresh\b|chopped\b|diced\b|raw\b|cooked\b|dried\b|weekly\b|total\b|plus\b|twice\b|once\b|three\b|two\b|during\b|by\b|as\b|from\b|over\b|under\b|this\b|the\b|may\b|would\b)(?=(?:fatty|water|fish|milk|tea|coffee|fruit|vegetables|oil|wine|lavender|honey)\b)", "“of” is missing"),
    (
        " empty stomach|regular basis|daily basis|weekly basis|monthly basis|long run|nutshell|timely manner|good night|long time",
        r"\b((?:on (?=empty stomach\b|(?:regular|daily|weekly|monthly|more regular|case-by-case) basis\b)|in (?=(?:long run|nutshell|timely manner)\b)|(?:get|gets|getting|have|enjoy) (?=good night['’]s (?:sleep|rest)\b)|for (?=(?:very )?long time\b)))",
        "“a” or “an” is missing after “{match}”",
    ),
    ("as result of|at same time|on other hand", r"\b([Aa]s(?= result of\b)|[Aa]t(?= same time\b)|[Oo]n(?= other hand\b))", "“a” or “the” is missing after “{match}”"),
    ("based on ", r"\b([Bb]ased on) (?=(?:recent |new |small |in vitro |in vivo |clinical |animal )*(?:study|trial|experiment|survey|review)\b(?! (?:data|results?|findings|design|evidence|protocols?|articles?)))", "“a” is missing after “{match}”"),
    ("look forward ", r"\b(look(?:ing)? forward) (?=(?:seeing|hearing|meeting|working|welcoming|helping)\b)", "“to” is missing: “{match} to”"),
)


class MissingWord(Rule):
    """"is", "of", "to" or "that" fell out: "another benefit that yoga has a good effect", "a couple days"."""

    title = "A small word is missing"
    severity = Severity.ERROR
    message = "{what}"
    confidence = "medium"
    examples = (
        Bad("Another ⟦benefit that⟧ yoga also has a good effect on posture."),
        Bad("It is ⟦due⟧ the cold."),
        Bad("Wait a ⟦couple⟧ days, and see ⟦a wide range⟧ exercises."),
        Bad("⟦According⟧ the therapist, it works."),
        Bad("Take it ⟦on⟧ empty stomach, ⟦as⟧ result of which you sleep, and rest ⟦for⟧ long time."),
        Bad("The advice is ⟦based on⟧ small study, and we ask ⟦on⟧ regular basis."),
        Good("Take it on an empty stomach, as a result of which you sleep for a long time."),
        Good("It is based on study data, and for long times they get good nights."),
        Good("Another benefit that yoga has is that it is cheap."),
        Good("It is due to the cold, and the rent is due tomorrow."),
        Good("A couple of days, and a wide range of exercises."),
        Good("According to the therapist, it works. She is able to move."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            for _, pattern, message in rows:
                for sentence in block.sentences:
                    for match in re.finditer(pattern, sentence.text):
                        start = sentence.start + match.start(1)
                        first = match[1].removesuffix(" that")
                        yield self.found(block, start, start + len(match[1].rstrip()), values={"what": message.format(first=first, match=match[1].strip())})
