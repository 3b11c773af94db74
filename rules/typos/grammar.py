"""What a further engine finds: LanguageTool, where it is asked for."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_NAME = "languagetool"


class Grammar(Rule):
    """LanguageTool's grammar rules, without its speller and without the rules that cry wolf on wellness articles.

    Off unless asked for: `--engine languagetool`, or `engines = ["languagetool"]`. Where a rule of contentcheck marks the
    same words, only that one is told. The engine's own name of its rule stands in the data of a finding.
    """

    title = "LanguageTool found a fault"
    message = "{what}"
    confidence = "medium"
    examples = (
        Bad("He ⟦go⟧ home every day at six.", engine="languagetool"),
        Bad("A 😀 for you: he ⟦go⟧ home at six.", engine="languagetool"),
        Good("He goes home every day at six.", engine="languagetool"),
        Good("Lomi lomi, qigong and shiatsu by Anneliese Hofstätter.", engine="languagetool"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if _NAME not in document.house.engines:
            return
        from contentcheck.language.engines import languagetool

        for match in languagetool.check(document):
            words = match.block.text[match.start : match.end]
            if words.lower() in document.house.accept:
                continue
            what = " ".join(match.message.split()).rstrip(".").replace("{", "(").replace("}", ")")
            yield self.found(
                match.block, match.start, match.end, severity=Severity(match.severity), values={"what": what[:1].lower() + what[1:]},
                replacement=match.suggestions[0] if len(match.suggestions) == 1 else None, suggestions=match.suggestions,
                data={"engine": _NAME, "rule": match.rule},
            )  # fmt: skip
