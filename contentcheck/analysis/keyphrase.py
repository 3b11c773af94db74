"""The phrase that an article is about, where it stands, and all phrases of the article."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..document import Block, Document, Value
from ..language.stems import stem

STOP = frozenset(
    "a an and are as at be been best but by can could do does for from get has have how i if in into is it its just like make may "
    "more most much my new no not of on or our out should so some than that the their them then there these they this to top up us "
    "use using vs was we were what when where which who why will with you your about after all also am any because before between "
    "both each few here him his her he she me only other over same such too under until very while know ways way things thing need "
    "needs every one two three five ten complete guide ultimate everything tips first last best good great better real really many "
    "day today way".split()
)
_COUNTED = frozenset(("paragraph", "item", "heading", "cell", "caption", "term"))


class Word(NamedTuple):
    """A word of the counted text; hyphenated words count as their parts."""

    stem: str
    lower: str
    block: Block
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """The phrase, where it was found, and its uses in the text."""

    text: str
    source: str
    """option, front matter, title or heading."""
    stems: tuple[str, ...]
    uses: tuple[tuple[Block, int, int], ...]
    words: int
    """Words of the counted text."""

    @property
    def density(self) -> float:
        """100 x uses / words."""
        return 100 * len(self.uses) / self.words if self.words else 0.0

    @property
    def weighted_density(self) -> float:
        """Density x (0.7 + words of the phrase / 3): a long phrase is noticed sooner (Yoast)."""
        return self.density * (0.7 + len(self.stems) / 3)

    def to_dict(self) -> dict[str, Any]:
        return {"text": self.text, "source": self.source, "count": len(self.uses), "density": round(self.density, 1), "weighted_density": round(self.weighted_density, 1)}


def words(document: Document) -> list[Word]:
    """The words that count: prose, headings, items, tables, captions; not quotations, references, code."""
    return document.once(_words)


def _words(document: Document) -> list[Word]:
    found: list[Word] = []
    make = tuple.__new__
    for block in document.main:
        if block.kind not in _COUNTED:
            continue
        if "-" not in block.text:
            found += [make(Word, (stem(lower), lower, block, start, end)) for start, end, _, lower in block.tokens]
            continue
        for token in block.tokens:
            if "-" in token.lower:
                at = token.start
                for part in token.lower.split("-"):
                    if part:
                        found.append(Word(stem(part), part, block, at, at + len(part)))
                    at += len(part) + 1
            else:
                lower = token.lower
                found.append(make(Word, (stem(lower), lower, block, token.start, token.end)))
    return found


def keyphrase(document: Document) -> Keyphrase | None:
    """The keyphrase: as given, else the phrase of the title that the article repeats most; None where there is none."""
    return document.once(_keyphrase)


def _keyphrase(document: Document) -> Keyphrase | None:
    given = document.meta.get("keyphrase")
    if given and given.text.strip():
        return _count(document, given.text.strip().strip("\"“”"), "option" if given.end == 0 else "front matter", exact=given.text.strip()[:1] in "\"“")
    keywords = document.meta.get("keywords")
    if keywords and keywords.text.strip() and document.format != "html":
        first = keywords.text.split(",")[0].strip()
        if first:
            counted = _count(document, first, "front matter")
            if counted is not None and len(counted.uses) >= 2:
                return counted
    title = document.title
    return None if title is None else _from_title(document, title)


def _from_title(document: Document, title: Value) -> Keyphrase | None:
    from ..language.tokens import tokenize

    text = title.text
    for separator in (" | ", " – ", " — ", " - "):  # the name of the site
        text = text.split(separator)[0] if separator in text else text
    lower = [p for t in tokenize(text) for p in t.lower.split("-") if p]
    candidates: list[tuple[str, ...]] = []
    for size in (4, 3, 2, 1):
        for n in range(len(lower) - size + 1):
            phrase = tuple(lower[n : n + size])
            if phrase[0] in STOP or phrase[-1] in STOP or any(w in STOP and w not in ("of", "for", "and", "to", "in") for w in phrase) or any(len(w) < 2 for w in phrase):
                continue
            candidates.append(phrase)
    best: tuple[float, Keyphrase] | None = None
    for phrase in candidates:
        counted = _count(document, " ".join(phrase), "title")
        if counted is None or len(counted.uses) < 2:
            continue
        value = len(counted.uses) * (0.7 + len(phrase) / 3) ** 2.5
        if best is None or value > best[0]:
            best = (value, counted)
    if best is None:
        longest = max(candidates, key=len, default=None)
        return _count(document, " ".join(longest), "title") if longest else None
    return best[1]


def _count(document: Document, text: str, source: str, exact: bool = False) -> Keyphrase | None:
    from ..language.tokens import tokenize

    wanted = [p for t in tokenize(text) for p in t.lower.split("-") if p]
    if not wanted:
        return None
    stems = tuple(stem(w) for w in wanted)
    listed = words(document)
    uses = [(listed[n].block, listed[n].start, listed[n + len(stems) - 1].end) for n in document.once(_positions).get(stems[0], ()) if _matches(listed, n, stems, wanted if exact else None)]
    return Keyphrase(text, source, stems, tuple(uses), len(listed))


def _positions(document: Document) -> dict[str, list[int]]:
    """Where each stem stands among the counted words."""
    found: dict[str, list[int]] = {}
    for n, word in enumerate(words(document)):
        found.setdefault(word.stem, []).append(n)
    return found


def _matches(listed: list[Word], n: int, stems: tuple[str, ...], exact: list[str] | None) -> bool:
    part = listed[n : n + len(stems)]
    if len(part) < len(stems) or part[-1].block is not part[0].block:
        return False
    if exact is not None:
        return all(w.lower == e for w, e in zip(part, exact, strict=True))
    return all(w.stem == s for w, s in zip(part, stems, strict=True))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the article and where it stands."""

    text: str
    count: int
    density: float
    places: tuple[str, ...]
    """Of title, headings, introduction, body, description, slug, alt."""


def phrases(document: Document, least: int = 3) -> list[Phrase]:
    """One- to four-word phrases used at least `least` times, most used first; a phrase that only occurs inside a longer one is left out."""
    listed = words(document)
    total = max(1, len(listed))
    counts: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], str] = {}
    for size in (1, 2, 3, 4):
        for n in range(len(listed) - size + 1):
            part = listed[n : n + size]
            if part[0].block is not part[-1].block or part[0].lower in STOP or part[-1].lower in STOP or len(part[0].lower) < 3 or part[0].lower.isdigit():
                continue
            key = tuple(w.stem for w in part)
            counts[key] += 1
            shown.setdefault(key, " ".join(w.lower for w in part))
    kept = {k: c for k, c in counts.items() if c >= least}
    for key, count in list(kept.items()):
        if any(len(other) > len(key) and kept.get(other) == count and _inside(key, other) for other in list(kept)):
            del kept[key]
    where = _zones(document)
    rows = [Phrase(shown[k], c, round(100 * c / total, 2), tuple(z for z, text in where.items() if _in_text(k, text))) for k, c in kept.items()]
    return sorted(rows, key=lambda p: (-p.count, -len(p.text.split()), p.text))


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def _in_text(key: tuple[str, ...], stems: list[str]) -> bool:
    return any(tuple(stems[n : n + len(key)]) == key for n in range(len(stems) - len(key) + 1))


def _zones(document: Document) -> dict[str, list[str]]:
    from ..language.tokens import tokenize

    def stems(text: str) -> list[str]:
        return [stem(p) for t in tokenize(text.replace("_", " ")) for p in t.lower.split("-") if p]

    title = document.title
    prose = [b for b in document.main if b.kind in ("paragraph", "item", "quote")]
    meta = document.meta
    return {
        "title": stems(title.text if title else ""),
        "headings": stems(" . ".join(b.text for b in document.headings)),
        "introduction": stems(introduction(document)),
        "body": stems(" . ".join(b.text for b in prose)),
        "description": stems(meta["description"].text if "description" in meta else ""),
        "slug": stems(meta["slug"].text.replace("/", " ") if "slug" in meta else ""),
        "alt": stems(" . ".join(i.alt or "" for i in document.images)),
    }


def introduction(document: Document) -> str:
    """The text of the first paragraph of prose, or of the first two where the first is under 30 words."""
    prose = [b for b in document.main if b.kind in ("paragraph", "quote")]
    if not prose:
        return ""
    first = prose[0]
    return first.text if len(first.tokens) >= 30 or len(prose) == 1 else f"{first.text} {prose[1].text}"


def sections(document: Document) -> list[tuple[str, int, int]]:
    """(heading, uses of the keyphrase, words) of each section, in reading order."""
    phrase = keyphrase(document)
    rows: list[tuple[str, int, int]] = []
    current: Block | None = None
    uses = Counter(id(b) for b, _, _ in phrase.uses) if phrase else Counter()
    count = size = 0
    for block in document.main:
        if block.kind == "heading":
            if size or current is not None:
                rows.append((current.text if current else "", count, size))
            current, count, size = block, uses[id(block)], len(block.tokens)
        else:
            count += uses[id(block)]
            size += len(block.tokens)
    rows.append((current.text if current else "", count, size))
    return rows
