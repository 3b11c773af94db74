"""A bracket or quotation mark that nothing closes."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._grammar import PROSE


class Bracket(Rule):
    """What opens must close: brackets, and curly quotation marks, within one block."""

    title = "A bracket is not closed"
    message = "“{match}” has no partner in this paragraph"
    examples = (
        Bad("Bring a towel ⟦(⟧or two. The room is warm."),
        Bad("She said ⟦“⟧come early, and left."),
        Good("Mix one scoop (1 g) with water (2 l), and a) rest or b) walk."),
        Good("Bring a towel (or two). 1) rest 2) walk :)"),
        Good("She said “come early”, and left. It is 5’ long."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        blocks = document.main
        for n, block in enumerate(blocks):
            if block.kind not in PROSE:
                continue
            if not ("(" in block.text or "[" in block.text or "“" in block.text):
                continue
            text = re.sub(r"[:;]-?[()]", lambda m: " " * len(m[0]), block.text)
            for opening, closing in (("(", ")"), ("[", "]")):
                stack: list[int] = []
                for at, char in enumerate(text):
                    if char == opening:
                        stack.append(at)
                    elif char == closing and stack:
                        stack.pop()
                if len(stack) == 1 and not (block.kind == "item" and any(closing in b.text for b in blocks[n + 1 : n + 3])):
                    yield self.found(block, stack[0], stack[0] + 1)
            if text.count("“") == 1 and "”" not in text and '"' not in text:
                following = blocks[n + 1].text if n + 1 < len(blocks) else ""
                if "”" not in following and not following.startswith("“"):
                    at = text.index("“")
                    yield self.found(block, at, at + 1)
