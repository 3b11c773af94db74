"""Capitals: at the start of a sentence, of names, and not in between."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

from ._grammar import PROSE
from ._words import common

_PROPER = {
    **{w.lower(): w for w in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April", "June", "July", "August", "September", "October", "November", "December"] if w not in ("March", "May")},
    **{w.lower(): w for w in ["English", "Chinese", "Japanese", "Indian", "American", "British", "European", "African", "Asian", "Australian", "Canadian", "French", "German", "Italian", "Spanish", "Greek", "Ayurvedic", "Ayurveda", "Hawaiian", "Tibetan", "Korean", "Egyptian", "Mediterranean", "Christmas", "Easter", "Parkinson's", "Alzheimer's", "Crohn's", "Hashimoto's", "Raynaud's", "Swedish", "Thai"]},
}  # fmt: skip
_LOWER_STYLE = frozenset(("swedish", "thai", "french", "ayurvedic", "ayurveda", "august"))
_WESTERN = re.compile(r"\b(western|eastern)(?= (?:medicine|medical|doctors?|world|society|societies|philosophy|countries|diets?|cultures?|science|herbal|approach(?:es)?|medic\w+|traditions?)\b)")
_XRAY = re.compile(r"(?<=[a-z,] )(X-Rays?)\b(?! [A-Z])")
_HYPHENATED = re.compile(r"\b([a-z]+-[A-Z][a-z]+)\b")
_NAME_TAIL = frozenset("American British European Asian English Chinese Indian Pacific Atlantic Christian Jewish German French African Australian Covid COVID Western Eastern Saharan Day Up".split())
_CONDITION = re.compile(r"\b[A-Z][a-z]+['’]s (Syndrome|Disease|Disorder|Palsy)\b")
_LISTED = re.compile(r"(?<=[a-z], )([A-Z][a-z]+)(?=,? and [a-z])|(?<=such as )([A-Z][a-z]+)(?=[ ,.])")
_NEVER_NAMES = frozenset("acne acupuncture anxiety arthritis asthma chiropractic depression diabetes eczema headache headaches insomnia massage meditation migraine migraines naturopathy nutrition osteopathy physiotherapy reflexology sciatica stress yoga fatigue nausea obesity appointments appointment therapist therapists practitioner practitioners patient patients clients client doctor doctors psychology medicine therapy therapies treatment treatments chiropractor chiropractors acupuncturist osteopath physiotherapist nutritionist dietitian naturopath herbs vitamins supplements wellness health mindfulness".split())
_NAMES = frozenset("mom dad mum god lord earth sun moon spring summer autumn fall winter may march west east north south sister brother father mother doctor mr mrs ms dr saint street road avenue lake river mount park hall house church college school university hospital centre center clinic state government president minister queen king prince web internet bible facebook google apple amazon zoom skype will mark grace hope joy faith rose lily amber ruby jack bill frank grant chase dean art roman catholic christian christmas easter buddhist buddha hindu jewish muslim zen yin yang chi chapter part section table figure page step phase stage level type grade section".split())
_COMMON = frozenset("acne acupuncture anxiety arthritis asthma chiropractic depression diabetes eczema exercise headache headaches insomnia massage meditation migraine migraines naturopathy nutrition osteopathy physiotherapy pilates reflexology sciatica sleep stress yoga cupping fatigue nausea obesity pain".split())


class Capitalisation(Rule):
    """A sentence opens with a capital, names of days, languages and people have one, other words inside a sentence none."""

    title = "A capital is missing, or one too many"
    message = "write “{better}”"
    examples = (
        Bad("We open on ⟦monday⟧ and speak ⟦chinese⟧.", fixed="We open on Monday and speak Chinese."),
        Bad("It is warm. ⟦the⟧ room is quiet."),
        Bad("He practises ⟦western⟧ medicine and ⟦health-Care⟧."),
        Bad("It helps with conditions such as ⟦Acne⟧ and cold feet."),
        Bad("The benefits of ⟦Massage⟧ are many, and a good ⟦Therapist⟧ knows them."),
        Good("We open on Monday. iPhones are silent here."),
        Good("A Swedish massage or a swedish massage, e.g. on Sunday."),
        Good("The western coast, non-American guests, etc. are welcome."),
        Good("Add 2 c. of water. pH matters."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if block.kind not in PROSE:
                continue
            text = block.text
            for token in block.tokens:
                word = token.lower
                if word in _PROPER and token.text == word and word not in _LOWER_STYLE and word not in document.house.accept and text[max(0, token.start - 1) : token.start] not in "#/@.-_":
                    better = _PROPER[word]
                    yield self.found(block, token.start, token.end, replacement=better, safe=True, values={"better": better})
            for match in _WESTERN.finditer(text):
                better = match[1].capitalize()
                yield self.found(block, *match.span(1), replacement=better, values={"better": better})
            for match in _XRAY.finditer(text):
                yield self.found(block, *match.span(1), replacement=match[1].replace("R", "r"), values={"better": match[1].replace("R", "r")})
            for match in _HYPHENATED.finditer(text):
                head, _, tail = match[1].partition("-")
                if tail not in _NAME_TAIL and len(head) > 3 and head not in ("anti", "post", "non", "inter", "trans"):
                    yield self.found(block, *match.span(1), replacement=match[1].lower(), values={"better": match[1].lower()})
            for match in _LISTED.finditer(text):
                group = 1 if match[1] else 2
                if match[group].lower() in _COMMON:
                    yield self.found(block, *match.span(group), replacement=match[group].lower(), values={"better": match[group].lower()})
            for match in _CONDITION.finditer(text):
                yield self.found(block, *match.span(1), replacement=match[1].lower(), values={"better": match[1].lower()})
            yield from self._openings(block, text)
        yield from self._common_nouns(document)

    def _common_nouns(self, document: Document) -> Iterator[Finding]:
        """A common noun with a capital amid small letters, each word once: "the benefits of Massage are"."""
        told: set[str] = set()
        uses: Counter[str] = Counter(t.lower for b in document.main for t in b.tokens)
        # a word that is a name stands with its capital everywhere; one that also stands in small letters is none
        capitals: Counter[str] = Counter(t.lower for b in document.main for t in b.tokens if t.text[0].isupper() and t.start)
        for block in document.main:
            if block.kind != "paragraph" or block.quoted:
                continue
            tokens = block.tokens
            for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
                if not token.text[0].isupper() or token.lower in told or not token.text[1:].islower() or len(token.text) < 4:
                    continue
                if token.lower not in _NEVER_NAMES and (token.lower in _NAMES or token.lower not in common() or uses[token.lower] <= capitals[token.lower]):
                    continue
                if not (before.text.islower() and after.text.islower()) or block.text[before.end : token.start] != " " or block.text[token.end : after.start] != " " or before.lower in ("called", "named", "the", "at", "by", "our", "as"):
                    continue
                at = tokens.index(token)
                if any(t.text[0].isupper() and k != at for k, t in enumerate(tokens[max(1, at - 3) : at + 4], max(1, at - 3))):
                    continue  # part of a title or a name
                told.add(token.lower)
                yield self.found(block, token.start, token.end, replacement=token.lower, values={"better": token.lower})

    def _openings(self, block: Block, text: str) -> Iterator[Finding]:
        if block.kind != "paragraph" or len(block.tokens) < 6:
            return
        for match in re.finditer(r"(?<=[a-z]{3}[.!?]) +([a-z]+)(?= [a-z])", text):
            before = text[: match.start()]
            last = re.search(r"([\w.]+)$", before[:-1])
            word = last[1].lower() if last else ""
            if (before[-1] == "." and (word in _SHORT or "." in word or len(word) < 3)) or before.endswith(("..", "…")) or match[1] in ("com", "org", "iphone", "ph") or (before[-1] in "!?" and text[match.end(1) : match.end(1) + 1] != " "):
                continue
            if before[-1] in "!?":
                continue  # "Ouch! he cried": a matter of style
            better = match[1].capitalize()
            yield self.found(block, *match.span(1), replacement=better, values={"better": better})


_SHORT = frozenset("etc approx vs dept est inc ltd fig min max oz lbs tsp tbsp tbs govt assn univ bros temp misc".split())
