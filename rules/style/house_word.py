"""The house's own words."""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.declarative import like


class HouseWord(Rule):
    """A word that the house does not use, or that it writes in another way.

    `[vocabulary] reject = ["clean eating"]` says what must not be written, `[vocabulary.prefer]` what to write in its place:
    `"self care" = "self-care"`, `pilates = "Pilates"`. Plurals and possessives are meant too, and capitals do not matter, unless
    only the capitals differ. Quotations, code and addresses are left alone. A certain replacement is applied by `--fix`.
    """

    title = "The house writes it in another way"
    message = "“{match}” is not what the house writes{better}"
    languages = None
    words: tuple[str, ...] = ()
    """Further words, as "wrong" or "wrong > right"."""
    examples = (
        Bad("⟦Self care⟧ is rest, and ⟦self care⟧'s cheap.", options={"words": ("self care > self-care",)}, fixed="Self-care is rest, and self-care's cheap."),
        Bad("We teach ⟦pilates⟧ and ⟦clean eating⟧.", options={"words": ("pilates > Pilates", "clean eating")}, fixed="We teach Pilates and clean eating."),
        Bad("Our ⟦clients⟧ rest.", options={"words": ("client > guest",)}, fixed="Our guests rest."),
        Bad("Our ⟦massages⟧, and ⟦self  care⟧.", options={"words": ("massage > therapy", "self care > self-care")}, fixed="Our massages, and self-care."),
        Good("A massage therapist rests.", options={"words": ("therapist > massage therapist",)}),
        Good("Self-care is rest, and Pilates helps.", options={"words": ("self care > self-care", "pilates > Pilates")}),
        Good("> Our clients rest, said the guest.\n\nThe `client` is at https://example.org/client.", options={"words": ("client > guest",)}),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        words = (*document.house.words, *((wrong.strip(), right.strip()) for wrong, _, right in (w.partition(">") for w in self.words)))
        if not words:
            return
        pattern = _pattern(words)
        better = {wrong.lower(): right for wrong, right in words}
        for block in document.main:
            if block.quoted or block.kind == "quote":
                continue
            for match in pattern.finditer(block.text):
                if any(a < match.end() and match.start() < b for a, b in block.code) or any(x.kind == "auto" and x.block is block and x.at[0] <= match.start() < x.at[1] for x in document.links):
                    continue
                right = better[" ".join(match[1].lower().split())]
                ending = match[2] or ""
                written = f"{like(match[1], right)}{ending}"
                if match[0] in (written, f"{right}{ending}") or (match[1].lower() in right.lower() != match[1].lower() and right.lower() in block.text[max(0, match.start() - len(right)) : match.end() + len(right)].lower()):
                    continue  # it is written so, or stands in what the house writes
                start = match.start()
                end = match.end(1) if ending[:1] in ("'", "’") else match.end()
                written = written[: len(written) - len(ending)] if ending[:1] in ("'", "’") else written
                told = f": write “{written}”" if right else ""
                yield self.found(block, start, end, replacement=written if right else None, safe=not ending or ending[0] in "'’" or (ending == "s" and not right.endswith(("s", "x", "z", "ch", "sh", "y"))), values={"better": told})


@lru_cache(maxsize=32)
def _pattern(words: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    wrong = sorted({w.lower() for w, _ in words if w}, key=lambda w: (-len(w), w))
    every = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in wrong)
    return re.compile(rf"(?<![\w-])({every})(s|es|['’]s)?(?![\w-])", re.I)
