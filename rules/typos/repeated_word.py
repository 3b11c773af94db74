"""The same word twice in a row."""
from __future__ import annotations

import itertools
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_ALLOWED = frozenset("had that bye ha so very really no now there blah chop cha pom knock night ylang yin choo aye hush well er bora tsk many many's in is".split())


_AFTER_YOU = frozenset("can need should are were have had must will would may might could do don't can't won't look deserve".split())


class RepeatedWord(Rule):
    """A word that stands twice in a row by mistake; "had had", "that that" and names such as "ylang ylang" may."""

    title = "A word stands twice"
    severity = Severity.ERROR
    message = "“{word}” stands twice"
    examples = (
        Bad("Relax in ⟦the the⟧ sauna.", fixed="Relax in the sauna."),
        Bad("It helps ⟦you you⟧ sleep.", fixed="It helps you sleep."),
        Good("It was brown brown brown everywhere."),
        Good("She had had a long day, and knew that that was over."),
        Good("A drop of ylang ylang oil."),
        Good("Are you tired? Tired people sleep badly."),
        Good("The class is long, long and quiet."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            tokens = block.tokens
            text = block.text
            for n, (a, b) in enumerate(itertools.pairwise(tokens)):
                if a.lower == b.lower and ((n and tokens[n - 1].lower == a.lower) or (n + 2 < len(tokens) and tokens[n + 2].lower == a.lower)):
                    continue  # thrice is meant
                if a.lower == b.lower == "you" and n + 2 < len(tokens) and tokens[n + 2].lower in _AFTER_YOU:
                    continue  # "I told you you can"
                if a.lower != b.lower or a.lower in _ALLOWED or not a.lower.isalpha() or (len(a.lower) == 1 and a.lower not in ("a", "i")):
                    continue
                between = text[a.end : b.start]
                if between.strip() or (b.text[0].isupper() and not a.text[0].isupper()) or (a.text.isupper() and len(a.text) > 3):
                    continue
                if a.text[0].isupper() and b.text[0].isupper() and len(a.text) > 3:
                    continue  # a name such as Baden Baden
                if not block.verbatim(a.start, b.end):
                    continue  # two links side by side, a word and its label
                yield self.found(block, a.start, b.end, replacement=a.text, safe=True, values={"word": a.text})
