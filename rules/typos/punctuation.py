"""Marks that are doubled, or stand where none belongs."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._grammar import places

_PATTERNS: tuple[tuple[str, str, str, str | None, Severity], ...] = (
    ("..", r"(?<![.…])(\.\.)(?![.…])(?=\s|$)", "two full stops", ".", Severity.WARNING),
    ("….|....", r"((?:…\.+|\.{4,}))", "an ellipsis has three dots", "…", Severity.WARNING),
    (",,|;;|::|,.|.,|?.|!.|?,|;,|,;|;:|:;|,:|:,", r"([,;:]{2,}|,\.|\.,(?! ?(?:and|or|but|the|which|etc|to|of|for|in|with|as|a|it|is|they|you|we|I)\b)(?<!etc\.,)(?<![A-Z]\.,)(?<!e\.,)(?<!c\.,)(?<!g\.,)(?<!m\.,)(?<!r\.,)|\?\.(?!\.)|!\.(?!\.)|\?,|;,)(?=\s|$)", "two marks in a row", None, Severity.WARNING),
    ("such as,|such as;|including,|including;|like,|like;|especially,|especially;", r"\b(?:such as|including|(?<!, )like|especially)([,;])(?= )", "no mark after “such as” or “including”", "", Severity.WARNING),
    ("limited to;", r"\b(?:includes?|is|are|of|with|for) but (?:is |are )?not limited to(;)", "write a colon or nothing", "", Severity.WARNING),
    ("is, |are, |was, |were, |will, |can, |may, |should, |has, |have, ", r"\b(?:is|are|was|were|will|can|may|should|has|have)(,)(?= (?:a|an|the|be|been|very|also|not|more) )(?!.{0,60},)", "no comma between a verb and what belongs to it", "", Severity.WARNING),
    (", come|, go|, lie|, stand|, is |, are |, was |, were ", r"^(?:With|In|For|From|Under|Behind|Beside) \w+(,)(?= (?:comes?|goes|go|lies?|stands?|is|are|was|were) )", "no comma before the verb", "", Severity.WARNING),
    (", has |, have |, is |, are |, was |, were |, can |, will |, make|, take|, help|, offer|, provide", r"^(?:The|Our|Your|This|That) [\w’']+(?: [\w’']+)?(,)(?= (?:has|have|is|are|was|were|can|will|makes?|takes?|helps?|offers?|provides?) (?!(?:however|therefore|of course)\b))(?!.{0,30},)", "no comma between subject and verb", "", Severity.WARNING),
    ("!!!|???|!?!|?!?|!!?|??!|?!!|!??", r"([!?]{3,})", "one mark is enough", None, Severity.INFO),
)


class Punctuation(Rule):
    """Doubled marks, a mark after "such as", a comma between subject and verb."""

    title = "A mark too many"
    message = "{what}"
    examples = (
        Bad("We rest⟦..⟧ Then we walk."),
        Bad("It helps with many things, such as⟦,⟧ sleep."),
        Bad("The government⟦,⟧ has a plan."),
        Bad("Relax⟦,,⟧ and breathe."),
        Good("We rest… Then we walk... slowly."),
        Good("The government, however, has a plan."),
        Good("Things such as sleep, food, etc., help."),
        Good("The oil, which is warm, has a scent. The team, as ever, is kind."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, rows in places(document, _PATTERNS):
            text = block.text
            for _, pattern, what, better, severity in rows:
                whole = pattern.startswith("^")
                ranges = [(s.start, s.text) for s in block.sentences] if whole else [(0, text)]
                for offset, part in ranges:
                    for match in re.finditer(pattern, part):
                        start, end = offset + match.start(1), offset + match.end(1)
                        yield self.found(block, start, end, replacement=better, severity=severity, values={"what": what})
