"""Patterns that users write: checked when they are read, and never longer at work than their time."""
from __future__ import annotations

from functools import cache
from typing import Any

from .errors import ConfigError

_TIME_LIMIT = 0.5  # seconds for one pattern on one sentence


def check(pattern: str, where: str) -> None:
    """Raises `ConfigError` where a pattern is no regular expression."""
    import regex

    try:
        regex.compile(pattern)
    except regex.error as error:
        raise ConfigError(f"{where}: no valid pattern: {error}") from None


def search(pattern: str, text: str) -> bool:
    """Whether a pattern fits somewhere, in capitals or not. Raises `TimeoutError` where it runs out of time."""
    return _compiled(pattern).search(text, timeout=_TIME_LIMIT) is not None


@cache
def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern, regex.I)
