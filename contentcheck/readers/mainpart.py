"""Which part of a page is the article."""
from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

_THEMES = re.compile(
    r"^(?:entry-content|post-content|article-content|article-body|post-body|blog-post|post__content|article__body|page-content|content-body|"
    r"single-content|td-post-content|main-content|elementor-widget-theme-post-content|site-main|blog-content|the-content|contentarea|content-area)$",
    re.I,
)
_BOILERPLATE = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menu|submenu|footer|sidebar|side-bar|widget|cookies?|breadcrumbs?|share|sharing|sharedaddy|social|related|"
    r"comments?|respond|newsletter|subscribe|signup|popup|modal|pagination|pager|author-box|author-bio|toc|skip|skip-link|masthead|"
    r"tagcloud|advert|adsbygoogle|topbar|top-bar|toolbar|copyright|cta-bar|announcement|search|prev-next|nav-links|post-navigation|yarpp|jp-relatedposts)(?:$|[-_ ])",
    re.I,
)
_HIDDEN_CLASS = re.compile(r"(?:^| )(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|hidden|d-none)(?:$| )")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def names_of(tag: Tag) -> str:
    """Its classes, id and role in one string."""
    classes = tag.get("class")
    joined = " ".join(classes) if isinstance(classes, list) else str(classes or "")
    return f"{joined} {tag.get('id') or ''}".strip()


def is_hidden(tag: Tag) -> bool:
    attributes = tag.attrs
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(str(style)):
        return True
    return "class" in attributes and bool(_HIDDEN_CLASS.search(names_of(tag)))


_BUILDERS = re.compile(r"(?:elementor|wp-block|wpb|vc|et_pb|sqs|fl|fusion|avia|kt|uagb|brxe|wixui|w)-?[-_][\w-]*", re.I)
"""Classes that page builders give to everything, also to the text: "elementor-widget" is no widget."""


def is_boilerplate(tag: Tag, inside: bool, whole: int) -> bool:
    """Whether a block element is navigation, footer, sharing and the like.

    inside: within the main part. whole: characters of prose in the page; what holds a third of it is no boilerplate
    by its class alone.
    """
    if tag.name in ("html", "body", "main", "article"):
        return False
    if tag.name == "header" and (not inside or tag.find("nav") is not None) and tag.find("h1") is None:
        return True
    if tag.get("role") in ("navigation", "banner", "contentinfo", "complementary", "search", "dialog"):
        return True
    if not ("class" in tag.attrs or "id" in tag.attrs):
        return False
    names = _BUILDERS.sub("", names_of(tag))
    if not _BOILERPLATE.search(names):
        return False
    if prose_of(tag) > whole / 3 and not re.search(r"comment|footer", names, re.I):
        return False
    return prose_of(tag) < 1500 or not inside or bool(re.search(r"comment|footer|sidebar|related", names, re.I))


def prose_of(tag: Tag) -> int:
    """Characters of text in paragraphs and items below it."""
    return sum(len(p.get_text()) for p in tag.find_all(["p", "li", "blockquote", "dd"]) if p.find(["p", "li"]) is None)


def _scored(tag: Tag) -> int:
    """The same, without lists of links and boilerplate elements."""
    total = 0
    for p in tag.find_all(["p", "li", "blockquote", "dd", "h2", "h3"]):
        if p.find(["p", "li"]) is not None or p.find_parent(["nav", "footer", "aside", "form", "header"]):
            continue
        text = len(p.get_text())
        linked = sum(len(a.get_text()) for a in p.find_all("a"))
        total += text - min(text, 2 * linked)
    return total


def find_main(soup: BeautifulSoup) -> Tag | None:
    """The element that holds the article; None where the whole page must do.

    Of the elements that say so themselves (`main`, `article`, role, itemprop, the usual theme classes) the innermost
    that holds at least 60 % of the page's prose; else the innermost element of all that holds 80 %.
    """
    body = soup.find("body") or soup
    if not isinstance(body, Tag):
        return None
    whole = _scored(body)
    if whole < 200:
        return _declared(body)[0] if _declared(body) else None
    best: Tag | None = None
    for tag in _declared(body):
        if _scored(tag) >= 0.6 * whole:
            best = tag  # document order: an inner one comes later
    if best is not None:
        return best
    node = body
    while True:
        heavy = next((c for c in node.children if isinstance(c, Tag) and _scored(c) >= 0.8 * whole and c.name not in ("p", "li", "ul", "ol", "blockquote", "table", "tbody", "tr", "td")), None)
        if heavy is None:
            return node if node is not body else None
        node = heavy


def _declared(body: Tag) -> list[Tag]:
    def says_so(tag: Tag) -> bool:
        if tag.name in ("main", "article") or tag.get("role") == "main" or tag.get("itemprop") == "articleBody":
            return True
        classes = list(tag.get("class") or [])
        return any(_THEMES.match(c) for c in classes) or bool(_THEMES.match(str(tag.get("id") or "")))

    return [t for t in body.find_all(says_so) if isinstance(t, Tag)]
