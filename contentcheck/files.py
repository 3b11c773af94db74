"""Which files a command means: files, folders, globs, `-`."""
from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .errors import ReadError
from .readers import FORMATS, reason_for

if TYPE_CHECKING:
    import csv

_NEVER = frozenset(("node_modules", "__pycache__", "venv"))


def table(lines: Sequence[str]) -> csv.DictReader[str]:
    """The rows of a table whose first line names its columns, parted by tabs, semicolons or commas, as spreadsheets write it."""
    import csv

    first = lines[0] if lines else ""
    return csv.DictReader(lines, delimiter="\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ",")


class Skipped(NamedTuple):
    """An article in a folder that no reader reads yet; said aloud, so that nobody takes it for checked."""

    name: str
    reason: str


def expand(paths: Sequence[str]) -> Iterator[tuple[Path, str] | ReadError | Skipped]:
    """(path, name in reports) of each article, folders in sorted order, none twice; what is not read in its place."""
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            found = list(_walk(path))
            unread = [f for f in found if not _readable(f)]
            found = [f for f in found if _readable(f)]
            for file in unread:
                yield Skipped(name_of(file), reason_for(file))
            if not found and not unread:
                yield ReadError(f"{path}: no article in this folder (looked for {' '.join(FORMATS)})")
        elif os.path.exists(path) or not glob.has_magic(path):
            found = [path]
        else:
            found = sorted(p for p in glob.glob(path, recursive=True) if os.path.isfile(p))
            if not found:
                yield ReadError(f"{path}: no file matches")
        for file in found:
            key = os.path.realpath(file)
            if key not in seen:
                seen.add(key)
                yield Path(file), name_of(file)


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f[0] != "." and f not in _NEVER)
        for name in sorted(names):
            path = os.path.join(root, name)
            if name[0] != "." and (_readable(path) or _is_unread_article(path)):
                yield path


def _readable(path: str) -> bool:
    """Whether a file of a folder is an article: of XML only the exports of WordPress are."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix != ".xml":
        return suffix in FORMATS
    try:
        with open(path, "rb") as file:
            return b"wordpress.org/export/" in file.read(8192)
    except OSError:
        return False


def _is_unread_article(path: str) -> bool:
    """A word processor's file that no reader reads."""
    return os.path.splitext(path)[1].lower() in (".doc", ".odt", ".rtf")


def name_of(path: str) -> str:
    """The path as reports have it: relative to the working directory where it lies below, with `/`."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # another drive
        relative = absolute
    return relative.replace(os.sep, "/")
