"""The wrong small word between two others."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import places

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("etween ", r"\b[Bb]etween (?:the ages of )?\$?\d[\d.,]*(?:\s?%)?( ?[-–—] ?| to )\$?\d", "after “between” write “and”"),
    ("from ", r"\b[Ff]rom \$?\d[\d.,]*( ?[-–—] ?)\$?\d[\d.,]*(?! ?[-–]?(?:page|year|day|step|hour|minute|point|star|week))", "after “from” write “to”"),
    ("knowledge on", r"\b(knowledge on)\b", "write “knowledge of”"),
    ("restriction", r"\b(restrictions? on)(?= (?:movement|motion|mobility|blood flow|range)\b)", "write “restriction of”"),
    ("capable", r"\b(capable to)\b", "write “capable of” and an -ing form"),
    ("different", r"\b(different to|different than)(?= (?:each|one) )", "write “different from”"),
    ("interested", r"\b(interested (?:on|for|about))\b", "write “interested in”"),
    ("translate", r"\b(translated? (?:literally )?to)(?= [“\"'‘])", "write “translated as”"),
    ("ependent", r"\b((?:in)dependent from)\b", "write “independent of”"),
    ("depend", r"\b(depend(?:s|ing)? of)\b", "write “depend on”"),
    ("consist", r"\b(consists? (?:in|from)) (?!the\b)", "write “consists of”"),
    ("prone", r"\b(prone for)\b", "write “prone to”"),
    ("immune", r"\b(immune from)(?= (?:disease|illness|infection|stress)\b)", "write “immune to”"),
    ("lack", r"\b(lack in)(?= (?:sleep|exercise|energy|vitamin|motivation)\b)", "write “lack of”"),
    ("addict", r"\b(addicted with)\b", "write “addicted to”"),
    ("aspect", r"\b(aspects? to)(?= (?:health|our|your|the|life|wellness|well-being|wellbeing|a)\b)(?! (?:consider|the (?:story|question)))", "write “aspect of”"),
    ("discuss", r"\b([Dd]iscuss(?:es|ed|ing)? about)\b", "write “discuss” alone"),
    ("knowing that", r"\b(in the knowing that)\b", "write “knowing that”"),
    ("both ", r"\b[Bb]oth [\w -]{2,40}? (as well as)\b", "after “both” write “and”"),
    ("accompan", r"\b(accompanied with)(?= (?:a|pain|symptoms|nausea|fever)\b)", "write “accompanied by”"),
    ("cope", r"\b(cope up with)\b", "write “cope with”"),
    ("result", r"\b(results? to)(?= (?:a|an|better|less|more|pain|improved|poor|reduced)\b)", "write “results in”"),
    ("benefit", r"\b(benefits? out of)\b", "write “benefit from”"),
    ("on the other hand side", r"\b(on the other hand side)\b", "write “on the other hand”"),
    ("comprise", r"\b(comprises? of)\b", "write “comprises” alone"),
    ("request", r"\b(request for)(?= (?:a|an|your|the) (?:appointment|session|refund))(?<!a request for)(?<!your request for)(?<!the request for)", "write “request” alone"),
)


class Preposition(Rule):
    """Fixed pairs: between … and …, from … to …, knowledge of, capable of, both … and …"""

    title = "The wrong preposition"
    message = "{what}"
    examples = (
        Bad("It takes between 10⟦ – ⟧20 minutes."),
        Bad("We share our ⟦knowledge on⟧ sleep, and are ⟦capable to⟧ help."),
        Bad("It suits both beginners ⟦as well as⟧ experts."),
        Good("It takes between 10 and 20 minutes, from 5 to 6, or 10–20 minutes."),
        Good("Our knowledge of sleep. Both beginners and experts come."),
        Good("Open from 1990 on, in both rooms."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            for _, pattern, what in rows:
                for match in re.finditer(pattern, block.text):
                    yield self.found(block, *match.span(1), values={"what": what})
