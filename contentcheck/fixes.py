"""Applies what is certain: edits that do not overlap, read and checked again until nothing changes."""
from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from . import readers, suppress
from .config import Settings
from .document import Document
from .engine import Engine
from .errors import ReadError
from .report import report_findings
from .rule import Edit, Finding

_ROUNDS = 10
_BOM = b"\xef\xbb\xbf"


def apply_edits(source: str, findings: Iterable[Finding]) -> tuple[str, int]:
    """The text with the safe fixes applied, and how many. Edits of one fix apply all or none; of two that
    overlap the earlier start wins, then the rule's id."""
    edits, count = chosen(findings)
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source, count


def chosen(findings: Iterable[Finding]) -> tuple[list[Edit], int]:
    """The edits of the safe fixes that apply, and of how many fixes they are."""
    found: list[Edit] = []
    count = 0
    for finding in sorted(findings, key=lambda f: (f.start, f.rule, f.end)):
        if finding.fix is None or not finding.fix.safe:
            continue
        edits = finding.fix.edits
        if any((a.start < b.end and b.start < a.end) or a.start == b.start for a in edits for b in found):
            continue
        found.extend(edits)
        count += 1
    return found, count


def _open_findings(engine: Engine, document: Document, settings: Settings) -> list[Finding]:
    """What nobody has silenced or settled."""
    findings, _ = suppress.apply(document, engine.run_rules(document, settings)[0], frozenset(engine.names), frozenset())
    if not settings.decisions:
        return findings
    kept, _ = engine.unsettled(document, report_findings(document, findings), settings)
    left = {f.fingerprint for f in kept}
    return [f for f in findings if f.fingerprint in left]


def fix_text(engine: Engine, source: str, name: str, *, format: str, settings: Settings | None = None, folder: str | None = None) -> tuple[str, int]:
    """The text after all safe fixes, and how many were applied."""
    settings = settings or engine.config.settings(name)
    total = 0
    for _ in range(_ROUNDS):
        if format == "wordpress":
            documents = list(readers.read(source.encode("utf-8", "surrogatepass"), name, format=format, wordpress=settings.wordpress))
        else:
            documents = list(readers.read_text(source, name, format=format, folder=folder))
        changed, count = apply_edits(source, [f for document in documents for f in _open_findings(engine, document, settings)])
        if changed == source:
            break
        source, total = changed, total + count
    return source, total


def _fix_word(engine: Engine, data: bytes, name: str, settings: Settings) -> tuple[str, str, bytes, int]:
    """(text before, text after, file after, number of fixes) of a Word file; what is replaced keeps its look."""
    from .formats.docx import fixed

    total = 0
    (document,) = readers.read(data, name)
    before = document.source
    for _ in range(_ROUNDS):
        edits, _count = chosen(_open_findings(engine, document, settings))
        data, done = fixed(data, edits)
        if not done:
            break
        total += done
        (document,) = readers.read(data, name)
    return before, document.source, data, total


def fix_file(engine: Engine, path: Path, name: str, *, write: bool = True) -> tuple[str, str, int]:
    """(text before, text after, number of fixes); the file is replaced at one stroke and keeps its mode, line ends and BOM."""
    data = path.read_bytes()
    if path.suffix.lower() == ".docx":
        before, after, changed, count = _fix_word(engine, data, name, engine.config.settings(name))
        if write and count:
            if path.read_bytes() != data:
                raise ReadError(f"{name}: not fixed, because it changed meanwhile; run again")
            replace_file(path, changed)
        return before, after, count
    mark, before = utf8(data, name)
    after, count = fix_text(engine, before, name, format=readers.format_of(name), folder=str(path.parent))
    if write and after != before:
        if path.read_bytes() != data:
            raise ReadError(f"{name}: not fixed, because it changed meanwhile; run again")
        replace_file(path, mark + after.encode("utf-8"))
    return before, after, count


def utf8(data: bytes, name: str) -> tuple[bytes, str]:
    """(byte order mark or nothing, text) of an article that is to be written. `ReadError` where it is not UTF-8."""
    mark = _BOM if data.startswith(_BOM) else b""
    try:
        return mark, data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        raise ReadError(f"{name}: not fixed, because it is not UTF-8; save it as UTF-8") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def replace_file(path: Path, data: bytes) -> None:
    """Writes beside the file, then takes its place; a link stays a link."""
    target = path.resolve()
    mode = target.stat().st_mode if target.exists() else None
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.chmod(name, mode & 0o7777 if mode is not None else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
