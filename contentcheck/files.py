"""Which files a command means: files, folders, globs, `-`."""
from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import ReadError
from .readers import FORMATS

_NEVER = frozenset(("node_modules", "__pycache__", "venv"))


def expand(paths: Sequence[str]) -> Iterator[tuple[Path, str] | ReadError]:
    """(path, name in reports) of each article, folders in sorted order, none twice; errors in their place."""
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            found = list(_walk(path))
            if not found:
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
            if name[0] != "." and os.path.splitext(name)[1].lower() in FORMATS:
                yield os.path.join(root, name)


def name_of(path: str) -> str:
    """The path as reports have it: relative to the working directory where it lies below, with `/`."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # another drive
        relative = absolute
    return relative.replace(os.sep, "/")
