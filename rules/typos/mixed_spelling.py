"""British and American spelling in one article."""
from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Token
from contentcheck.declarative import like

from ._grammar import LEXICONS


class MixedSpelling(Rule):
    """One article, one spelling: the configured one (`[house] spelling`), else that of most words.

    -ize beside other British spellings is Oxford's and right, unless -ise stands in the same article.
    The pairs come from VarCon (SCOWL).
    """

    title = "British and American spelling are mixed"
    message = "“{match}” is {side} spelling; {reason}"
    examples = (
        Bad("The color of the fiber is new. Its ⟦colour⟧ fades."),
        Bad("We analyse and moisturise, and treat anaemia in our centre, with ⟦fiber⟧."),
        Bad("The pain is localized. Warm fibers help: ⟦localised⟧ heat works."),
        Good("The colour of the fibre fades, and we analyze and paralyze nothing."),
        Good("The colour of our centre is organized by the season."),
        Good("The color of our center is organized by the season."),
        Good("Labour was the topic at the Center for Disease Control."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        table = _table()
        found: list[tuple[Block, Token, str, str]] = []
        for block in document.main:
            if block.kind == "quote" or block.quoted:
                continue
            for token in block.tokens:
                entry = table.get(token.lower)
                if entry is not None and len(token.lower) > 4 and not _is_name(block, token) and token.lower not in document.house.accept:
                    found.append((block, token, *entry))
        count = {side: sum(f[2] == side for f in found) for side in ("us", "gb", "ise", "ize")}
        us, gb = count["us"] + count["ize"], count["gb"] + count["ise"]
        house = document.house.spelling
        side = "gb" if house in ("oxford", "au") else house
        if side == "auto":
            if count["us"] and not count["gb"] and count["us"] >= count["ise"]:
                side = "us"
            elif count["gb"] and count["us"] and not count["ise"] and all("yz" in f[1].lower for f in found if f[2] == "us"):
                return  # fibre and paralyze: Canadian
            elif count["gb"] and not count["us"]:
                side = "gb"
            elif us == gb:
                side = "us" if (found and found[0][2] in ("us", "ize")) else "gb"
            else:
                side = "us" if us > gb else "gb"
            reason = "most of the article is {}".format("American" if side == "us" else "British")
        else:
            reason = f"the house writes {_ENGLISH[house]} English"
        wrong = {"gb", "ise"} if side == "us" else {"us"}
        if house in ("oxford", "au"):
            wrong.add("ise" if house == "oxford" else "ize")
        elif side == "gb" and count["ise"]:
            wrong.add("ize" if count["ise"] >= count["ize"] else "ise")
        right = {"us", "ize"} if side == "us" else {"gb", "ise", "ize"} - wrong
        if document.house.spelling == "auto" and not any(count[r] for r in right):
            return
        for block, token, kind, other in found:
            if kind in wrong:
                name = {"us": "American", "gb": "British", "ise": "British", "ize": "-ize"}[kind]
                why = reason if kind != "ize" or house != "auto" else "the article writes -ise elsewhere"
                yield self.found(block, token.start, token.end, replacement=like(token.text, other), safe=document.house.spelling != "auto", values={"side": name, "reason": why})


_ENGLISH = {"us": "American", "gb": "British", "oxford": "Oxford", "au": "Australian"}


@cache
def _table() -> dict[str, tuple[str, str]]:
    """word -> (us, gb, ise or ize; the other spelling)."""
    table: dict[str, tuple[str, str]] = {}
    for line in (LEXICONS / "variants.txt").read_text("utf-8").splitlines()[2:]:
        american, british, *ize = line.split(">")
        table[american] = ("ize" if ize else "us", british)
        table[british] = ("ise" if ize else "gb", american)
    return table


def _is_name(block: Block, token: Token) -> bool:
    """A capital inside a sentence: the Center for Disease Control keeps its spelling."""
    if not token.text[0].isupper() or block.kind == "heading":
        return token.text.isupper()
    before = block.text[: token.start].rstrip()
    return bool(before) and before[-1] not in ".!?:"
