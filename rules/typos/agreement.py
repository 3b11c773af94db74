"""Subject and verb, number and noun."""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity

from ._grammar import PROSE, places, third, third_persons, verbs

_MANY = r"(?:many|several|various|numerous|multiple|few|fewer|both|these|those|two|three|four|five|six|seven|eight|nine|ten|a (?:number|variety|range|couple) of|a few|all of these|some of the|most of the|lots of)"
_UNCOUNTED = frozenset("news series species means always perhaps process stress illness fitness wellness mindfulness happiness awareness business access success this us is was has yes plus bus gas basis analysis diagnosis focus mucus virus sinus thus various serious previous less unless across class glass mass loss physics mathematics gymnastics pilates diabetes arthritis sciatica fibromyalgia rabies measles acoustics ethics statistics genetics orthopedics pediatrics aerobics".split())
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    # there is + plural
    (r"there ", rf"\b[Tt]here (is|was|has been)(?= (?:(?:also|still|now|often) )?(?:{_MANY}) \w+)(?! a (?:number|variety|range|couple|few) )", "there"),
    ("there has been ", r"\b[Tt]here (has been)(?= (?:some|many|several|a few|various|lots of|no) (?:[\w-]+ ){0,3}?(?:changes|studies|cases|reports|improvements|advances|benefits|concerns|problems|claims|people|articles|results|effects|trials|developments)\b)", "there"),
    # these + singular verb
    ("these ", r"(?:^|[.!?;:] |, )[Tt]hese (?:\w+ ){0,1}?\w+[^s\W]s (is|was|has|helps|does|makes|causes|includes|works)\b", "plural"),
    # plural pronoun + third person
    (" they is| they was| they has| they does| they also| they often| they usually| they always| they really| they never| they isn't| they hasn't|we is|we was|we has|we does|you is|you was|you has|you does|you isn't|we isn't", r"\b(?:[Tt]hey|[Ww]e|[Yy]ou) (?:(?:also|often|usually|always|really|never) )?(is|was|has|does|doesn['’]t|isn['’]t|hasn['’]t|wasn['’]t)\b", "pronoun"),
    # singular pronoun + bare verb or plural form
    ("it are|it were|it have|it do |it don't|he are|he were|he have|he do |he don't|this are|this were|this have|this do |it also|it often|this also|he also|it aren't|it haven't", r"(?:^|[.!?;] |\b(?:and|but|because|that|as|since|when) )(?:[Ii]t|[Ss]he|[Hh]e|[Tt]his) (?:(?:also|often|usually|always|really) )?(are|were|have|do|don['’]t|aren['’]t|haven['’]t)\b(?! (?:to be|known))", "singular"),
    # a number of which + singular verb
    (" of which | of whom ", r"(?<![\d.,-])\b((?:[2-9]|[1-9]\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|both|few) of (?:which|whom) (?:was|is|has|does))\b", "of which"),
    # one of the + singular
    ("one of ", r"\b[Oo]ne of (?:the|my|our|your|their) (?:(?:most|best|main|many|biggest|key|greatest|major|common|popular|important|effective|oldest|first|leading) )*(way|reason|benefit|cause|thing|method|symptom|treatment|condition|problem|technique|part|type|factor|sign|step|question|advantage|muscle|therap[y]|exercise|tool|side effect)\b(?! (?:\w+s|that are)\b)", "one of"),
    # number + singular noun
    ("benefit|reason|treatment|session|way|step|exercise|muscle|symptom|condition|study|therap|patient|client|person|technique|method|type|time|day|week|month|hour|minute|tip|cause|problem|factor|question|point|thing|injury|disease|nutrient|vitamin|ingredient|visit|program", r"(?<![\d.,-])\b(two|three|four|five|six|seven|eight|nine|ten|many|several|few|fewer|various|numerous|both|[2-9]|[1-9]\d) (?:(?:different|main|key|common|simple|major|important|basic|natural|great|full|extra|more|compelling) )?(benefit|reason|treatment|session|way|step|exercise|muscle|symptom|condition|study|therapy|therapist|patient|client|person|technique|method|type|time|day|week|month|hour|minute|tip|cause|problem|factor|symptom|question|point|thing|injury|visit|program|programme|disease|nutrient|vitamin|ingredient)(?=[.,;:!?)]|$| (?:is|are|was|were|that|which|who|to|for|of|in|with|and|can|may|will|have|has|about|on|by|from|a|per|every|each)\b)", "number"),
    ("vitamin ", r"\b([Vv]itamin) [A-K]\d{0,2}(?:, [A-K]\d{0,2})* (?:and|&) [A-K]\d{0,2}\b(?! ?[-a-z])(?<!vitamin A and D ointment)", "vitamins"),
    # each/every + plural
    ("every |each ", r"\b([Ee]very|[Ee]ach) (?!(?:few|one of|other|of|\d+|two|three|four|five|six)\b)(\w+[^su\W]s)\b(?= (?:is|are|has|have|can|will|should|needs?)\b)", "each"),
)


class Agreement(Rule):
    """Subject and verb, number and noun agree: "there are many benefits", "these exercises help", "two sessions"."""

    title = "Subject and verb, or number and noun, do not agree"
    severity = Severity.ERROR
    message = "“{match}” does not agree with “{subject}”"
    confidence = "medium"
    examples = (
        Bad("There ⟦is⟧ many reasons to rest."),
        Bad("They ⟦has⟧ warm rooms. ⟦It help⟧ a lot."),
        Bad("It is one of the best ⟦way⟧ to relax."),
        Bad("Come for ⟦three session⟧ a month."),
        Bad("Antioxidants found in chocolate oils also ⟦helps⟧ the skin."),
        Bad("The oils that we use ⟦is⟧ warm."),
        Bad("Take ⟦vitamin⟧ A and D."),
        Bad("She taught for ten years, six of which ⟦was⟧ abroad."),
        Good("Take vitamins A and D, or vitamin C."),
        Good("She drank the water, some of which was warm, and one of which is left."),
        Good("There is a number of reasons. There is much to say."),
        Good("It was late, and they have warm rooms."),
        Good("If it were cold, he would wear one of the coats."),
        Good("A three session package and a two day course."),
        Good("The use of oils helps the skin. One of the oils is warm."),
        Good("Does it help? Let it help. It may help."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            for _, pattern, kind in rows if block.kind in PROSE else ():
                for match in re.finditer(pattern, block.text):
                    yield from self._one(block, match, kind)
        for block in document.main:
            if block.kind not in PROSE:
                continue
            yield from self._bare_verb(block)
            yield from self._over_clause(block)

    def _one(self, block: Block, match: re.Match[str], kind: str) -> Iterator[Finding]:
        text = block.text
        before = text[max(0, match.start() - 30) : match.start()].lower()
        words = before.split()
        if kind == "pronoun":
            if words and words[-1] in ("of", "for", "with", "to", "from", "than", "like", "and", "or", "about", "between", "what", "as", "in", "on", "by", "behind", "how", "where", "why", "who", "around", "near", "beside", "if", "within", "inside", "outside", "over", "under", "through", "against", "without", "before", "after", "toward", "towards"):
                return
        if kind == "singular" and (re.search(r"\b(?:if|wish|though|as|than|of|make|let|help|what|like|does|did|do)\s*(?:only )?$", before) or re.search(r"\bif\b|\bas though\b|\bas if\b|\bwish\b", before + match[0].lower())):
            return
        if kind == "number":
            if re.search(r"(?:\b(?:a|an|the|my|your|our|this|each|every|per|one|and|or|step|phase|type|stage|level|day|week|grade|part|chapter|vitamin|tip|reason|over|at|to|no)|[-–$£€#/])\s*$", before) or (match[0].split()[0].lower() in ("both",) and "and" in text[match.end() : match.end() + 20]):
                return
            if (re.match(r" (?:of|and) ", text[match.end() :]) and match[2] in ("time", "person", "type", "point", "treatment")) or (match[1][0].isdigit() and match[2] in ("point", "person", "type", "treatment", "time", "step")):
                return
            yield self.found(block, match.start(1), match.end(2), values={"subject": match[1]}, suggestion=f"{match[1]} … {_plural(match[2])}", message="after “{subject}” stands a plural")
            return
        if kind == "plural":
            noun = match[0].split()[-2].lower()
            if noun in _UNCOUNTED or noun.endswith("ss"):
                return
        if kind == "each":
            noun = match[2].lower()
            if noun in _UNCOUNTED or noun.endswith(("ss", "us", "is")):
                return
            yield self.found(block, match.start(1), match.end(2), values={"subject": match[1]}, message="after “{subject}” stands a singular")
            return
        subject = " ".join(text[match.start() : match.start(1)].split()[-3:]).strip(" ,;.") or "there"
        start, end = match.span(1)
        if kind == "there":
            subject = " ".join(text[match.end() :].split()[:2])
        if kind == "vitamins":
            yield self.found(block, start, end, values={"subject": "several"}, suggestion=f"{match[1]}s", message="several vitamins: write the plural")
            return
        if kind == "of which":
            words = match[1].split()
            yield self.found(block, end - len(words[-1]), end, values={"subject": " ".join(words[:-1])}, suggestion={"was": "were", "is": "are", "has": "have", "does": "do"}[words[-1]])
            return
        if kind == "one of":
            yield self.found(block, start, end, values={"subject": "one of"}, suggestion=_plural(match[1]), message="after “{subject}” stands a plural")
            return
        yield self.found(block, start, end, values={"subject": subject})

    def _bare_verb(self, block: Block) -> Iterator[Finding]:
        """"It help", "this make": a singular pronoun and a bare verb at the start of a clause."""
        tokens = block.tokens
        text = block.text
        for n, (a, b) in enumerate(itertools.pairwise(tokens)):
            if a.lower not in ("it", "she", "he") or b.lower not in _BARE or text[a.end : b.start] != " ":
                continue
            before = text[: a.start].rstrip()
            if (before and before[-1] not in ".!?;:") or (n and tokens[n - 1].lower in ("does", "did", "let", "lets", "make", "makes", "help", "helps")):
                continue
            yield self.found(block, a.start, b.end, values={"subject": a.text}, suggestion=f"{a.text} {_third(b.text)}")

    def _over_clause(self, block: Block) -> Iterator[Finding]:
        """A plural subject at the head of a sentence, a short clause between, a singular verb."""
        for sentence in block.sentences:
            match = re.match(r"(?:The |These |Our |Your |Many |Most |Some )?((?!(?:\w+ics|\w+ss|\w+us|\w+is)\b)[A-Za-z]{3,}s) (?:found in|contained in|used in|made from|that (?:we|you|they|I) \w+|available in|known as)(?: [\w-]+){0,3}? (?:also )?(is|was|has|helps|makes|causes|works|improves|reduces)\b", sentence.text)
            if match is None or match[1].lower() in _UNCOUNTED or match[1].lower() in third_persons():
                continue
            start = sentence.start + match.start(2)
            yield self.found(block, start, sentence.start + match.end(2), values={"subject": match[1]})


_BARE = frozenset("help make cause improve reduce increase provide allow work feel seem promote support contain".split())


def _plural(noun: str) -> str:
    if noun == "person":
        return "people"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def _third(verb: str) -> str:
    return third(verb) if verb in verbs() else f"{verb}s"
