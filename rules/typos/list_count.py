"""The number that is announced, and the number that follow."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

from ._grammar import lists

_NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_COUNTED = (
    "advantages areas benefits causes conditions exercises facts factors foods groups habits herbs hacks ideas ingredients methods mistakes myths "
    "nutrients oils phases pillars points poses practices principles questions reasons remedies rules secrets signs stages steps stretches styles "
    "supplements symptoms techniques things tips treatments tricks types ways"
)
_PROMISE = re.compile(rf"(?<![\w.,$£€%/–-])(\d{{1,2}}|{'|'.join(_NUMBERS)}) (?!of\b)(?:[a-z][\w-]* ){{0,3}}?(?:{_COUNTED.replace(' ', '|')})\b", re.I)
_NUMBERED = re.compile(r"#?(\d{1,2})(?:[.):]|\s[-–—]|\s+[A-Z])")
_LABEL = re.compile(r"\b(?:class|day|grade|group|level|omega|phase|stage|step|tier|type|vitamin|week|zone)[ -]$", re.I)
_SAMPLE = re.compile(r"\b(?:over|out of|instance|example|least|some|more than|among|includ(?:e|es|ing)|such as)\b", re.I)


class ListCount(Rule):
    """"5 reasons" over a list of four: one was dropped or added, and the number was not changed.

    Two places are read: a list right under a sentence or a heading that gives its number, and headings that are numbered
    from 1, against the number in the heading of level 1. A list that is far from the number is another list.
    """

    title = "The number announced is not the number that follow"
    message = "announces {said}, but {count} follow"
    confidence = "medium"
    examples = (
        Bad("There are ⟦three⟧ types of oil:\n\n- warm\n- hot\n- mild\n- cold"),
        Bad("## ⟦5⟧ simple reasons to rest\n\n- It is warm.\n- It is quiet.\n- It is free.\n- It is near."),
        Bad("---\ntitle: Four ways to rest\n---\n\n# ⟦Four⟧ ways to rest\n\n## 1. Sleep\n\nSleep on it.\n\n## 2. Sit\n\nSit down.\n\n## 3. Lie\n\nLie down."),
        Bad("# ⟦4⟧ Ways to Rest\n\n## 1. Sleep\n\nSleep on it.\n\n## 2. Sit\n\nSit down.\n\n## 3. Lie\n\nLie down."),
        Good("There are three types of oil:\n\n- warm\n- hot\n- mild"),
        Good("Two reasons out of many, for instance:\n\n- It is warm.\n- It is quiet.\n- It is near."),
        Good("Zone 2 benefits come slowly:\n\n- warm\n- hot\n- mild"),
        Good("## 10 reasons to rest\n\n- It is warm.\n- It is quiet."),
        Good("# Three ways to rest\n\n## 1. Sleep\n\nSleep on it.\n\n## 2. Sit\n\nSit down.\n\n## 3. Lie\n\nLie down."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for lead, items in lists(document):
            count = len([i for i in items if i.level == items[0].level])
            block = items[0].lead_in
            if lead is not None:
                if lead.text.rstrip()[-1:] == ":":
                    yield from self._compare(lead.block, lead.start, lead.end, count)
            elif block is not None and block.kind == "heading":
                yield from self._compare(block, 0, len(block.text), count)
        yield from self._numbered(document)

    def _numbered(self, document: Document) -> Iterator[Finding]:
        numbers: dict[int, list[int]] = {}
        for block in document.headings:
            match = _NUMBERED.match(block.text)
            if match and block.level > 1:
                numbers.setdefault(block.level, []).append(int(match[1]))
        runs = [row for row in numbers.values() if len(row) >= 3 and row == list(range(1, len(row) + 1))]
        top = next((b for b in document.headings if b.level == 1), None)
        if len(runs) == 1 and top is not None:
            yield from self._compare(top, 0, len(top.text), len(runs[0]))

    def _compare(self, block: Block, start: int, end: int, count: int) -> Iterator[Finding]:
        found = list(_PROMISE.finditer(block.text, start, end))
        if len(found) != 1 or _LABEL.search(block.text, 0, found[0].start()):
            return
        word = found[0][1]
        said = int(word) if word.isdigit() else _NUMBERS[word.lower()]
        if said >= 2 and said != count and abs(said - count) <= 2 and not _SAMPLE.search(block.text, start, end):
            yield self.found(block, *found[0].span(1), values={"said": said, "count": count})
