"""The text of an article with the places of its findings, for the formats that show it."""
from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from .document import Block, Document, outline
from .report import Reported


@dataclass(slots=True)
class Shown:
    """One block: its text, and (start, end, number of the finding) of what is marked in it."""

    kind: str
    level: int
    text: str
    line: int
    zone: str
    marks: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Article:
    """What a page shows of an article. Findings are named by their position in the result's list."""

    blocks: list[Shown]
    keyphrase: dict[str, Any] | None
    phrases: list[tuple[str, int, float]]
    """(phrase, uses, density in percent)"""
    sections: list[dict[str, Any]]
    """heading, words, uses of the keyphrase, grade"""
    hardest: list[tuple[str, int, int]]
    """(sentence, its words, line) of the longest sentences"""
    headings: list[tuple[int, int, str, int]]
    """(depth, level, text, line)"""
    title: str
    description: str


_HARDEST = 5
_PHRASES = 20


def article_of(document: Document, findings: list[Reported]) -> Article:
    """What a page shows of a document that was checked."""
    from .analysis.keyphrase import keyphrase, phrases

    shown = [Shown(b.kind, b.level, b.text, document.position(b.span().start)[0] if b.runs else 0, b.zone) for b in document.blocks]
    places = sorted(((b.start, b.end, n) for n, b in enumerate(document.blocks) if b.runs))
    for number, finding in enumerate(findings):
        if finding.data.get("whole"):
            continue
        at = bisect_right(places, (finding.end.offset, -1, -1))
        for _, end, n in reversed(places[max(0, at - 40) : at]):
            if end > finding.start.offset:
                mark = document.blocks[n].within(finding.start.offset, finding.end.offset)
                if mark is not None:
                    shown[n].marks.append((*mark, number))
    phrase = keyphrase(document)
    description = document.meta.get("description")
    title = document.title
    return Article(
        shown,
        phrase.to_dict() if phrase else None,
        [(p.text, p.count, p.density) for p in phrases(document)[:_PHRASES]],
        _sections(document),
        sorted(((s.text, len(s.tokens), document.position(b.span(s.start, s.end).start)[0]) for b in document.main if b.kind in ("paragraph", "item", "quote") for s in b.sentences), key=lambda x: (-x[1], x[2]))[:_HARDEST],
        [(depth, block.level, block.text, document.position(block.span().start)[0]) for depth, block in outline(document)],
        title.text if title else "",
        description.text if description else "",
    )


def _sections(document: Document) -> list[dict[str, Any]]:
    from .analysis.keyphrase import sections
    from .analysis.metrics import PROSE, count, indices

    prose: dict[int, list[Block]] = {}
    for block in document.main:
        if block.kind in PROSE:
            prose.setdefault(block.heading.index if block.heading is not None else -1, []).append(block)
    grades = {n: indices(count(blocks)).get("flesch_kincaid_grade") for n, blocks in prose.items()}
    headings = [b.index for b in document.main if b.kind == "heading"]
    rows = sections(document)
    of = [*([-1] if len(rows) > len(headings) else []), *headings]  # what stands before the first heading is a section too
    return [{"heading": heading, "words": words, "uses": uses, "grade": grades.get(n)} for n, (heading, uses, words) in zip(of, rows, strict=True)]
