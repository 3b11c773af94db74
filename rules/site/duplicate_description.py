"""Two articles with one description."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contentcheck import Bad, Document, Finding, Good, Rule

from ._same import collected, shared


class DuplicateDescription(Rule):
    """A description that stands under several results describes none of them."""

    title = "Two articles have the same description"
    message = "has the same description as {other}"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\ndescription: Rest well.\n---\nA.", "---\ntitle: Dreams\ndescription: ⟦Rest well.⟧\n---\nB."),
        Bad("---\ntitle: Naps\ndescription: Rest well.\n---\nA.", "---\ntitle: Cats\ndescription: Purr.\n---\nB.", "---\ntitle: Dogs\ndescription: ⟦Rest  well.⟧\n---\nC."),
        Good("---\ntitle: Naps\ndescription: Rest well.\n---\nA.", "---\ntitle: Dreams\ndescription: Dream well.\n---\nB."),
        Good("# Naps\n\nA.", "# Dreams\n\nB."),
    )

    def collect(self, document: Document) -> Any:
        return collected(document.meta.get("description"))

    def conclude(self, values: Sequence[tuple[str, str | None, Any]]) -> Iterator[Finding]:
        return shared(self, values)
