"""Two articles for one keyphrase."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._same import collected, shared


class SameKeyphrase(Rule):
    """Two articles that name the same keyphrase compete for the same readers; join them, or give one another phrase."""

    title = "Two articles are written for the same keyphrase"
    severity = Severity.INFO
    message = "names the same keyphrase (“{text}”) as {other}"
    languages = None
    examples = (
        Bad("---\ntitle: A\nkeyphrase: cat naps\n---\nA.", "---\ntitle: B\nkeyphrase: ⟦cat naps⟧\n---\nB."),
        Bad("---\ntitle: A\nfocus_keyword: Cat naps\n---\nA.", "---\ntitle: B\nkeyphrase: ⟦cat naps⟧\n---\nB."),
        Good("---\ntitle: A\nkeyphrase: cat naps\n---\nA.", "---\ntitle: B\nkeyphrase: dog naps\n---\nB."),
        Good("# Cat naps\n\nA.", "# Cat naps\n\nB."),
    )

    def collect(self, document: Document) -> Any:
        return collected(document.meta.get("keyphrase"))

    def conclude(self, values: Sequence[tuple[str, str | None, Any]]) -> Iterator[Finding]:
        return shared(self, values)
