"""What Word and Google Docs put on the clipboard: items and titles as paragraphs with a class, bold by style."""
from __future__ import annotations

import re

from bs4 import Tag

_WEIGHT = re.compile(r"font-weight:\s*(\w+)", re.I)
_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)", re.I)
_BOLD = frozenset(("b", "strong"))
_HEAVY = frozenset(("bold", "bolder", "600", "700", "800", "900"))


def paragraph(tag: Tag, kind: str) -> tuple[str, int, int]:
    """(kind, level of a heading, depth of an item of Word) of a paragraph; in an item of a list it is that item."""
    parent = tag.parent
    if kind == "paragraph" and parent is not None and parent.name == "li" and parent.find(True) is tag:
        return "item", 0, 0
    names = " ".join(tag.get_attribute_list("class")).lower() if tag.get("class") else ""
    style = str(tag.get("style") or "")
    if "msotitle" in names:
        return "heading", 1, 0
    if "msolist" in names or "mso-list" in style:
        depth = _LEVEL.search(style)
        return "item", 0, int(depth[1]) if depth else 1
    return kind, 0, 0


def is_bullet(tag: Tag) -> bool:
    """The bullet or number that Word writes as text."""
    return "mso-list:ignore" in str(tag.get("style") or "").lower().replace(" ", "")


def is_bold(tag: Tag) -> bool:
    """Bold by its style where that says, else by its name: Google Docs wraps all in a `<b>` that is none."""
    weight = _WEIGHT.search(str(tag["style"])) if tag.get("style") else None
    return weight[1].lower() in _HEAVY if weight else tag.name in _BOLD
