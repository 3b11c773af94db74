"""A link to a place on the page that is not there."""
from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from contentcheck import Bad, Document, Finding, Good, Rule

_TOGGLE = re.compile(r"toggle|aria-haspopup|aria-expanded|role=.button|onclick|data-bs-|dropdown|menu-item-has-children", re.I)


class BrokenFragment(Rule):
    """A link to `#place` needs a heading or an element of that name in the same document."""

    title = "A link leads to a place that is not there"
    message = "nothing here is called “{name}”"
    languages = None
    examples = (
        Bad("# Naps\n\nSee ⟦[below](#dreams)⟧."),
        Bad('<h2 id="naps">Naps</h2><p>See ⟦<a href="#dreams">below⟧</a>.</p>', format="html"),
        Bad("# Naps\n\nRead ⟦[on](#)⟧."),
        Good("# Naps\n\nSee [below](#sweet-dreams).\n\n## Sweet dreams\n\nSlept."),
        Good("# Naps\n\nBack to the [top](#top), or go [up](#sweet-dreams).\n\n## Sweet dreams\n\nZ."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for link in document.links:
            if link.target in ("#", "") and link.text.strip() and link.kind == "inline" and (link.block is None or link.block.zone == "main") and not _TOGGLE.search(document.source[link.start : link.end]):
                yield self.at(link.start, link.end, message="the link leads nowhere: give it an address")
                continue
            name = unquote(link.target[1:]) if link.target.startswith("#") else ""
            if name and link.kind == "inline" and name not in document.anchors and name.lower() not in ("top", "") and (link.block is None or link.block.zone == "main") and "/" not in name and "=" not in name:
                known = {a.lower() for a in document.anchors}
                if name.lower() not in known and f"user-content-{name}" not in known and not any(a.startswith(f"{name.lower()}-") for a in known):
                    yield self.at(link.start, link.end, values={"name": name})
