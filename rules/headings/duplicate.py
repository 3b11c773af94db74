"""The same heading twice."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Severity


class Duplicate(Rule):
    """Two headings with the same words, one after the other or in the same branch of the outline.

    Readers cannot tell them apart in a table of contents, nor can links. Under different parents they may be the same.
    """

    title = "A heading stands twice"
    message = "the same heading stands in line {line} already"
    languages = None
    examples = (
        Bad("# Sleep\n\n## Naps\n\n## ⟦Naps⟧\n\nShort ones."),
        Bad("# Sleep\n\n## Naps\n\nShort.\n\n## Dreams\n\nWild.\n\n## ⟦Naps⟧\n\nLong."),
        Good("# Sleep\n\n## Cats\n\n### Naps\n\nLong.\n\n## Dogs\n\n### Naps\n\nShort."),
        Good("# Sleep\n\n## Naps\n\n## Long naps"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        branch: list[tuple[int, dict[str, Block]]] = []
        previous: Block | None = None
        title = document.meta.get("title")
        for block in document.headings:
            key = " ".join(block.text.lower().split()).rstrip("?:.!")
            if not key:
                continue
            while branch and branch[-1][0] > block.level:
                branch.pop()
            if not branch or branch[-1][0] < block.level:
                branch.append((block.level, {}))
            known = branch[-1][1]
            if previous is not None and previous.text == block.text:
                first, severity = previous, Severity.ERROR
            elif key in known:
                first, severity = known[key], Severity.WARNING
            else:
                known[key] = block
                previous = block
                continue
            is_title = title is not None and key == " ".join(title.text.lower().split()).rstrip("?:.!")
            if not is_title or "headings.title-repeated" not in document.selected:
                line = document.position(first.span().start)[0]
                yield self.found(block, values={"line": line}, severity=severity, related=[first.span()])
            previous = block
