"""The same heading twice."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity


class Duplicate(Rule):
    """Two headings with the same words, one after the other or in the same branch of the outline.

    Readers cannot tell them apart in a table of contents, nor can links. In Markdown and text they may be the same
    under different parents; on a page, whose outline is heard as one list, that is worth a look (info).
    """

    title = "A heading stands twice"
    message = "the same heading stands in line {line} already"
    languages = None
    examples = (
        Bad("# Sleep\n\n## Naps\n\n## ⟦Naps⟧\n\nShort ones."),
        Bad("# Sleep\n\n## Naps\n\nShort.\n\n## Dreams\n\nWild.\n\n## ⟦Naps⟧\n\nLong."),
        Bad("<h1>Sleep</h1><h2>Cats</h2><h3>Naps</h3><p>Long.</p><h2>Dogs</h2><h3>⟦Naps⟧</h3><p>Short.</p>", format="html"),
        Good("# Sleep\n\n## Cats\n\n### Naps\n\nLong.\n\n## Dogs\n\n### Naps\n\nShort."),
        Good("# Sleep\n\n## Naps\n\n## Long naps"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        branch: list[tuple[int, dict[str, Block]]] = []
        anywhere: dict[str, Block] = {}
        previous: Block | None = None
        title = document.meta.get("title")
        page = document.format == "html"
        for block in [b for b in document.blocks if b.kind == "heading"] if page else document.headings:
            key = _key(block.text)
            if not key:
                continue
            while branch and branch[-1][0] > block.level:
                branch.pop()
            if not branch or branch[-1][0] < block.level:
                branch.append((block.level, {}))
            known = branch[-1][1]
            before, previous = previous, block
            if before is not None and _key(before.text) == key:
                first, severity = before, Severity.ERROR
            elif key in known:
                first, severity = known[key], Severity.WARNING
            elif key in anywhere and page:
                first, severity = anywhere[key], Severity.INFO
            else:
                known[key] = anywhere[key] = block
                continue
            known.setdefault(key, block)
            if block.zone != "main":
                severity = Severity.INFO
            if title is None or key != _key(title.text) or "headings.title-repeated" not in document.selected:
                line = document.position(first.span().start)[0]
                yield self.found(block, values={"line": line}, severity=severity, related=[first.span()])


def _key(text: str) -> str:
    return " ".join(text.lower().split()).rstrip("?:.!")
