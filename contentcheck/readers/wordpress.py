"""Reads exports of WordPress (WXR): each published post is a document, named by its slug, in its place in the XML.

Classic posts part their paragraphs by blank lines, as WordPress does when it shows them; shortcodes are no prose. What
Yoast and Rank Math keep (keyphrase, description, title) is the post's meta data.
"""
from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from ..document import Document, Note, Value
from ..errors import ReadError
from .html import read_fragment

_TOKEN = re.compile(r"<!\[CDATA\[(?P<cdata>.*?)\]\]>|<(?P<close>/)?(?P<name>[\w:-]+)(?P<rest>[^>]*)>", re.S)
_SHORTCODE = re.compile(r"\[/?[a-z][a-z0-9_-]{2,40}(?:\s+[^\]\[\n]*)?/?\]")
_ATTRIBUTED = re.compile(r"\[[a-z][a-z0-9_-]{2,40}(?=[^\]]*=[^\]]*\])|\[/[a-z][a-z0-9_-]{2,40}\]|\[(?:gallery|caption|embed|audio|video|contact-form|toc)\b")
_SEO = {
    "_yoast_wpseo_focuskw": "keyphrase", "_yoast_wpseo_metadesc": "description", "_yoast_wpseo_title": "seo-title",
    "rank_math_focus_keyword": "keyphrase", "rank_math_description": "description", "rank_math_title": "seo-title",
}  # fmt: skip
_CARRIES = frozenset(("title", "author", "date", "description"))
_SEAM = "]]><![CDATA["
_Field = tuple[int, int]


def is_export(text: str) -> bool:
    """Whether an XML text is an export of WordPress."""
    return "wordpress.org/export/" in text[:8192]


def read_wordpress(source: str, path: str, kinds: Sequence[str] = ("post",)) -> Iterator[Document]:
    """The published posts of an export, in its order; `kinds` may add "page" and "draft". Raises `ReadError` where it is none or has no post."""
    if not is_export(source):
        raise ReadError("no export of WordPress: of other XML contentcheck knows no article")
    if "<!ENTITY" in source[:8192]:
        raise ReadError("it declares entities, which WordPress never writes: refused")
    found = left = 0
    for fields, keys in _items(source):
        kind, status = _text(source, fields, "wp:post_type"), _text(source, fields, "wp:status")
        if kind not in ("post", "page"):
            continue
        if kind not in kinds or (status != "publish" and "draft" not in kinds) or status == "trash":
            left += 1
            continue
        found += 1
        yield _post(source, path, fields, keys)
    if not found:
        raise ReadError(f"no published post in this export{f' ({left} drafts and pages: wordpress = page, draft in the configuration reads them)' if left else ''}")


def _items(source: str) -> Iterator[tuple[dict[str, _Field], dict[str, _Field]]]:
    """The fields of each item with their places, and its SEO fields."""
    fields: dict[str, _Field] | None = None
    keys: dict[str, _Field] = {}
    stack: list[tuple[str, int]] = []
    inner: _Field | None = None
    key = ""
    for token in _TOKEN.finditer(source):
        if token["cdata"] is not None:
            start, end = token.span("cdata")
            inner = (inner[0] if inner is not None else start, end)  # "]]>" is written as the end of one and the start of another
        elif token["name"] == "item":
            if token["close"] and fields is not None:
                yield fields, keys
                fields = None
            elif not token["close"]:
                fields, keys, stack = {}, {}, []
        elif fields is None or token["rest"].endswith("/"):
            continue
        elif not token["close"]:
            stack.append((token["name"], token.end()))
            inner = None
        elif stack and stack[-1][0] == token["name"]:
            name, start = stack.pop()
            place = inner or (start, token.start())
            inner = None
            if name == "wp:meta_key":
                key = source[slice(*place)].strip()
            elif name == "wp:meta_value" and key in _SEO:
                keys.setdefault(_SEO[key], place)
            elif not stack:
                fields.setdefault(name, place)


def _text(source: str, fields: dict[str, _Field], name: str) -> str:
    place = fields.get(name)
    return html.unescape(source[slice(*place)].replace(_SEAM, "")).strip() if place else ""


def _post(source: str, path: str, fields: dict[str, _Field], keys: dict[str, _Field]) -> Document:
    start, end = fields.get("content:encoded", (0, 0))
    body = source[start:end].replace(_SEAM, " " * len(_SEAM))
    blank = _SHORTCODE.sub(lambda m: " " * len(m[0]) if _ATTRIBUTED.match(m[0]) else m[0], body) if "[" in body else body
    document = read_fragment(source, start, end, path, text=blank, classic="<!-- wp:" not in body and re.search(r"<p[\s>]", body) is None)
    document.part = _text(source, fields, "wp:post_name") or f"post-{_text(source, fields, 'wp:post_id')}"
    document.carries = _CARRIES
    for name, field in (("title", "title"), ("author", "dc:creator"), ("date", "wp:post_date"), ("slug", "wp:post_name"), ("canonical", "link")):
        if value := _text(source, fields, field):
            document.meta[name] = Value(value[:10] if name == "date" else value, *fields[field])
    for name, place in keys.items():
        value = html.unescape(source[slice(*place)]).strip()
        if value and "%%" not in value and not re.search(r"%\w+%", value):  # a template says nothing of this post
            document.meta[name] = Value(value.split(",")[0] if name == "keyphrase" else value, *place)
    if not body.strip():
        document.notes.append(Note("empty", "this post has no text"))
    return document
