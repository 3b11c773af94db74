"""What may hold a claim: sentences, headings, items, cells, with the context that half of the meaning stands in."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..document import Block, Document, Sentence
from .lexicon import Hit, match

KINDS = frozenset(("paragraph", "item", "heading", "cell", "caption", "quote", "term"))

_SECTIONS = (
    ("myths", r"\bmyths?\b|\bmistakes\b|pitfalls|misconception|debunk|fact or fiction|what .{0,20} (?:is not|isn.t)\b"),
    ("warning", r"when to (?:see|seek|call|worry)|side[- ]effects?|risks?\b|precaution|contraindication|safety|who should(?: not|n.t)|warning|caution|avoid\b|red flags"),
    ("symptoms", r"symptoms?|signs? of|signs? that|\bcauses?\b|what causes|risk factors|do you (?:have|experience|suffer)|are you suffering|what (?:is|are) (?:a |an |the )?\w+\??$|types? of|diagnos"),
    ("benefits", r"benefits?|advantages?|helps?\b|why (?:try|choose|you should|use)|what (?:it|we|can) .{0,20}(?:treat|help|do)|good for|improv|relie|reduc|boost|better|enhanc|conditions? (?:we )?treat|treat(?:s|ed|ing|ment)?\b|effect|results|how (?:it|.{3,30}) works|power of|ease"),
    ("steps", r"how to|steps?\b|tips?\b|ways to|instructions?|routine|recipe|ingredients|directions|exercise|what to (?:do|expect|bring|wear)"),
    ("business", r"about (?:us|me|the author)|our (?:team|story|clinic|services|prices)|book|contact|pric|fees?\b|location|hours|appointment|testimonials?|reviews?|credentials|education|training|meet\b"),
    ("faq", r"faq|frequently asked|questions?\b"),
)

_TREATS = (
    r"(?:conditions?|disorders?|issues|problems|ailments|injuries|complaints)\b.{0,20}\b(?:we |i |it )?(?:treat|help|address|manage)|\b(?:treats?|treatable|specializ\w+|specialis\w+)\b.{0,30}\b(?:conditions?|disorders?|issues|ailments)|what (?:we|it|can|does|do|i) .{0,25}\b(?:treat|help)|(?:helps?|used|effective|good|great|suitable|relief) (?:with|for)\b|who (?:can|will) (?:it )?(?:benefit|help)|conditions? treated|relief from|treatment for"
)


@dataclass(slots=True, eq=False)
class Unit:
    """One candidate: a sentence of a block. `hits` count in its own tokens."""

    sentence: Sentence
    kind: str
    hits: list[Hit]
    groups: frozenset[str]
    section: str = ""
    heading: Unit | None = None
    lead: Unit | None = None
    """The sentence that introduces its list."""
    number: int = 0
    testimonial: bool = False
    treats: bool = False
    list_share: float = 0.0
    """Of an item: the share of the items of its list that name a condition or symptom."""
    pairs: tuple[tuple[str, str], ...] | None = None
    """Its frames, once `evidence.frames` has looked for them."""
    promising: bool | None = None
    """Whether it promises anything, once `promise.promises` has looked."""
    leads: bool = False
    """Whether it introduces a list."""
    words: frozenset[str] = frozenset()
    """Its words in lower case: patterns look here first, whether they could match at all."""
    """Whether its section is said to list what is treated."""
    first_in_item: bool = False
    entries: dict[str, set[str]] = field(default_factory=dict)

    @property
    def block(self) -> Block:
        return self.sentence.block

    @property
    def text(self) -> str:
        return self.sentence.text


def units(document: Document) -> list[Unit]:
    """All units of the article proper, in reading order."""
    return document.once(_units)


def _units(document: Document) -> list[Unit]:
    found: list[Unit] = []
    headings: dict[int, Unit] = {}
    last_of: dict[int, Unit] = {}
    sections: list[tuple[int, str]] = []
    treats: list[int] = []
    told = _testimonials(document.main)
    for block in document.main:
        if block.kind not in KINDS:
            continue
        if block.kind == "heading":
            while sections and sections[-1][0] >= block.level:
                sections.pop()
            sections.append((block.level, section_of(block.text)))
            while treats and treats[-1] >= block.level:
                treats.pop()
            if _lists_treated(block.text):
                treats.append(block.level)
        section = next((s for _, s in reversed(sections) if s), "")
        if block.kind == "heading":
            section = next((s for _, s in reversed(sections[:-1]) if s), "")
        testimonial = block.index in told
        for n, sentence in enumerate(block.sentences):
            tokens = sentence.tokens
            if not tokens:
                continue
            hits = match(tokens, document.house.lexicon)
            unit = Unit(sentence, block.kind, hits, frozenset(h.group for h in hits), section, number=len(found), testimonial=testimonial, first_in_item=block.kind == "item" and n == 0, words=frozenset([t.lower for t in tokens]))
            for hit in hits:
                unit.entries.setdefault(hit.group, set()).add(hit.entry)
            unit.treats = bool(treats[:-1] if block.kind == "heading" and treats and treats[-1] == block.level else treats)
            if block.heading is not None:
                unit.heading = headings.get(block.heading.index)
            if block.lead_in is not None and block.kind in ("item", "cell"):
                unit.lead = last_of.get(block.lead_in.index)
                if unit.lead is not None:
                    unit.lead.leads = True
            found.append(unit)
            last_of[block.index] = unit
            if block.kind == "heading":
                headings[block.index] = unit
    lists: dict[int, list[Unit]] = {}
    for unit in found:
        if unit.kind == "item" and unit.block.list_id:
            lists.setdefault(unit.block.list_id, []).append(unit)
    for items in lists.values():
        share = sum(bool(u.groups & {"condition", "symptom"}) for u in items) / len(items)
        for unit in items:
            unit.list_share = share if len(items) > 2 else 0.0
    return found


@lru_cache(maxsize=4096)
def section_of(heading: str) -> str:
    """The kind of section that a heading opens, or nothing."""
    lower = heading.lower()
    return next((name for name, pattern in _SECTIONS if re.search(pattern, lower)), "")


@lru_cache(maxsize=4096)
def _lists_treated(heading: str) -> bool:
    return re.search(_TREATS, heading.lower()) is not None


_LONGEST_QUOTATION = 8  # blocks


def _testimonials(blocks: Sequence[Block]) -> set[int]:
    """Indexes of the blocks that are a client's own words; a quotation may go on over several paragraphs."""
    found = {b.index for b in blocks if _is_testimonial(b)}
    for n, block in enumerate(blocks):
        if block.index not in found or block.text[:1] not in "\"“" or _CLOSING.search(block.text, 1):
            continue
        for m in range(n + 1, min(n + _LONGEST_QUOTATION, len(blocks))):
            if blocks[m].kind == "heading":
                break
            if _CLOSING.search(blocks[m].text):
                found.update(b.index for b in blocks[n + 1 : m + 1])
                break
    return found


_CLOSING = re.compile(r"[.!?,…][\"”]|[\"”]$")
_QUOTED = re.compile(r"^[\"“'‘].{30,}[\"”'’]")


def _is_testimonial(block: Block) -> bool:
    """Whether a block is a client's own words: a quotation in the first person."""
    text = block.text
    if block.kind == "heading" or not (block.quoted or text[:1] in "\"“‘" or _QUOTED.match(text)):
        return False
    words = [t.lower for t in block.tokens]
    return sum(w in ("i", "my", "me", "i've", "i'm", "myself") for w in words) >= max(1, len(words) // 40)
