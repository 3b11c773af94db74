"""contentcheck languagetool: gets LanguageTool from Maven Central, or says whether it is there."""
from __future__ import annotations

import argparse
import hashlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from ..errors import ConfigError
from ..language.engines import languagetool

_JARS = Path(languagetool.__file__).parent / "languagetool_jars.txt"
_PATIENCE = 60  # seconds without a byte, of one jar
_AT_ONCE = 4


def run(options: argparse.Namespace) -> int:
    if options.action == "status":
        problem = languagetool.missing()
        print(problem or f"LanguageTool {languagetool.VERSION} is in {languagetool.folder()}")
        return 2 if problem else 0
    return _install(Path(options.to) if options.to else languagetool.folder(), options.repository.rstrip("/"))


def jars() -> list[tuple[str, str]]:
    """(path in a Maven repository, SHA-256) of each jar."""
    return [(path, checksum) for path, checksum in (line.split() for line in _JARS.read_text("utf-8").splitlines() if line[:1] != "#")]


def _install(folder: Path, repository: str) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be made ({error.strerror}); name another folder: --to FOLDER") from None
    wanted = [(path, checksum) for path, checksum in jars() if not _is_there(folder / path.rsplit("/", 1)[1], checksum)]
    print(f"{len(wanted)} of {len(jars())} jars to get from {repository} into {folder}", file=sys.stderr)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        problems = [p for p in pool.map(lambda entry: _fetch(repository, folder, *entry), wanted) if p]
    if problems:
        raise ConfigError(f"{len(problems)} jars could not be had; what is there is kept, run it again. The first: {problems[0]}")
    print(f"LanguageTool {languagetool.VERSION} is in {folder}")
    if folder != languagetool.folder():
        print(f"name the folder to contentcheck: {languagetool.FOLDER}={folder}")
    print(languagetool.missing_java() or "check an article with it: contentcheck check article.md --engine languagetool")
    return 0


def _is_there(file: Path, checksum: str) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == checksum


def _fetch(repository: str, folder: Path, path: str, checksum: str) -> str:
    """Gets one jar whole, or says what went wrong; a jar with other bytes than it should have is not kept."""
    file = folder / path.rsplit("/", 1)[1]
    try:
        with urlopen(f"{repository}/{path}", timeout=_PATIENCE) as answer:
            data: bytes = answer.read()
    except (URLError, OSError, ValueError, HTTPException) as error:
        return f"{path}: {getattr(error, 'reason', None) or error}"
    if hashlib.sha256(data).hexdigest() != checksum:
        return f"{path}: its checksum is not the one that contentcheck knows"
    part = file.with_suffix(".part")
    try:
        part.write_bytes(data)
        os.replace(part, file)
    except OSError as error:
        return f"{file}: {error.strerror}"
    return ""
