"""The commands: one file each, with `run(options) -> exit code`."""
from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import Config
from ..errors import ConfigError, ReadError

if TYPE_CHECKING:
    from ..document import Document
    from ..engine import Engine


def configured(options: argparse.Namespace) -> Config:
    """The configuration of a command line."""
    from dataclasses import replace

    if options.no_config:
        config = Config()
    elif options.config:
        config = Config.load(Path(options.config))
    else:
        config = Config.find()
    if options.no_code:
        config = replace(config, code=False)
    return config.with_options(
        {
            "profile": options.profile,
            "language": options.language,
            "keyphrase": options.keyphrase,
            "select": _split(getattr(options, "select", None)),
            "ignore": _split(getattr(options, "ignore", None)),
            "engines": getattr(options, "engines", None),
            "fail_on": getattr(options, "fail_on", None),
            "min_confidence": getattr(options, "min_confidence", None),
            "max_size": getattr(options, "max_size", None),
            "today": today(getattr(options, "today", None)),
        }
    )


def _split(values: list[str] | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def today(given: str | None) -> str | None:
    """ISO date: as given, else SOURCE_DATE_EPOCH; None leaves it to the clock."""
    if given:
        try:
            return date.fromisoformat(given).isoformat()
        except ValueError:
            raise ConfigError(f"--today {given!r}: write the date as YYYY-MM-DD") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    return None


def documents(engine: Engine, paths: list[str]) -> Iterator[tuple[str, Document]]:
    """The articles of a command that only shows; each with the settings of its file."""
    from .. import readers
    from ..document import Value
    from ..files import Skipped, expand

    for entry in expand(paths):
        if isinstance(entry, ReadError):
            raise entry
        if isinstance(entry, Skipped):
            continue
        path, name = entry
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ReadError(f"{name}: {error.strerror}") from None
        settings = engine.config.settings(name)
        try:
            for document in readers.read(data, name, folder=str(path.parent), wordpress=settings.wordpress):
                document.settings = settings.house
                if settings.house.keyphrase:
                    document.meta["keyphrase"] = Value(settings.house.keyphrase, 0, 0)
                yield name, document
        except ReadError as error:
            raise ReadError(f"{name}: {error}") from None
