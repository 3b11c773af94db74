"""a before a vowel, an before a consonant."""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._words import common

_NOT_VOWEL = re.compile(r"eu|ewe|one\b|one-|once\b|oneself|ouija|uni(?:[^nm]|mod|nf)|use|usu|uter|ura|uri|ut[ei]|ubi|u-|uk\b|us\b|u\.s|unanim", re.I)
_LETTERS = re.compile(r"[A-Z]{2,}|[A-Z]$|[A-Z][\d-]")
_BETWEEN = frozenset((" ", " “", ' "', " ‘", " '", " ("))
_SOUNDS_VOWEL = frozenset("AEFHILMNORSX")
_SAID_AS_WORD = frozenset("NASA NATO UNICEF LASER SCUBA FAQ MAOI NICE SAD REM RAM LED LASIK MERS SARS FODMAP HIIT NREM SAM SMART RICE STEM MASH SIBO".split())


class Article(Rule):
    """"a" before a consonant that is heard, "an" before a vowel that is heard: a university, an hour, an MRI.

    Words that both are heard of (herb, historic) are left alone.
    """

    title = "The wrong article"
    severity = Severity.ERROR
    message = "write “{better} {word}”"
    examples = (
        Bad("Book ⟦an⟧ massage today.", fixed="Book a massage today."),
        Bad("It was ⟦a⟧ amazing hour.", fixed="It was an amazing hour."),
        Bad("He is ⟦an⟧ university lecturer."),
        Bad("We waited ⟦a⟧ hour for ⟦a⟧ MRI scan."),
        Bad("It is ⟦an⟧ “low sugar” plan and ⟦a⟧ (often) honest one.", fixed="It is a “low sugar” plan and an (often) honest one."),
        Good("Book a massage for an hour, or an MRI."),
        Good("It is a “low sugar” plan; write 'a' or \"an\" as it is heard."),
        Good("A unique, one-off offer from a European university, and a US one."),
        Good("She takes vitamin A every day."),
        Good("It is an honest answer, an X-ray, a UV lamp and an herb."),
        Good("It has a HUGE following."),
        Good("Class A ended. Plan a, and b."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            tokens = block.tokens
            text = block.text
            for n, (a, b) in enumerate(itertools.pairwise(tokens)):
                if a.lower not in ("a", "an") or text[a.end : b.start] not in _BETWEEN or (a.text == "A" and n and text[: a.start].rstrip()[-1:] not in ".!?:"):
                    continue
                if n and tokens[n - 1].lower in ("vitamin", "hepatitis", "type", "group", "grade", "plan", "part", "option", "class", "section", "step", "influenza", "factor", "la"):
                    continue
                heard = _starts_with_vowel(b.text)
                if heard is None or heard == (a.lower == "an"):
                    continue
                better = "an" if heard else "a"
                better = better.capitalize() if a.text[0].isupper() else better
                yield self.found(block, a.start, a.end, replacement=better, safe=True, values={"better": better, "word": b.text})


def _starts_with_vowel(word: str) -> bool | None:
    """Whether it is heard to start with a vowel; None where both are said, or nobody knows."""
    if re.match(r"h?isto|herb|hotel|habit|hallucin|hereditary|heroic", word, re.I) or word[0].isdigit():
        return word[0] == "8" or word[:2] in ("11", "18") if word[0].isdigit() else None
    if _LETTERS.match(word):
        if word.upper() in _SAID_AS_WORD or (word.isalpha() and word.lower() in common()) or (len(word) > 4 and "-" not in word):
            return None
        return word[0] in _SOUNDS_VOWEL
    if _NOT_VOWEL.match(word):
        return False
    if word[0].lower() in "aeiou":
        return True
    return bool(re.match(r"hours?\b|hourly|honest|honou?r|heirs?\b", word, re.I))
