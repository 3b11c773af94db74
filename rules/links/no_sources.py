"""A health article that links to nothing outside."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.analysis.claims import claims
from contentcheck.readers.links import host

_TEXT = "## Benefits of massage\n\nMassage relieves back pain and migraine. It improves sleep and reduces anxiety. It lowers cortisol and eases arthritis.\n"


class NoSources(Rule):
    """An article that makes health claims and links to no page but its own leaves its reader no way to check.

    `trust.missing-references` says the same more strictly where it runs; this one looks only at links.
    """

    title = "The article links to no source at all"
    severity = Severity.INFO
    default = False
    message = "makes {count} health claims and has no link to the outside"
    least: int = 3
    examples = (
        Bad(_TEXT, whole=True),
        Bad(_TEXT + "\nSee [our page](/massage).", whole=True),
        Good(_TEXT + "\nSee [NICE](https://www.nice.org.uk/guidance/ng59)."),
        Good("# Prices\n\nA massage is 80 dollars."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        count = len(claims(document))
        own = document.house.own_domains
        outside = [x for x in document.links if host(x.target) and host(x.target) not in own]
        if count >= self.least and not outside:
            yield self.whole(document, values={"count": count})
