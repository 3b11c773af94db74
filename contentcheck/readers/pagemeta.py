"""Meta data of an HTML page: head, OpenGraph, JSON-LD, byline."""
from __future__ import annotations

import json
import re
from typing import Any

from bs4 import Tag

from ..document import Document, Note, Value
from .soup import MappedSoup, runs_of

_META = {
    "description": "description",
    "author": "author",
    "article:author": "author",
    "article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "dc.date": "date",
    "article:modified_time": "updated",
    "last-modified": "updated",
    "og:title": "og-title",
    "og:description": "og-description",
    "og:site_name": "site-name",
    "keywords": "keywords",
}


def read(document: Document, soup: MappedSoup) -> None:
    """Fills `document.meta` and `document.carries`."""
    meta = document.meta
    document.carries = frozenset(("title", "description", "author", "date", "canonical"))
    head = soup.find("head")
    title = head.find("title") if isinstance(head, Tag) else soup.find("title")
    if isinstance(title, Tag):
        _put(meta, "title", _text(title, soup))
    for tag in soup.find_all("meta"):
        name = str(tag.get("name") or tag.get("property") or tag.get("itemprop") or "").lower()
        key = _META.get(name)
        if key and (key not in meta or not meta[key].text):
            _put(meta, key, _attribute(document.source, tag, soup, "content"))
    html = soup.find("html")
    if isinstance(html, Tag) and html.get("lang"):
        _put(meta, "language", _attribute(document.source, html, soup, "lang"))
    link = soup.find("link", rel="canonical")
    if isinstance(link, Tag):
        _put(meta, "canonical", _attribute(document.source, link, soup, "href"))
    for script in soup.find_all("script", type="application/ld+json"):
        _json_ld(document, script, soup)
    if not meta.get("author", Value("", 0, 0)).text:
        person = soup.find(rel="author") or soup.find(itemprop="author") or soup.find(class_=re.compile(r"(?:^|[-_])(?:author-?name|byline|post-author|entry-author|p-author)"))
        if isinstance(person, Tag) and person.get_text().strip():
            _put(meta, "author", _text(person, soup))
    if not meta.get("date", Value("", 0, 0)).text:
        time = next((t for t in soup.find_all("time") if t.find_parent(["nav", "footer", "aside"]) is None), None)
        if isinstance(time, Tag) and time.get("datetime"):
            _put(meta, "date", _attribute(document.source, time, soup, "datetime"))
        elif isinstance(time, Tag) and time.get_text().strip():
            _put(meta, "date", _text(time, soup))


def _put(meta: dict[str, Value], key: str, value: Value) -> None:
    if key not in meta or not meta[key].text:
        meta[key] = value


def _text(tag: Tag, soup: MappedSoup) -> Value:
    pieces = [piece for node in tag.find_all(string=True) for piece in runs_of(node)]
    text = " ".join(tag.get_text().split())
    if not pieces:
        at = soup.start_of(tag)
        return Value(text, at, at)
    start, end = pieces[0][1], pieces[-1][2]
    first, last = pieces[0][0], pieces[-1][0]
    return Value(text, start + len(first) - len(first.lstrip()), max(start, end - (len(last) - len(last.rstrip()))))


def _attribute(source: str, tag: Tag, soup: MappedSoup, name: str) -> Value:
    value = str(tag.get(name) or "")
    start = soup.start_of(tag)
    place = re.compile(rf"\b{name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*))", re.I).search(source, start, source.find(">", start) + 1 or len(source))
    if place is None:
        return Value(value, start, start)
    group = next((g for g in (1, 2, 3) if place[g] is not None), 1)
    return Value(value.strip(), *place.span(group))


def _json_ld(document: Document, script: Tag, soup: MappedSoup) -> None:
    text = script.string or ""
    start = soup.start_of(script)
    try:
        data = json.loads(text)
    except ValueError as error:
        document.notes.append(Note("structured-data-broken", f"the JSON-LD is no valid JSON ({error})"))
        return
    for item in _items(data):
        for key, name in (("author", "author"), ("datePublished", "date"), ("dateModified", "updated"), ("reviewedBy", "reviewer")):
            value = item.get(name) if name != "date" else None
            value = item.get(key, value)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, dict):
                if name == "author" and value.get("@type") == "Organization":
                    continue  # a firm is no person
                value = value.get("name")
            if isinstance(value, str) and value.strip():
                at = document.source.find(value, start)
                _put(document.meta, name, Value(value.strip(), at if at >= 0 else start, at + len(value) if at >= 0 else start))


def _items(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [i for d in data for i in _items(d)]
    if isinstance(data, dict):
        graph = data.get("@graph")
        return [data, *(_items(graph) if graph else [])]
    return []
