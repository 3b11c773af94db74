"""Health claims, and no source anywhere."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.claims import claims
from contentcheck.analysis.frames import speaks_of_body
from contentcheck.analysis.support import ACCEPTABLE, grade
from contentcheck.analysis.units import units
from contentcheck.readers.links import bare_links

_LIKELY = 0.2
"""From this score on a claim counts, be it reported or not."""
_CERTAIN = 0.6
"""From this score on it is a claim or a health fact beyond doubt, whether an editor must act on it or not."""
_TEXT = "## Benefits of massage\n\nMassage relieves back pain and migraine. It improves sleep and reduces anxiety. It lowers cortisol and eases arthritis.\n"


class MissingReferences(Rule):
    """An article that makes several health claims names its sources: links to studies or health authorities, or a list at the end.

    Marked where not one acceptable source (journal, authority, university, hospital, recognised charity) is linked or listed.
    """

    title = "Health claims, and not one source"
    message = "makes {count} health claims and names no acceptable source anywhere: link the studies or bodies that support them"
    least: int = 3
    examples = (
        Bad(_TEXT, whole=True),
        Bad(_TEXT + "\nSee [our shop](https://www.amazon.com/x).", whole=True),
        Good(_TEXT + "\nSee [NICE](https://www.nice.org.uk/guidance/ng59)."),
        Good(_TEXT + "\n## References\n\n1. Furlan A. Massage for low-back pain. Spine 2002;27:1896-910. doi:10.1097/00007632-200209010-00017"),
        Good("# Prices\n\nA massage is 80 dollars."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        weighty = [c for c in claims(document) if not c.disowned and (c.act >= _LIKELY or c.listed >= _CERTAIN) and speaks_of_body(c.unit)]
        if len(weighty) < self.least or len(weighty) < 0.05 * len(units(document)):
            return
        if any(c.support.kind == "cited" for c in claims(document)):
            return
        own = document.house.own_domains
        head = document.source[: document.blocks[0].start] if document.blocks else ""  # sources that the front matter names
        if any(grade(head[a:b], own).grade in ACCEPTABLE for a, b in bare_links(head)):
            return
        if any(grade(x.target, own).grade in ACCEPTABLE for x in document.links if x.kind != "footnote"):
            return
        listed = [b for b in document.blocks if b.zone == "references" and b.kind != "heading" and len(b.tokens) >= 4]
        if not listed:
            yield self.whole(document, values={"count": len(weighty)})
