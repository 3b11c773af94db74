"""Front matter: YAML between `---` lines, TOML between `+++` lines. Every value keeps its place."""
from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Comment, Note, Value

_YAML = re.compile(r"\A\s*---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.S)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.S)
_NAMES = {
    "title": ("title", "headline"),
    "seo-title": ("seo_title", "page_title", "meta_title", "seotitle", "metatitle"),
    "description": ("description", "meta_description", "metadescription", "seo_description", "seodescription", "page_description", "excerpt", "summary", "short_description"),
    "author": ("author", "authors", "by", "byline", "writer"),
    "reviewer": ("reviewer", "reviewed_by", "reviewedby", "medically_reviewed_by", "medical_reviewer"),
    "date": ("date", "published", "publishdate", "publish_date", "pubdate", "publishedat", "published_at", "date_published", "created"),
    "updated": ("updated", "lastmod", "modified", "updatedat", "last_updated", "last_modified_at", "date_modified", "lastupdated"),
    "slug": ("slug", "permalink", "url"),
    "canonical": ("canonical", "canonical_url"),
    "keyphrase": ("keyphrase", "focus_keyword", "focuskw", "focus_keyphrase", "target_keyword", "targetkeyword"),
    "keywords": ("keywords",),
    "language": ("language", "lang", "locale"),
    "image": ("image", "featured_image", "cover", "cover_image", "hero_image", "heroimage", "header_image", "featured_img", "image.src", "image.url", "cover.image"),
    "image-alt": ("image.alt", "cover.alt", "image_alt_text", "featured_image_alt", "hero_alt", "featured_image_alt_text", "heroalt","alt_text", "image_alt", "imagealt"),
}
_KEY = {name: key for key, names in _NAMES.items() for name in names}
_SEO = frozenset(("seo", "meta", "metadata", "head", "yoast", "search_engine_optimization"))  # maps whose "title" is the one for search results
CARRIES = frozenset(("title", "description", "author", "reviewer", "date", "updated", "slug", "keyphrase"))
_LINE = re.compile(r"^(\w[\w-]*):[ \t]*(\"?)(.*?)\2[ \t]*\r?$", re.M)


def read(source: str) -> tuple[int, dict[str, Value], list[Note], list[Comment]]:
    """Where the body starts, the meta data, notes, and silencing entries (`contentcheck: {ignore: …}`)."""
    notes: list[Note] = []
    if match := _YAML.match(source):
        pairs = list(_yaml(match[1], match.start(1), notes))
    elif match := _TOML.match(source):
        pairs = list(_toml(match[1], match.start(1), notes))
    else:
        return 0, {}, notes, []
    meta: dict[str, Value] = {}
    silenced: list[Comment] = []
    order = {name: n for names in _NAMES.values() for n, name in enumerate(names)}
    rank: dict[str, int] = {}
    for name, value in pairs:
        lower = name.lower()
        if lower in ("contentcheck.ignore", "contentcheck.ignore-file"):
            silenced.append(Comment(f"contentcheck: ignore-file {value.text}", value.start, value.end))
        name = _plain(lower.replace("-", "_"))
        key = _KEY.get(name)
        if key is None:
            continue
        better = key not in meta or (not meta[key].text.strip() and value.text.strip())
        if better or (value.text.strip() and order[name] < rank[key]):
            meta[key] = value
            rank[key] = order[name]
    if not source[match.end() :].strip() and max((len(v.text.split()) for _, v in pairs), default=0) > 80:
        notes.append(Note("body-in-front-matter", "the article stands inside the front matter and was not read as prose; move it below the closing ---"))
    return match.end(), meta, notes, silenced


def _plain(name: str) -> str:
    """The name of a key without the map for search engines that it stands in: "seo.title" is "seo_title"."""
    parent, _, leaf = name.rpartition(".")
    return name if parent not in _SEO else "seo_title" if leaf == "title" else leaf


def _yaml(text: str, offset: int, notes: list[Note]) -> Iterator[tuple[str, Value]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 2}: " if mark else ""
        notes.append(Note("front-matter-broken", f"the front matter is no valid YAML ({line}{getattr(error, 'problem', None) or 'syntax error'}); read line by line"))
        for match in _LINE.finditer(text):
            yield match[1], Value(match[3], offset + match.start(3), offset + match.end(3))
        return
    if not isinstance(node, yaml.MappingNode):
        return
    yield from _node(node, "", offset, text)


def _node(node: object, prefix: str, offset: int, text: str) -> Iterator[tuple[str, Value]]:
    import yaml

    assert isinstance(node, yaml.MappingNode)
    for key, value in node.value:
        name = f"{prefix}{key.value}"
        if isinstance(value, yaml.ScalarNode):
            yield name, _scalar(value, offset, text)
        elif isinstance(value, yaml.SequenceNode):
            items = [v for v in value.value if isinstance(v, yaml.ScalarNode)]
            if items:
                first = _scalar(items[0], offset, text)
                yield name, Value(", ".join(str(i.value) for i in items), first.start, _scalar(items[-1], offset, text).end)
        elif isinstance(value, yaml.MappingNode):
            if not prefix:
                yield from _node(value, f"{name}.", offset, text)
            for inner, scalar in value.value:  # author: {name: …}
                if inner.value == "name" and isinstance(scalar, yaml.ScalarNode):
                    yield name, _scalar(scalar, offset, text)


def _scalar(node: object, offset: int, text: str) -> Value:
    start, end = node.start_mark.index, node.end_mark.index  # type: ignore[attr-defined]
    style = node.style  # type: ignore[attr-defined]
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in ("|", ">"):
        start = text.find("\n", start, end) + 1 or start
        while start < end and text[start] in " \t":
            start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    value = str(node.value)  # type: ignore[attr-defined]
    if style is None and value in ("null", "~"):
        value = ""
    return Value(value.strip(), offset + start, offset + max(start, end))


def _toml(text: str, offset: int, notes: list[Note]) -> Iterator[tuple[str, Value]]:
    import tomllib

    try:
        data = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError as error:
        notes.append(Note("front-matter-broken", f"the front matter is no valid TOML ({error}); it was not read"))
        return
    for name, value in _flat(data, ""):
        words = ", ".join(str(v) for v in value) if isinstance(value, list) else str(value)
        key = name.rsplit(".", 1)[-1]
        place = re.search(rf"^[ \t]*\"?{re.escape(key)}\"?[ \t]*=[ \t]*[\[\"' ]*", text, re.M)
        at = place.end() if place else 0
        raw = str(value[0]) if isinstance(value, list) and value else words
        end = at + len(raw) if text.startswith(raw, at) else text.find("\n", at)
        yield name, Value(words, offset + at, offset + (end if end >= at else at))


def _flat(data: dict[str, object], prefix: str) -> Iterator[tuple[str, object]]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value
