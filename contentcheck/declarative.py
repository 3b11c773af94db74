"""Builds a rule from a `.toml` file: for people who do not program."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from .document import Block, Document
from .errors import ConfigError, nearest
from .phrases import Hit, Phrases
from .rule import Bad, Example, Finding, Good, Rule, Severity

SCOPES = ("paragraph", "item", "heading", "cell", "caption", "quote", "term")
_SCOPE = ("paragraph", "item", "heading", "cell", "caption", "quote")
KINDS: dict[str, tuple[str, ...]] = {
    "terms": ("terms",),
    "replace": ("replace", "safe"),
    "pattern": ("pattern", "unless", "anchors", "replacement", "safe", "ignore_case"),
    "consistency": ("either", "or"),
    "occurrence": ("pattern", "per", "at_most", "at_least", "anchors", "ignore_case"),
    "metric": ("metric", "at_most", "at_least"),
}
"""The kinds of declarative rules and the keys that each of them takes."""
_COMMON = ("about", "why", "title", "message", "severity", "confidence", "scope", "kind", "bad", "good", "default", "languages", "formerly", "options", "unless_heading")
_TIME_LIMIT = 1.0
"""Seconds that a pattern of a user may take for one article; then it is an error of its rule."""


def load(path: Path, rule_id: str, *, trusted: bool = False) -> type[Rule]:
    """The rule in a file; `ConfigError` says what is wrong with it. `trusted` patterns run on `re`, others on `regex` with a time limit."""
    try:
        spec = tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"no valid TOML: {error}") from None
    kind = spec.get("kind", "terms")
    if kind not in KINDS:
        raise ConfigError(f"unknown kind {kind!r}{nearest(kind, KINDS)}; there are {', '.join(KINDS)}")
    for key in spec:
        if key not in (*_COMMON, *KINDS[kind]):
            raise ConfigError(f"unknown key {key!r}{nearest(key, (*_COMMON, *KINDS[kind]))}")
    for key in ("about", "message"):
        if not isinstance(spec.get(key), str):
            raise ConfigError(f"the key {key!r} is missing: say what the rule is for and what its findings say")
    if spec.get("severity", "warning") not in ("error", "warning", "info"):
        raise ConfigError(f"severity {spec['severity']!r}: use error, warning or info")
    scope = spec.get("scope", _SCOPE)
    for name in scope:
        if name not in SCOPES:
            raise ConfigError(f"unknown scope {name!r}{nearest(name, SCOPES)}; there are {', '.join(SCOPES)}")
    body: dict[str, Any] = {
        "__doc__": spec["about"].strip() + "\n\n" + spec.get("why", "").strip(),
        "__module__": __name__,
        "id": rule_id,
        "title": spec.get("title", spec["about"].strip().rstrip(".")),
        "message": spec["message"],
        "severity": Severity(spec.get("severity", "warning")),
        "confidence": spec.get("confidence", "high"),
        "examples": tuple([_example(Bad, e) for e in spec.get("bad", ())] + [_example(Good, e) for e in spec.get("good", ())]),
        "default": bool(spec.get("default", True)),
        "languages": tuple(spec["languages"]) if "languages" in spec else ("en",),
        "formerly": tuple(spec.get("formerly", ())),
        "scope": frozenset(scope),
        "spec": spec,
        "folder": path.parent,
        "trusted": trusted,
        "__annotations__": {},
    }
    if kind in ("occurrence", "metric"):
        body["__annotations__"] = {k: float | None for k in ("at_most", "at_least") if k in spec}
        body.update({k: spec.get(k) for k in ("at_most", "at_least")})
    base = _CLASSES[kind]
    rule = type(rule_id, (base,), body)
    base.prepare(rule)
    return rule


def _example(kind: type[Example], entry: object) -> Example:
    if isinstance(entry, str):
        return kind(entry)
    if isinstance(entry, dict) and isinstance(entry.get("text"), str):
        return kind(entry["text"], **{k: v for k, v in entry.items() if k != "text"})
    raise ConfigError("an example is a string or a table with 'text'")


class Declared(Rule):
    """What all declarative rules share."""

    scope: ClassVar[frozenset[str]] = frozenset(_SCOPE)
    spec: ClassVar[Mapping[str, Any]] = {}
    folder: ClassVar[Path] = Path()
    trusted: ClassVar[bool] = False

    @classmethod
    def prepare(cls, rule: Any) -> None:
        """Checks what is particular to the kind; raises `ConfigError`."""

    def blocks(self, document: Document) -> Iterator[Block]:
        return (b for b in document.main if b.kind in self.scope)


class _Phrased(Declared):
    """Rules whose phrases are matched with those of all others, in one pass."""

    table: Phrases | None = None
    phrases: ClassVar[tuple[str, ...]] = ()

    def hits(self, document: Document) -> list[Hit]:
        if self.table is None:
            self.table = Phrases()
            self.table.add(self.id, self.phrases)
        return [h for h in document.once(self.table.find).get(self.id, ()) if h.block.kind in self.scope]


class _Terms(_Phrased):
    @classmethod
    def prepare(cls, rule: Any) -> None:
        terms = rule.spec.get("terms")
        if isinstance(terms, str):
            path = rule.folder / terms
            if not path.is_file():
                raise ConfigError(f"terms: there is no file {terms!r} beside the rule")
            terms = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
        if not isinstance(terms, list) or not terms:
            raise ConfigError("terms: give a list of words and phrases, or the name of a file beside the rule")
        rule.phrases = tuple(terms)

    def check(self, document: Document) -> Iterator[Finding]:
        for hit in self.hits(document):
            yield self.found(hit.block, hit.start, hit.end)


class _Replace(_Phrased):
    @classmethod
    def prepare(cls, rule: Any) -> None:
        pairs = rule.spec.get("replace")
        if not isinstance(pairs, dict) or not pairs:
            raise ConfigError('replace: give a table of "found" = "better"')
        rule.phrases = tuple(pairs)

    def check(self, document: Document) -> Iterator[Finding]:
        pairs = self.spec["replace"]
        for hit in self.hits(document):
            match = hit.block.text[hit.start : hit.end]
            options = [o.strip() for o in str(pairs[hit.phrase]).split("|")]
            better = [like(match, o) for o in options]
            one = better[0] if len(better) == 1 else None
            yield self.found(
                hit.block,
                hit.start,
                hit.end,
                replacement=one,
                safe=bool(self.spec.get("safe")) and one is not None,
                suggestions=better if one is None else (),
                suggestion=" or ".join(better) or None,
                values={"replacement": " or ".join(better)},
            )


class _Patterned(Declared):
    """Rules with a regular expression. It runs only on blocks that hold one of its anchor words."""

    def finditer(self, pattern: str, text: str) -> Iterator[Any]:
        flags = re.I if self.spec.get("ignore_case", True) else 0
        if self.trusted:
            return re.finditer(pattern, text, flags)
        import regex

        return iter(list(regex.finditer(pattern, text, flags, timeout=_TIME_LIMIT)))

    @classmethod
    def prepare(cls, rule: Any) -> None:
        pattern = rule.spec.get("pattern")
        if not isinstance(pattern, str) or not pattern:
            raise ConfigError("pattern: give a regular expression")
        rule.anchors = tuple(a.lower() for a in rule.spec.get("anchors", ()))
        if rule.trusted:
            return  # held by the tests; compiled when first needed
        import regex

        for name in ("pattern", "unless"):
            if name in rule.spec:
                try:
                    regex.compile(rule.spec[name])
                except regex.error as error:
                    raise ConfigError(f"{name}: no valid regular expression: {error}") from None

    def matches(self, block: Block) -> Iterator[Any]:
        anchors: tuple[str, ...] = self.anchors  # type: ignore[attr-defined]
        text = block.text
        if anchors:
            lower = text.lower()
            if not any(a in lower for a in anchors):
                return
        for match in self.finditer(self.spec["pattern"], text):
            if match.end() > match.start():
                yield match


class _Pattern(_Patterned):
    def check(self, document: Document) -> Iterator[Finding]:
        unless = self.spec.get("unless")
        for block in self.blocks(document):
            for match in self.matches(block):
                if unless:
                    sentence = next((s for s in block.sentences if s.start <= match.start() < s.end), None)
                    if sentence is not None and next(self.finditer(unless, sentence.text), None) is not None:
                        continue
                start, end = match.span("mark") if "mark" in match.re.groupindex else match.span()
                replacement = match.expand(self.spec["replacement"]) if "replacement" in self.spec else None
                found = block.text[start:end]
                if replacement is not None and replacement != found:
                    replacement = like(found, replacement)
                yield self.found(block, start, end, replacement=replacement, safe=bool(self.spec.get("safe")), values={"replacement": replacement or ""})


class _Occurrence(_Patterned):
    at_most: float | None = None
    at_least: float | None = None

    def check(self, document: Document) -> Iterator[Finding]:
        per = self.spec.get("per", "document")
        found = [(block, match.span()) for block in self.blocks(document) for match in self.matches(block)]
        groups: list[list[tuple[Block, tuple[int, int]]]] = [found] if per == "document" else [[f for f in found if f[0] is b] for b in dict.fromkeys(f[0] for f in found)]
        for group in groups:
            values = {"count": len(group), "at_most": _plain(self.at_most), "at_least": _plain(self.at_least)}
            if self.at_most is not None and len(group) > self.at_most:
                block, (start, end) = group[int(self.at_most)]
                yield self.found(block, start, end, values=values, related=[b.span(*s) for b, s in group])
        if self.at_least is not None and per == "document" and len(found) < self.at_least:
            yield self.whole(document, values={"count": len(found), "at_most": "", "at_least": _plain(self.at_least), "match": ""})


class _Consistency(Declared):
    @classmethod
    def prepare(cls, rule: Any) -> None:
        for key in ("either", "or"):
            if not isinstance(rule.spec.get(key), list):
                raise ConfigError(f"{key}: give a list of words or phrases")

    def check(self, document: Document) -> Iterator[Finding]:
        hits: dict[str, list[Hit]] = {}
        for key in ("either", "or"):
            table = Phrases()
            table.add(self.id, self.spec[key])
            hits[key] = [h for h in table.find(document).get(self.id, ()) if h.block.kind in self.scope]
        if not hits["either"] or not hits["or"]:
            return
        few, many = sorted(("or", "either"), key=lambda key: len(hits[key]))
        other = hits[many][0]
        used = other.block.text[other.start : other.end]
        for hit in hits[few]:
            yield self.found(hit.block, hit.start, hit.end, suggestion=used, values={"other": used})


class _Metric(Declared):
    at_most: float | None = None
    at_least: float | None = None

    @classmethod
    def prepare(cls, rule: Any) -> None:
        from .analysis.metrics import NAMES

        name = rule.spec.get("metric")
        if name not in NAMES:
            raise ConfigError(f"unknown metric {name!r}{nearest(str(name), NAMES)}; there are {', '.join(NAMES)}")

    def check(self, document: Document) -> Iterator[Finding]:
        from .analysis.metrics import metrics

        value = metrics(document).get(self.spec["metric"])
        if value is None:
            return
        if (self.at_most is not None and value > self.at_most) or (self.at_least is not None and value < self.at_least):
            yield self.whole(document, values={"value": _plain(value), "at_most": _plain(self.at_most), "at_least": _plain(self.at_least), "match": ""})


_CLASSES: dict[str, type[Declared]] = {"terms": _Terms, "replace": _Replace, "pattern": _Pattern, "consistency": _Consistency, "occurrence": _Occurrence, "metric": _Metric}


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def like(found: str, better: str) -> str:
    """`better` with the capitals of `found`."""
    if found.isupper() and len(found) > 1 and any(c.isalpha() for c in found[1:]):
        return better.upper()
    if found[:1].isupper() and better[:1].islower():
        return better[:1].upper() + better[1:]
    return better


def share_phrases(rules: list[Rule]) -> None:
    """Puts the phrases of all rules into one table, so that a document is read once for all of them."""
    table = Phrases()
    for rule in rules:
        if isinstance(rule, _Phrased):
            table.add(rule.id, rule.phrases)
            rule.table = table
