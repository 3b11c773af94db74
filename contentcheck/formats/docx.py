"""The Word file back, with each finding as a comment on its words. Nothing else in it changes.

Parts that need not change keep every byte: only the text (for the marks), the comments, and the two lists that name them
are written anew. Comments of an earlier run are taken out first, so that none stands twice.
"""
from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from lxml import etree

from ..errors import ConfigError, ReadError
from ..fixes import replace_file
from ..readers.word import MC, Package, Paragraph, Piece, W
from ..report import DocumentResult, Reported, RunError, Summary
from ..rule import Edit
from . import Run

AUTHOR = "contentcheck"
_INITIALS = "cc"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENTS_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_WORDS = {"error": "Must fix", "warning": "Should fix", "info": "Consider"}
_NEW_COMMENTS = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{W[1:-1]}"/>'.encode()


class Format:
    """Writes each Word file that was checked, with comments, to a file or into a folder."""

    def __init__(self, name: str, date: str, verbose: bool) -> None:
        self.target = Path(name)
        self.folder = name.endswith(("/", os.sep)) or self.target.is_dir()
        if self.folder:
            try:
                self.target.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ConfigError(f"{name}: cannot be made ({error.strerror})") from None
        self.date = date
        self.verbose = verbose
        self.written: list[Path] = []

    def begin(self, run: Run) -> None:
        pass

    def document(self, result: DocumentResult) -> None:
        source = Path(result.path)
        if result.format != "docx":
            raise ConfigError(f"{result.path}: no Word file, so there is nothing to write comments into; use --format html or terminal")
        if not source.is_file():
            raise ConfigError(f"{result.path}: comments are written into a file that is there, not into what was piped in")
        target = self.target
        if self.folder:
            target = self.target / f"{source.stem}.checked.docx"
            number = 2
            while target in self.written:
                target, number = self.target / f"{source.stem}-{number}.checked.docx", number + 1
        elif self.written:
            raise ConfigError(f"several Word files cannot all be written to {target}: name a folder, as in -o checked/")
        shown = [f for f in result.findings if self.verbose or f.severity != "info"]
        save(commented(source.read_bytes(), shown, self.date), target)
        self.written.append(target)

    def end(self, summary: Summary, site: list[Reported], errors: list[RunError]) -> None:
        pass


def save(data: bytes, target: Path) -> None:
    """Puts a file in its place at one stroke. Raises `ConfigError` where it cannot be written."""
    try:
        replace_file(target, data)
    except OSError as error:
        raise ConfigError(f"{target}: cannot be written ({error.strerror}); is the folder there, and is it closed in Word?") from None


def commented(data: bytes, findings: Sequence[Reported], date: str) -> bytes:
    """A Word file with a comment for each finding. `date` is ISO, of the comments."""
    package = Package(data)
    comments = package.part("word/comments.xml")
    if comments is None:
        comments = etree.fromstring(_NEW_COMMENTS)
    _take_out(package.body, comments)
    paragraphs = package.paragraphs()
    number = max((int(c.get(W + "id") or 0) for c in comments.iterfind(W + "comment")), default=-1) + 1
    by_paragraph: dict[int, list[Reported]] = {}
    starts = _starts(paragraphs)
    for finding in findings:
        by_paragraph.setdefault(_paragraph_at(starts, paragraphs, finding), []).append(finding)
    for index, some in sorted(by_paragraph.items()):
        paragraph = paragraphs[index]
        ranges = [(max(0, f.start.offset - starts[index]), min(f.end.offset - starts[index], len(paragraph.text))) for f in some]
        runs = _split(paragraph, {cut for pair in ranges for cut in pair})
        for finding, (low, high) in zip(some, ranges, strict=True):
            comments.append(_comment(number, finding, date))
            _mark(paragraph, runs, low, high, number)
            number += 1
    changed = {"word/document.xml": _xml(package.body), "word/comments.xml": _xml(comments)}
    if "word/comments.xml" not in package.names:
        changed |= _announced(package)
    return _packed(package, changed)


def fixed(data: bytes, edits: Iterable[Edit]) -> tuple[bytes, int]:
    """A Word file with some stretches of its text replaced, and how many were: what is replaced keeps the look of its first
    character; a stretch that is nothing but breaks and tabs, or lies in a note or a text box, is left as it is."""
    package = Package(data)
    paragraphs = package.paragraphs()
    starts = _starts(paragraphs)
    done = 0
    for edit in sorted(edits, reverse=True):
        for start, paragraph in zip(starts, paragraphs, strict=True):
            if start <= edit.start and edit.end <= start + len(paragraph.text):
                done += _replace(paragraph, edit.start - start, edit.end - start, edit.text)
                break
    return (_packed(package, {"word/document.xml": _xml(package.body)}), done) if done else (data, 0)


def _replace(paragraph: Paragraph, low: int, high: int, text: str) -> bool:
    touched = [p for p in paragraph.pieces if p.start < high and low < p.end] or [p for p in paragraph.pieces if p.end == low][-1:]
    texts = [p for p in touched if p.element.tag == W + "t"]
    if not texts or any(a.tag == MC + "AlternateContent" for a in paragraph.element.iterancestors(MC + "AlternateContent")):
        return False
    for piece in touched:
        if piece not in texts:
            piece.element.getparent().remove(piece.element)
    for n, piece in enumerate(texts):
        old = piece.element.text or ""
        a, b = max(0, low - piece.start), min(high, piece.end) - piece.start
        piece.element.text = old[:a] + (text if n == 0 else "") + old[max(a, b) :]
        piece.element.set(_SPACE, "preserve")
    return True


def _starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    starts, at = [], 0
    for paragraph in paragraphs:
        starts.append(at)
        at += len(paragraph.text) + 1
    return starts


def _paragraph_at(starts: Sequence[int], paragraphs: Sequence[Paragraph], finding: Reported) -> int:
    """The paragraph of a finding; what speaks of the whole article goes to the first with text."""
    from bisect import bisect_right

    if not finding.data.get("whole"):
        index = bisect_right(starts, finding.start.offset) - 1
        if 0 <= index < len(paragraphs) and finding.start.offset <= starts[index] + len(paragraphs[index].text):
            return index
        return next((n for n, p in reversed(list(enumerate(paragraphs))) if p.footnotes), 0)  # in a note: where one is referred to
    return next((n for n, p in enumerate(paragraphs) if p.text.strip()), 0)


def _take_out(body: Any, comments: Any) -> None:
    """Removes our own comments of an earlier run, with their marks."""
    ours = set()
    for comment in list(comments.iterfind(W + "comment")):
        if comment.get(W + "author") == AUTHOR:
            ours.add(comment.get(W + "id"))
            comments.remove(comment)
    for mark in [e for tag in ("commentRangeStart", "commentRangeEnd", "commentReference") for e in body.iter(W + tag) if e.get(W + "id") in ours]:
        parent = mark.getparent()
        parent.remove(mark)
        if parent.tag == W + "r" and all(e.tag == W + "rPr" for e in parent):
            parent.getparent().remove(parent)


def _split(paragraph: Paragraph, cuts: set[int]) -> list[tuple[int, int, Any]]:
    """Parts the runs of a paragraph where a comment begins or ends: (start, end, run) of each with text."""
    by_run: dict[int, list[Piece]] = {}
    for piece in paragraph.pieces:
        by_run.setdefault(id(piece.run), []).append(piece)
    found: list[tuple[int, int, Any]] = []
    for pieces in by_run.values():
        run = pieces[0].run
        start, end = pieces[0].start, pieces[-1].end
        for cut in sorted((c for c in cuts if start < c < end), reverse=True):
            found.append((cut, end, _part_after(run, pieces, cut)))
            pieces = [p for p in pieces if p.start < cut]
            end = cut
        found.append((start, end, run))
    return sorted(found, key=lambda row: row[:2])


def _part_after(run: Any, pieces: Sequence[Piece], cut: int) -> Any:
    """Moves what stands after a character into a run of its own, which looks the same."""
    rest = etree.Element(run.tag, run.attrib)
    look = run.find(W + "rPr")
    if look is not None:
        rest.append(deepcopy(look))
    piece = next(p for p in pieces if p.end > cut)
    moving = piece.element
    if cut > piece.start:
        text = moving.text or ""
        second = deepcopy(moving)
        moving.text, second.text = text[: cut - piece.start], text[cut - piece.start :]
        for element in (moving, second):
            element.set(_SPACE, "preserve")
        following = list(moving.itersiblings())
        rest.append(second)
    else:
        following = [moving, *moving.itersiblings()]
    for element in following:
        rest.append(element)
    run.addnext(rest)
    return rest


def _mark(paragraph: Paragraph, runs: Sequence[tuple[int, int, Any]], low: int, high: int, number: int) -> None:
    inside = [run for a, b, run in runs if a < high and low < b]
    begin, end, reference = (etree.Element(W + tag, {W + "id": str(number)}) for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))
    holder = etree.Element(W + "r")
    holder.append(reference)
    if inside:
        inside[0].addprevious(begin)
        inside[-1].addnext(end)
    else:
        look = paragraph.element.find(W + "pPr")
        if look is not None:
            look.addnext(begin)
        else:
            paragraph.element.insert(0, begin)
        paragraph.element.append(end)
    end.addnext(holder)


def _comment(number: int, finding: Reported, date: str) -> Any:
    comment = etree.Element(W + "comment", {W + "id": str(number), W + "author": AUTHOR, W + "date": date, W + "initials": _INITIALS})
    lines = [f"{_WORDS[finding.severity]}: {finding.message}"]
    better = list(dict.fromkeys(s for s in (finding.suggestion, *finding.suggestions) if s))
    if better:
        lines.append(f"Better: {' · '.join(better)}")
    lines.append(f"({finding.rule})")
    for line in lines:
        paragraph = etree.SubElement(comment, W + "p")
        text = etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t")
        text.text = "".join(c for c in line if c.isprintable() or c == "\t")
        text.set(_SPACE, "preserve")
    return comment


def _announced(package: Package) -> dict[str, bytes]:
    """The two lists that must name a part for comments that was not there."""
    types = package.part("[Content_Types].xml")
    if types is None:
        raise ReadError("[Content_Types].xml is missing in it: open it in Word and save it anew")
    etree.SubElement(types, _CT + "Override", {"PartName": "/word/comments.xml", "ContentType": _COMMENTS_TYPE})
    relations = package.part("word/_rels/document.xml.rels")
    if relations is None:
        relations = etree.fromstring(f'<Relationships xmlns="{_RELS[1:-1]}"/>'.encode())
    taken = {e.get("Id") for e in relations}
    name = next(f"rIdContentcheck{n}" for n in range(1, len(taken) + 2) if f"rIdContentcheck{n}" not in taken)
    etree.SubElement(relations, _RELS + "Relationship", {"Id": name, "Type": _COMMENTS_REL, "Target": "comments.xml"})
    return {"[Content_Types].xml": _xml(types), "word/_rels/document.xml.rels": _xml(relations)}


def _xml(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _packed(package: Package, changed: dict[str, bytes]) -> bytes:
    """The file with some parts changed or added; all others keep every byte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for info in package.zip.infolist():
            entry = zipfile.ZipInfo(info.filename, info.date_time)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED if info.compress_type else zipfile.ZIP_STORED, info.external_attr
            made.writestr(entry, changed.pop(info.filename) if info.filename in changed else package.bytes(info.filename))
        for name, data in changed.items():
            made.writestr(name, data)
    return out.getvalue()
