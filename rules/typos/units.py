"""Numbers and their units, written in two ways."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

_AMOUNT = re.compile(r"(?<![\w.-])(\d[\d.,]*)( ?)(mg|mcg|µg|kg|g|ml|cm|mm|km|kcal|IU)\b")


class Units(Rule):
    """One article writes "10 mg" or "10mg", not both; the form that most amounts have wins."""

    title = "Units are spaced in two ways"
    message = "elsewhere here the unit {how}: write “{better}”"
    examples = (
        Bad("Take 10 mg or 20 mg, never ⟦30mg⟧."),
        Bad("Add 5ml and 10ml, then ⟦15 ml⟧."),
        Good("Take 10 mg or 20 mg."),
        Good("Take 10mg on 5 Main Street with a 4G phone."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        found: list[tuple[Block, re.Match[str]]] = [(b, m) for b in document.main for m in _AMOUNT.finditer(b.text)]
        count = Counter(m[2] for _, m in found)
        if len(count) < 2 or count[" "] == count[""]:
            return
        right = max(count, key=lambda space: count[space])
        for block, match in found:
            if match[2] != right:
                better = f"{match[1]}{right}{match[3]}"
                yield self.found(block, *match.span(), replacement=better, safe=True, values={"how": "stands apart" if right else "stands close", "better": better})
