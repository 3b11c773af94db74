"""What stands behind a claim: the source nearest to it, and which test it passed.

S1 a link, DOI, PMID or footnote in the sentence; S2 one in the same paragraph or in the list's lead-in;
S3 a numbered or author-year mark that leads to an entry of the reference list; S4 an entry of the evidence ledger. A source is acceptable in the
classes A to C. That a source is named says nothing about whether it is right.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..document import Block, Document, Link
from ..readers.links import host
from .frames import frames
from .ledger import Approval, approval
from .lexicon import read_terms
from .units import Unit

ACCEPTABLE = frozenset("ABC")
_HEALTH = frozenset(("condition", "symptom", "biomarker", "function", "wellbeing", "pseudoscience"))
_HOSTS = Path(__file__).parent / "hosts.txt"
_UNIVERSITY = re.compile(r"(?:^|\.)(?:[\w-]+\.edu(?:\.\w\w)?|[\w-]+\.ac\.\w\w)$")
_AUTHORITY = re.compile(r"(?:^|\.)(?:gov|gov\.\w\w|gouv\.fr|nhs\.uk|europa\.eu|canada\.ca|govt\.nz|who\.int)$")
_IDENTIFIER = re.compile(r"\b(?:doi:?\s*10\.\d{4,}/\S+|10\.\d{4,}/\S+|PMID:?\s*\d{5,}|PMC\d{5,}|NCT\d{8})", re.I)
_CITATION = re.compile(r"\b(?:19|20)\d\d\b.{0,200}?(?:\d+\s*\(\d+\)|\d+:\s*[A-Z]?\d+|pp?\.\s*\d+|\bJ(?:ournal)?\b)|\bJournal of\b.{0,120}\b(?:19|20)\d\d\b|et al", re.S)
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"\[(\d{1,3})(?:\s*[,–-]\s*\d{1,3})*\]|(?<=[a-z.,)])[¹²³⁴⁵⁶⁷⁸⁹]+|\((\d{1,2})\)(?=[\s.,;]|$)")
_AUTHOR_YEAR = re.compile(r"\(?\b([A-Z][a-zé'-]+)(?:\s+(?:et al\.?|(?:and|&)\s+[A-Z][a-zé'-]+))?,?\s*\(?((?:19|20)\d\d)[a-z]?\)")
_NAMED = re.compile(
    r"\b(?:University|Universit\w+|Institutes?|Association|Society|Foundation|Academy|College|Hospital|Clinic|Journal|Council|Administration|Organi[sz]ation|"
    r"Harvard|Stanford|Mayo|Cochrane|NIH|CDC|WHO|FDA|NHS|AMTA|NCCIH|Centers? for|Department of|Ministry of|Lancet|BMJ|PubMed)\b"
    r"|\b(?:Dr|DR|Prof|Professor)\.? [A-Z]|\b(?:study|trial|review|survey|meta-analysis|report|research|paper)\b[^.]{0,60}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b[^.]{0,40}\b(?:study|trial|review|survey|meta-analysis)\b"
    r"|\bin[ -]vitro stud|†|‡"
)
_EVIDENCE = re.compile(
    r"\b(?:according to|stud(?:y|ies)|research\w*|evidence|scien\w+|trials?|reviews?|reports?|recommend\w*|backed by|found that|states?|says?|published|discovered|endorsed|approved|guidelines?|"
    r"shown|proven|surveys?|experts?|concluded|suggests?|advises?|based on)\b|†|‡",
    re.I,
)


_EVIDENCE_GROUPS = frozenset(("evidence", "evidence_phrase"))
_EVIDENCE_ANCHORS = frozenset("recommend recommends recommended endorsed approved guideline guidelines advises state states says say based report reports review reviews".split())


class Source(NamedTuple):
    """A source near a claim."""

    target: str
    grade: str
    """A to E, `own` (the publisher's site), or empty where nothing is known of the host."""
    what: str
    """In words: journal, regulator, shop …"""


class Support(NamedTuple):
    """`kind` is cited, weak or none; `test` says which test was passed."""

    kind: str
    test: str | None = None
    source: Source | None = None
    linked: bool = False
    approval: Approval | None = None
    """What the evidence ledger says (S4)."""


@cache
def _hosts() -> dict[str, tuple[str, str]]:
    rows = (line.split(" ", 2) for line in _HOSTS.read_text("utf-8").splitlines() if line and line[0] != "#")
    return {name: (grade, what) for name, grade, what in rows}


@cache
def _unreliable() -> frozenset[str]:
    return frozenset(read_terms(_HOSTS.parent / "unreliable.txt"))


def grade(address: str, own: Sequence[str] = ()) -> Source:
    """The class of a source by its address."""
    name = host(address)
    if not name or any(name == d or name.endswith(f".{d}") for d in own):
        return Source(address, "own", "the publisher's own site")
    parts = name.split(".")
    hosts = _hosts()
    for n in range(len(parts) - 1):
        known = hosts.get(".".join(parts[n:]))
        if known:
            return Source(address, *known)
    if any(".".join(parts[n:]) in _unreliable() for n in range(len(parts) - 1)):
        return Source(address, "E", "a site known for false news")
    if _AUTHORITY.search(name):
        return Source(address, "C", "health authority")
    if _UNIVERSITY.search(name):
        return Source(address, "C", "university")
    return Source(address, "", "an unknown site")


def supports(document: Document, all_units: Sequence[Unit]) -> list[Support]:
    """The support of each unit."""
    links: dict[int, list[Link]] = {}
    for link in document.links:
        if link.block is not None:
            links.setdefault(id(link.block), []).append(link)
    references = [b for b in document.blocks if b.zone == "references" and b.kind != "heading"]
    blocks: dict[int, list[Unit]] = {}
    for unit in all_units:
        blocks.setdefault(unit.block.index, []).append(unit)
    found = [_support(document, unit, links, references, blocks[unit.block.index]) for unit in all_units]
    return found if not document.house.ledger else _with_ledger(document, all_units, found)


def _with_ledger(document: Document, all_units: Sequence[Unit], found: list[Support]) -> list[Support]:
    """The same with what the evidence ledger says of each unit; an approval is test S4."""
    today = document.house.today or date.today().isoformat()
    title = document.title.text if document.title else ""
    out: list[Support] = []
    for unit, support in zip(all_units, found, strict=True):
        said = approval(unit, document.house.ledger, title, today) if unit.groups & _HEALTH else None
        if said is not None and said.state == "approved":
            support = Support("cited", "S4", Source(said.entry.sources[0], "A", f"approved in the evidence ledger by {said.entry.reviewer}"), support.linked, said)
        elif said is not None:
            support = support._replace(approval=said)
        out.append(support)
    return out


def _support(document: Document, unit: Unit, links: dict[int, list[Link]], references: Sequence[Block], around: Sequence[Unit]) -> Support:
    own = document.house.own_domains
    sentence = unit.sentence
    mine = links.get(id(unit.block), ())
    linked = named = False
    nearest: Source | None = None
    for link in mine:
        inside = link.at[0] < sentence.end and link.at[1] >= sentence.start
        for source in _sources(document, link, own, links):
            if source.grade in ACCEPTABLE and inside:
                return Support("cited", "S3" if link.kind == "footnote" else "S1", source, True)
            named |= inside
            if inside and source.grade != "own":
                linked = True
            if nearest is None or inside:
                nearest = source
    text = unit.text
    if _DIGIT.search(text) and (match := _IDENTIFIER.search(text)):
        return Support("cited", "S1", Source(match[0], "B", "identifier of a study"), True)
    if references and (reference := _reference(text, references, document, links)):
        return Support("cited", "S3", reference, True)
    if document.house.source_in_paragraph:
        lead = unit.block.lead_in
        for block in (unit.block, *([lead] if lead is not None and unit.kind == "item" else [])):
            for link in links.get(id(block), ()):
                for source in _sources(document, link, own, links):
                    if source.grade in ACCEPTABLE and (block is not unit.block or not _parted(unit, link, around)):
                        return Support("cited", "S2", source, linked)
    if (unit.groups & _EVIDENCE_GROUPS or "†" in text or "‡" in text or unit.words & _EVIDENCE_ANCHORS) and _NAMED.search(text) and _EVIDENCE.search(text):
        return Support("weak", None, nearest, linked)
    if nearest is not None and named:
        return Support("weak", None, nearest, linked)
    return Support("none", None, nearest, linked)


def _parted(unit: Unit, link: Link, around: Sequence[Unit]) -> bool:
    """Whether another claim stands between a unit and a link of its paragraph."""
    low, high = sorted((unit.sentence.start, link.at[0]))
    return any(other is not unit and low <= other.sentence.start < high and bool(frames(other)) for other in around)


def _sources(document: Document, link: Link, own: Sequence[str], links: dict[int, list[Link]]) -> Iterator[Source]:
    if link.kind == "footnote":
        note = document.footnotes.get(link.target)
        if note is not None:
            yield from _of_block(note, own, links)
    elif link.target.startswith("#"):
        return
    elif not link.target.startswith(("mailto:", "tel:", "javascript:")):
        yield grade(link.target, own)


def _of_block(block: Block, own: Sequence[str], links: dict[int, list[Link]]) -> Iterator[Source]:
    found = [grade(link.target, own) for link in links.get(id(block), ())]
    yield from found
    if match := _IDENTIFIER.search(block.text):
        yield Source(match[0], "B", "identifier of a study")
    elif not found and _CITATION.search(block.text):
        yield Source(block.text[:80], "B", "citation of a study")


def _reference(text: str, references: Sequence[Block], document: Document, links: dict[int, list[Link]]) -> Source | None:
    blocks: list[Block] = []
    for match in _MARK.finditer(text):
        number = int(match[1] or match[2]) if match[1] or match[2] else int(match[0][0].translate(str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")))
        if 1 <= number <= len(references):
            blocks.append(references[number - 1])
    for match in _AUTHOR_YEAR.finditer(text):
        blocks += [b for b in references if match[1] in b.text and match[2] in b.text]
    for block in blocks:
        for source in _of_block(block, document.house.own_domains, links):
            if source.grade in ACCEPTABLE:
                return source
    return None
