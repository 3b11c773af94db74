"""No author."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity
from contentcheck.readers.links import host

_NOBODY = frozenset(("admin", "administrator", "editor", "author", "staff", "team", "webmaster", "user", "test", "guest", "wordpress", "the team", "unknown", "anonymous", "root", "content team", "editorial team"))

_HOUSE = re.compile(r"\b(?:team|clinic|centre|center|studio|spa|ltd|llc|inc|daily|wellness|massage|osteopaths?|physio|staff|health|blog|media|agency|group|cli|bot|chatgpt)\b")
_NO_ARTICLE = re.compile(r"(?:^|/)(?:about|about[-_]us|about[-_]me|contact|contact[-_]us|pricing|prices|team|our[-_]team|home|privacy|terms|book|booking|faq|drugs?)(?:[./-]|$)", re.I)


def is_article(document: Document) -> bool:
    """Whether a page is one that names an author: an article, not the page about the clinic or its prices."""
    return not _NO_ARTICLE.search(document.path)


def _is_site(document: Document, author: str) -> bool:
    """Whether the author has the name of the site: in its address, or after the title ("How to nap – Naps & Co")."""
    name = "".join(c for c in author if c.isalnum())
    own = [host(document.meta["canonical"].text)] if "canonical" in document.meta else []
    title = document.meta["title"].text.lower() if "title" in document.meta else ""
    after = re.split(r"\s[-–—|•]\s", title)[1:]
    return len(name) > 5 and (any(name in re.sub(r"[^a-z0-9]", "", h) for h in (*own, *document.house.own_domains)) or author in (part.strip() for part in after))


class MissingAuthor(Rule):
    """Readers of health articles, and search engines' raters, ask who wrote it and what they know: name a person.

    Marked only where the format could have named one (front matter, an HTML head, a byline left empty); on a home page or
    one about the clinic it is only worth a thought (info).
    """

    title = "No author is named"
    message = "{what}: name the person who wrote it, and what they know"
    languages = None
    examples = (
        Bad("---\ntitle: Naps\n---\nRest well.", whole=True),
        Bad("Naps\n\n⟦Written by⟧ Published on: May 1, 2026\n\nRest well, all of you, and nap.", format="text"),
        Bad("---\ntitle: Naps\nauthor: ⟦Admin⟧\n---\nRest well."),
        Bad("---\ntitle: Naps\nauthor: ⟦jane86⟧\n---\nRest well."),
        Good("---\ntitle: Naps\nauthor: Jane Doe, RN\n---\nRest well."),
        Bad('<html><head><title>Naps – Soft Pillow</title><meta name="author" content="⟦Soft Pillow⟧"></head><body><p>Rest well, all of you.</p></body></html>', format="html"),
        Good('<html><head><title>Naps – Soft Pillow</title><meta name="author" content="Jane Soft"></head><body><p>Rest well, all of you.</p></body></html>', format="html"),
        Good("# Naps\n\nRest well."),
        Good("# Naps\n\nBy Jane Doe, May 1, 2026\n\nRest well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        author = document.meta.get("author")
        if author is not None and author.text.strip():
            words = author.text.lower().strip()
            site = document.meta["site-name"].text.lower() if "site-name" in document.meta else ""
            handle = words.isascii() and author.text.islower() and len(words.split()) == 1
            if (words in _NOBODY or handle or _HOUSE.search(words) or words in (document.house.name.lower(), site) or _is_site(document, words)) and author.end > author.start:
                yield self.at(author.start, author.end, values={"what": "no person is named as the author"})
        elif author is not None and author.end > author.start:
            yield self.at(author.start, author.end, values={"what": "the byline names nobody"})
        elif "author" in document.carries:
            severity = self.severity if is_article(document) and document.meta else Severity.INFO
            yield self.whole(document, severity=severity, values={"what": "no author is named"})
