"""JSON schemas: of the report, and of the configuration, which is made from the settings and the rules' options."""
from __future__ import annotations

from typing import Any

from .config import _CHOICES, HOUSE, KEYS, VOCABULARY
from .report import SCHEMA
from .verdict import AREAS, LIGHTS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SEVERITY = {"enum": ["error", "warning", "info"]}


def _object(properties: dict[str, Any], *, open: bool = True, optional: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [k for k in properties if k not in optional], "additionalProperties": open}


def _nullable(kind: str) -> dict[str, Any]:
    return {"type": [kind, "null"]}


def report_schema() -> dict[str, Any]:
    """The schema of `contentcheck.report/1`; fields may be added within version 1, so objects are open."""
    text, whole = {"type": "string"}, {"type": "integer", "minimum": 0}
    place = _object({"offset": whole, "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}})
    edit = _object({"start": whole, "end": whole, "text": text})
    finding = _object(
        {
            "rule": text, "severity": _SEVERITY, "confidence": {"enum": ["high", "medium"]}, "message": text,
            "tags": {"type": "array", "items": text}, "group": _nullable("string"), "section": _nullable("string"), "url": _nullable("string"),
            "start": place, "end": place, "excerpt": text, "suggestion": _nullable("string"),
            "fix": {"anyOf": [{"type": "null"}, _object({"safe": {"type": "boolean"}, "edits": {"type": "array", "items": edit}})]},
            "suggestions": {"type": "array", "items": text}, "related": {"type": "array", "items": _object({"start": place, "end": place})},
            "help": _nullable("string"), "data": {"type": "object"}, "fingerprint": text,
        }
    )  # fmt: skip
    claim = _object(
        {
            "start": place, "end": place, "text": text, "claim": {"enum": ["disease", "function", "general", "fact"]},
            "voice": {"enum": ["asserted", "hedged", "denied", "question", "attributed", "testimonial"]},
            "support": {"enum": ["cited", "weak", "none"]}, "test": {"enum": ["S1", "S2", "S3", "S4", None]}, "agent": text, "effect": text,
            "target": text, "strength": {"enum": ["direct", "conditional", "correlational"]}, "sources": {"type": "array"}, "fingerprint": _nullable("string"),
        }
    )  # fmt: skip
    light = {"enum": list(LIGHTS)}
    counts = {"error": whole, "warning": whole, "info": whole}
    verdict = _object({"light": light, "areas": _object({a: _object({"light": light, **counts}) for a in AREAS}), "first": {"type": "array", "items": text, "maxItems": 3}})
    document = _object(
        {
            "path": text, "part": _nullable("string"), "format": text, "language": text, "title": _nullable("string"), "metrics": {"type": "object"},
            "verdict": verdict, "notes": {"type": "array", "items": _object({"code": text, "message": text})},
            "claims": {"type": "array", "items": claim}, "findings": {"type": "array", "items": finding}, "suppressed": whole, "known": whole,
        }
    )  # fmt: skip
    error = _object({"path": _nullable("string"), "rule": _nullable("string"), "engine": _nullable("string"), "message": text})
    summary = _object({"checked": whole, "skipped": whole, "failed": whole, **counts, "first": {"type": "array", "items": text}, "exit_code": {"enum": [0, 1, 2]}})
    return {
        "$schema": _DRAFT,
        "title": SCHEMA,
        **_object(
            {
                "schema": {"const": SCHEMA}, "version": text, "profiles": {"type": "array", "items": text},
                "documents": {"type": "array", "items": document}, "site": {"type": "array", "items": finding},
                "errors": {"type": "array", "items": error}, "summary": summary,
            }
        ),
    }  # fmt: skip


def config_schema() -> dict[str, Any]:
    """The schema of contentcheck.toml, with the options of every rule that ships."""
    from . import packs
    from .analysis import lexicon

    classes, _ = packs.load([packs.bundled()])
    rules: dict[str, Any] = {}
    for cls in classes:
        options = {name: {**_type_of(kind, default), "default": default if not isinstance(default, tuple) else list(default)} for name, (kind, default) in cls.options().items()}
        rules[cls.id] = {"description": cls.title, "type": "object", "additionalProperties": False, "properties": {"enabled": {"type": "boolean"}, "severity": _SEVERITY, **options}}
    common = {
        **{key: {**_kind(kind), "description": about} for key, (kind, about) in KEYS.items()},
        "house": _table(HOUSE),
        "vocabulary": _table(VOCABULARY),
        "lexicon": {"type": "object", "description": "words of your own for the word classes of health claims", "properties": {name: _kind("strings") for name in lexicon.classes()}, "additionalProperties": False},
        "rules": {"type": "object", "properties": rules, "additionalProperties": {"type": "object"}},
    }
    override = {"type": "object", "required": ["files"], "properties": {"files": _kind("strings"), **common}, "additionalProperties": False}
    return {"$schema": _DRAFT, "title": "contentcheck.toml", "type": "object", "properties": {**common, "overrides": {"type": "array", "items": override}}, "additionalProperties": False}


def _table(keys: dict[str, tuple[str, str]]) -> dict[str, Any]:
    return {"type": "object", "properties": {k: {**_kind(kind), "description": about} for k, (kind, about) in keys.items()}, "additionalProperties": False}


def _kind(kind: str) -> dict[str, Any]:
    if kind == "strings":
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    if kind == "pairs":
        return {"type": "object", "additionalProperties": {"type": "string"}}
    if kind in _CHOICES:
        return {"enum": list(_CHOICES[kind])}
    return {"type": kind}


def _type_of(kind: Any, default: Any) -> dict[str, Any]:
    if isinstance(default, bool):
        return {"type": "boolean"}
    if isinstance(default, tuple):
        return {"type": "array", "items": {"type": "string"}}
    if isinstance(default, str):
        return {"type": "string"}
    return {"type": "integer"} if kind is int else {"type": "number"}
