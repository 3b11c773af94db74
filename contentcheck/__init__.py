"""contentcheck reads wellness articles before they are published and marks what an editor would mark.

>>> from contentcheck import check_text
>>> report = check_text("# Turmeric\\n\\nTurmeric cures cancer.")
>>> report.documents[0].findings[0].rule
'claims.absolute'
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOME = {
    "api": ("Checker", "check", "check_text"),
    "config": ("Config",),
    "document": ("Block", "Comment", "Document", "Image", "Link", "Note", "Run", "Sentence", "Span", "Token", "Value"),
    "errors": ("ConfigError", "ContentcheckError", "ReadError"),
    "report": ("DocumentResult", "Report"),
    "rule": ("Bad", "Edit", "Example", "Finding", "Fix", "Good", "Rule", "Severity"),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}
__all__ = [
    "Bad", "Block", "Checker", "Comment", "Config", "ConfigError", "ContentcheckError", "Document", "DocumentResult", "Edit", "Example",
    "Finding", "Fix", "Good", "Image", "Link", "Note", "ReadError", "Report", "Rule", "Run", "Sentence", "Severity", "Span", "Token",
    "Value", "__version__", "check", "check_text",
]  # fmt: skip

if TYPE_CHECKING:
    from .api import Checker as Checker, check as check, check_text as check_text
    from .config import Config as Config
    from .document import (
        Block as Block,
        Comment as Comment,
        Document as Document,
        Image as Image,
        Link as Link,
        Note as Note,
        Run as Run,
        Sentence as Sentence,
        Span as Span,
        Token as Token,
        Value as Value,
    )
    from .errors import ConfigError as ConfigError, ContentcheckError as ContentcheckError, ReadError as ReadError
    from .report import DocumentResult as DocumentResult, Report as Report
    from .rule import (
        Bad as Bad,
        Edit as Edit,
        Example as Example,
        Finding as Finding,
        Fix as Fix,
        Good as Good,
        Rule as Rule,
        Severity as Severity,
    )


def __getattr__(name: str) -> Any:
    """Loads a public name when it is first asked for, so that `import contentcheck` costs nothing."""
    if name not in _MODULE:
        raise AttributeError(f"module 'contentcheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{_MODULE[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
