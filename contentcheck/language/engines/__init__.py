"""Engines that read the language of an article beside contentcheck's own rules. They are asked for by name."""
from __future__ import annotations

from typing import NamedTuple

from ...document import Block
from ...errors import ContentcheckError


class EngineError(ContentcheckError):
    """An engine that is missing, or does not answer."""

    def __init__(self, engine: str, message: str) -> None:
        super().__init__(message)
        self.engine = engine


class Match(NamedTuple):
    """What an engine found in a block: `block.text[start:end]`."""

    block: Block
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]
    rule: str
    """The engine's own name of its rule."""
    severity: str
    """error, warning or info."""
