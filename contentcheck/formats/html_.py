"""The page for the editor: verdict, the article with every finding on its words, cards, views of the five areas.

One file that opens from a disk and asks nobody for anything, or a folder with an index and a file for each article.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TextIO

from ..article import Shown
from ..errors import ConfigError
from ..report import DocumentResult, Report, Reported, RunError, Summary
from ..rule import WORDS
from ..verdict import AREAS, area_of
from . import Run, excerpt

_PAGE = Path(__file__).parent / "page"
LIGHTS = {"stop": "not ready", "look": "look again", "ready": "ready"}
_VOICES = {"asserted": "said outright", "hedged": "hedged", "denied": "denied", "question": "asked", "attributed": "attributed", "testimonial": "a client’s words"}
_SUPPORT = {"cited": "source beside it", "weak": "weak source", "none": "no source"}
_SHORT = 30  # words below which a section's density says little: no bar is measured by it
_RANK = {"error": 0, "warning": 1, "info": 2}


class Format:
    """Writes one page with all articles."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.run = Run()
        self.articles: list[dict[str, Any]] = []

    def begin(self, run: Run) -> None:
        self.run = run

    def document(self, result: DocumentResult) -> None:
        self.articles.append(_article(result, self.run, len(self.articles)))

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        articles = sorted(self.articles, key=_worst_first)
        self.out.write(_render(articles=articles, index=len(articles) > 1, summary=summary, site=site, errors=errors, files=False))


class Folder(Format):
    """Writes a page for each article as it is checked, and an index of all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.run = Run()
        self.articles = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError(f"{folder}: cannot be made ({error.strerror})") from None

    def document(self, result: DocumentResult) -> None:
        article = _article(result, self.run, len(self.articles))
        name = re.sub(r"[^\w.-]+", "-", article["name"]).strip("-.").encode()[-120:].decode("utf-8", "ignore") or "article"
        article["file"] = f"{len(self.articles) + 1:04d}-{name}.html"
        self._write(article["file"], _render(articles=[article], index=False, summary=None, site=[], errors=[], files=False))
        self.articles.append({k: article[k] for k in ("number", "name", "title", "light", "lights", "counts", "words", "file")})

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        self._write("index.html", _render(articles=sorted(self.articles, key=_worst_first), index=True, summary=summary, site=site, errors=errors, files=True))

    def _write(self, name: str, text: str) -> None:
        try:
            (self.folder / name).write_text(text, "utf-8", errors="replace")
        except OSError as error:
            raise ConfigError(f"{self.folder / name}: cannot be written ({error.strerror})") from None


def _render(**values: Any) -> str:
    return render("page.html", words=WORDS, light_words=LIGHTS, areas=list(AREAS), **values)


def render(name: str, **values: Any) -> str:
    """One of the templates, filled; what comes from articles is escaped."""
    text: str = _templates().get_template(name).render(**values)
    return text


@cache
def _templates() -> Any:
    import jinja2

    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(_PAGE), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)
    environment.globals.update(style=(_PAGE / "page.css").read_text("utf-8"), script=(_PAGE / "page.js").read_text("utf-8"))
    return environment


def _worst_first(article: dict[str, Any]) -> tuple[int, int, int]:
    counts = article["counts"]
    return -counts["error"], -counts["warning"], article["number"]


def _article(result: DocumentResult, run: Run, number: int) -> dict[str, Any]:
    titles = run.titles
    areas = result.verdict["areas"]
    counts = {level: sum(areas[a][level] for a in AREAS) for level in WORDS}
    text = result.article() if callable(result.article) else result.article
    shown = [_card(f, n, titles, run.about) for n, f in enumerate(result.findings)]
    change, new = _since(result, run.old)
    for card in shown:
        card["new"] = card["fingerprint"] in new
    by_fingerprint = {card["fingerprint"]: card for card in shown}
    first = [by_fingerprint[fingerprint] for fingerprint in result.verdict["first"] if fingerprint in by_fingerprint]
    return {
        "number": number,
        "name": f"{result.path}#{result.part}" if result.part else result.path,
        "title": (text.title if text else result.title) or result.path,
        "light": result.verdict["light"],
        "lights": {a: areas[a] for a in AREAS},
        "counts": counts,
        "sentence": _sentence(result.verdict["light"], counts),
        "change": change,
        "words": result.metrics.get("words", 0),
        "metrics": result.metrics,
        "notes": [n["message"] for n in result.notes],
        "suppressed": result.suppressed,
        "known": result.known,
        "settled": [(f.message, excerpt(f.excerpt, 120), d) for f, d in result.settled],
        "cards": shown,
        "first": first,
        "blocks": [_block(b, result.findings) for b in text.blocks if b.zone == "main"] if text else [],
        "claims": [_claim(c, by_fingerprint.get(c["fingerprint"])) for c in result.claims],
        "keyphrase": text.keyphrase if text else None,
        "phrases": text.phrases if text else [],
        "sections": _bars(text.sections) if text else [],
        "hardest": text.hardest if text else [],
        "outline": [(depth, level, heading, line, [c for c in shown if c["line"] == line and c["area"] == "structure" and not c["whole"] and (c["excerpt"] in heading or heading in c["excerpt"])]) for depth, level, heading, line in text.headings] if text else [],
        "description": text.description if text else "",
    }


def _since(result: DocumentResult, old: Report | None) -> tuple[str, set[str]]:
    """(what changed since an earlier report in one sentence, fingerprints of what is new)."""
    if old is None:
        return "", set()
    from ..progress import compare, sentence

    before = [d for d in old.documents if (d.path, d.part) == (result.path, result.part)] or (old.documents if len(old.documents) == 1 else [])
    if not before:
        return "This article is not in the earlier report.", set()
    earlier = Report(documents=before)
    gone, added, _ = compare(earlier, Report(documents=[result]))
    return f"Since the earlier report: {sentence(earlier, gone, added)}", {f.fingerprint for _, f in added}


def _sentence(light: str, counts: dict[str, int]) -> str:
    if light == "stop":
        return f"Not ready: {_number(counts['error'], 'thing')} must be fixed" + (f", {counts['warning']} should be" if counts["warning"] else "") + "."
    if light == "look":
        return f"Nothing stops it, but {_number(counts['warning'], 'thing')} should be fixed."
    return "Ready: nothing must or should be fixed."


def _number(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' * (n != 1)}"


def _card(finding: Reported, number: int, titles: dict[str, str], about: dict[str, str]) -> dict[str, Any]:
    return {
        "number": number,
        "severity": finding.severity,
        "area": area_of(finding.rule),
        "rule": finding.rule,
        "title": titles.get(finding.rule, finding.rule),
        "about": about.get(finding.rule, ""),
        "message": finding.message,
        "excerpt": excerpt(finding.excerpt, 120),
        "line": finding.start.line,
        "section": finding.section,
        "suggestions": list(dict.fromkeys(s for s in (finding.suggestion, *finding.suggestions) if s)),
        "fingerprint": finding.fingerprint,
        "because": finding.data.get("because", []),
        "whole": bool(finding.data.get("whole")),
        "tags": [titles.get(t, t) for t in finding.tags],
        "law": [f"{e['profile']}: {e['what']} ({e['law']})" for e in finding.data.get("law", ())],
    }


def _block(block: Shown, findings: list[Reported]) -> dict[str, Any]:
    level = min(max(block.level, 1) + 1, 6) if block.kind == "heading" else block.level
    return {"kind": block.kind, "level": level, "line": block.line, "parts": list(_parts(block, findings))}


def _parts(block: Shown, findings: list[Reported]) -> Iterable[dict[str, Any]]:
    """The text cut where a mark begins or ends; each part says which findings lie on it, and which begin there."""
    cuts = sorted({0, len(block.text), *(a for a, _, _ in block.marks), *(b for _, b, _ in block.marks)})
    begun: set[int] = set()
    ends = {n: max(b for _, b, m in block.marks if m == n) for _, _, n in block.marks}
    for low, high in pairwise(cuts):
        on = [n for a, b, n in block.marks if a <= low and high <= b]
        on.sort(key=lambda n: (_RANK[findings[n].severity], n))
        new = [n for n in on if n not in begun]
        begun.update(new)
        yield {"text": block.text[low:high], "on": on, "new": new, "done": [n for n in on if ends[n] == high], "severity": findings[on[0]].severity if on else ""}


def _claim(claim: dict[str, Any], card: dict[str, Any] | None) -> dict[str, Any]:
    source = claim["sources"][0] if claim["sources"] else None
    return {
        "text": claim["text"], "line": claim["start"]["line"], "claim": claim["claim"], "voice": _VOICES.get(claim["voice"], claim["voice"]),
        "support": _SUPPORT.get(claim["support"], claim["support"]), "kind": claim["support"], "source": source, "ledger": claim["ledger"], "card": card,
    }  # fmt: skip


def _bars(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    shares = [100 * s["uses"] / s["words"] if s["words"] else 0.0 for s in sections]
    most = max((share for s, share in zip(sections, shares, strict=True) if s["words"] >= _SHORT), default=0.0) or max(shares, default=0.0) or 1.0
    return [{**s, "share": share, "bar": min(100, round(100 * share / most))} for s, share in zip(sections, shares, strict=True)]
