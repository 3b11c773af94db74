"""Two articles with one title."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contentcheck import Bad, Document, Finding, Good, Rule

from ._same import collected, shared


class DuplicateTitle(Rule):
    """Two articles with the same title compete with one another, and readers cannot tell them apart."""

    title = "Two articles have the same title"
    message = "has the same title as {other}"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\n---\nA.", "---\ntitle: ⟦Naps⟧\n---\nB."),
        Bad("# Long naps\n\nA.", "# ⟦Long naps⟧\n\nB.", "# ⟦Long Naps⟧\n\nC."),
        Good("# Naps\n\nA.", "# Dreams\n\nB."),
        Good("# Naps\n\nA."),
    )

    def collect(self, document: Document) -> Any:
        return collected(document.title)

    def conclude(self, values: Sequence[tuple[str, str | None, Any]]) -> Iterator[Finding]:
        return shared(self, values)
