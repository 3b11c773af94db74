"""Readers: one file a format. `read` picks one, decodes the bytes and refuses what is no article."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from ..document import Document, Note
from ..errors import ReadError
from . import frontmatter
from .complete import complete

FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".docx": "docx",
    ".xml": "wordpress",
}
"""Endings of files that are read, and that are looked for in folders."""

_LATER = {
    ".doc": "old Word files cannot be read; save it as .docx",
    ".pdf": "PDF files cannot be read; give the text that it was made from",
    ".odt": "OpenDocument files cannot be read; save it as .html or .txt",
    ".rtf": "RTF files cannot be read; save it as .html or .txt",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)


def reason_for(path: str) -> str:
    """Why a file of a format that we know is not read."""
    return _LATER.get(PurePath(path).suffix.lower(), "not an article that contentcheck reads")


def format_of(path: str) -> str:
    """The format of a path by its ending."""
    suffix = PurePath(path).suffix.lower()
    if suffix in FORMATS:
        return FORMATS[suffix]
    if suffix in _LATER:
        raise ReadError(_LATER[suffix])
    known = " ".join(FORMATS)
    raise ReadError(f"not an article that contentcheck reads ({known}); use --stdin-name to say what a piped text is")


def read(data: bytes, path: str, *, format: str | None = None, folder: str | None = None, wordpress: Sequence[str] = ("post",)) -> Iterator[Document]:
    """The documents of one file; `ReadError` where there is nothing to read. wordpress: what of an export is read: post, page, draft."""
    format = format or format_of(path)
    if format == "docx":
        from .docx import read_docx

        for document in read_docx(data, path):
            document.folder = folder
            complete(document)
            yield document
        return
    if data[:4] in (b"PK\x03\x04", b"%PDF") or data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" or (b"\x00" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff")):
        raise ReadError("binary data, not text: is the file's ending right?")
    source, notes = decode(data)
    if format == "wordpress":
        from .wordpress import read_wordpress

        for document in read_wordpress(source, path, wordpress):
            complete(document)
            yield document
        return
    yield from read_text(source, path, format=format, folder=folder, notes=notes)


def read_text(source: str, path: str = "<text>", *, format: str = "markdown", folder: str | None = None, notes: list[Note] | None = None) -> Iterator[Document]:
    """The documents of one decoded text."""
    reader = _reader(format)
    for document in reader(source, path):
        document.folder = folder
        if folder is not None and format in ("markdown", "mdx"):  # a file could have a front matter; a text from a content system has its meta data beside it
            document.carries |= frontmatter.CARRIES
        document.notes[:0] = notes or []
        complete(document)
        yield document


def _reader(format: str) -> Callable[[str, str], Iterator[Document]]:
    if format in ("markdown", "mdx"):
        from .markdown import read_markdown, read_mdx

        return read_mdx if format == "mdx" else read_markdown
    if format == "html":
        from .html import read_html

        return read_html
    if format == "text":
        from .text import read_plain

        return read_plain
    if format == "wordpress":
        from .wordpress import read_wordpress

        return read_wordpress
    raise ReadError(f"unknown format {format!r}: use markdown, mdx, html, wordpress or text; a Word file is read from its bytes")


def decode(data: bytes) -> tuple[str, list[Note]]:
    """The text and what had to be guessed: UTF-8 with or without BOM, UTF-16 by its BOM, a `meta charset`, else Windows-1252."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError as error:
            raise ReadError(f"broken UTF-16 at byte {error.start}; save the file as UTF-8") from None
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        bad = error.start
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace") if declared else "windows-1252"
    try:
        if name.lower().replace("-", "") in ("utf8", "iso88591", "latin1"):
            name = "windows-1252"
        text = data.decode(name, "replace")
    except LookupError:
        name, text = "windows-1252", data.decode("windows-1252", "replace")
    line = data.count(b"\n", 0, bad) + 1
    return text, [Note("encoding-guessed", f"not UTF-8 (line {line}): read as {name}; save it as UTF-8 to be sure")]
