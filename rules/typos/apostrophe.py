"""Apostrophes: plurals have none, possessives one."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import in_address, places

_PLURALS = r"(?:GP|MD|PT|RN|DVD|CEO|NGO|URL|FAQ|PDF|MRI|CT|CD|TV|PC|ID|HIIT|RMT|LMT|IV)"
_PATTERNS: tuple[tuple[str, str, str, str], ...] = (
    ("'s", rf"\b({_PLURALS}['’]s)(?= (?:are|were|have|do|don|can|will|who|that|and|or|in|often|may|should|to|with|of|as|for|at)\b|[.,;)]|$)(?! (?:\w+ )?(?:office|surgery|advice|opinion))", "a plural has no apostrophe", "plural"),
    ("0's", r"\b((?:19|20)?\d0['’]s)(?= |[.,;)]|$)", "a decade has no apostrophe", "plural"),
    ("'s", r"\b(?:many|several|all|two|three|four|five|most|some|these|those|other|few) (?:\w+ )?((?:patient|client|therapist|doctor|massage|treatment|session|muscle|customer|practitioner|woman|acupuncturist|symptom|headache|benefit|exercise|product|supplement|vitamin|food|oil)['’]s)(?= (?:are|were|have|do|can|will|who|that|and|or|may|should|of|in|to|with|for)\b|[.,;)]|$)", "a plural has no apostrophe", "plural"),
    ("'s", r"\b((?:your|her|our|their)['’]s)\b", "a possessive pronoun has no apostrophe", "pronoun"),
    ("s'", r"\b((?:your|her|our|their)s['’])(?= \w|[.,])", "a possessive pronoun has no apostrophe", "pronoun"),
    ("dont|doesnt|didnt|cant|wont|isnt|arent|wasnt|werent|havent|hasnt|couldnt|wouldnt|shouldnt|youre|theyre|weve|youve|theyve|thats|whats|heres|theres|im|ive|lets", r"\b(dont|doesnt|didnt|cant|wont|isnt|arent|wasnt|werent|havent|hasnt|couldnt|wouldnt|shouldnt|youre|theyre|weve|youve|theyve|thats|whats|heres|theres|Im|Ive|lets(?= (?:start|look|take|talk|see|go|get|begin|explore|be|face|say|make|dive)))\b", "an apostrophe is missing", "missing"),
    ("days |weeks |months |years |hours |minutes ", r"\b((?:to|in|for|after|within|with|of) (?:a|one|two|three|four|several|a few) (?:day|week|month|year|hour|minute)s) (?=(?:rest|notice|sleep|work|time|break|holiday|training|experience)\b)(?<!one days)", "a possessive apostrophe is missing", "time"),
    ("womens|mens|childrens|peoples", r"\b((?:women|men|children|people)s)(?= (?:health|bodies|body|lives|needs|fitness|yoga|sleep|minds?)\b)", "a possessive apostrophe is missing", "irregular"),
    ("''|’’|'’|’'", r"(?<=[A-Za-z])(''|’’|'’|’')(?=(?:s|t|re|ve|ll|d|m)\b)", "one apostrophe is enough", "doubled"),
)
_CONTRACTIONS = {"dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't", "havent": "haven't", "hasnt": "hasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "youre": "you're", "theyre": "they're", "weve": "we've", "youve": "you've", "theyve": "they've", "thats": "that's", "whats": "what's", "heres": "here's", "theres": "there's", "im": "I'm", "ive": "I've", "lets": "let's"}  # fmt: skip


class Apostrophe(Rule):
    """GPs and the 1990s have no apostrophe, "women's health" and "don't" have one."""

    title = "An apostrophe too many or too few"
    severity = Severity.ERROR
    message = "{what}: write “{better}”"
    examples = (
        Bad("It helps the body⟦''⟧s own rhythm.", fixed="It helps the body's own rhythm."),
        Bad("Most ⟦GP's⟧ are kind; many ⟦patient's⟧ have asked."),
        Bad("We ⟦dont⟧ close in winter.", fixed="We don't close in winter."),
        Bad("A magazine on ⟦womens⟧ health from the ⟦1990's⟧."),
        Good("The GP's advice was kind, and GPs are busy."),
        Good("Women's health, two patients' stories, the patient's room."),
        Good("We don't close. It is yours, and theirs."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            curly = "’" in block.text or "’" in document.source
            for _, pattern, what, kind in rows:
                for match in re.finditer(pattern, block.text):
                    word = match[1]
                    better = _better(word, kind)
                    if better is None or in_address(document, block, match.start()):
                        continue
                    better = better.replace("'", "’") if curly else better
                    yield self.found(block, *match.span(1), replacement=better, safe=kind == "doubled" or (kind == "missing" and word.lower() not in ("cant", "wont", "lets")), values={"what": what, "better": better})


def _better(word: str, kind: str) -> str | None:
    if kind == "plural":
        plain = re.sub(r"['’]s$", "", word)
        return "women" if plain == "woman" else f"{plain}s"
    if kind == "doubled":
        return "'"
    if kind == "pronoun":
        return re.sub(r"['’]", "", word)
    if kind == "missing":
        found = _CONTRACTIONS.get(word.lower())
        return found.capitalize() if found and word[0].isupper() else found
    if kind == "time":
        return f"{word[:-1]}'s" if re.search(r"\b(?:a|one) \w+s$", word) and not re.search(r"a few", word) else f"{word}'"
    return f"{word[:-1]}'s"
