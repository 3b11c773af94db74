"""What can go wrong, in words that say what, where, and what to do."""
from __future__ import annotations

from collections.abc import Iterable


class ContentcheckError(Exception):
    """Any error that the user can mend."""


class ConfigError(ContentcheckError):
    """The configuration, an option or a rule's name is not right."""


class ReadError(ContentcheckError):
    """A file that cannot be read as an article."""


def nearest(name: str, known: Iterable[str]) -> str:
    """" (did you mean 'x'?)" or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def not_installed(error: ModuleNotFoundError) -> str:
    """What to say of a package that contentcheck needs and that is not there."""
    return f"the Python package {error.name!r} is not installed here; install contentcheck with its dependencies (python -m pip install . in its folder)"
