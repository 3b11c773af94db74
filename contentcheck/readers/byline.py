"""Author and date as an article states them in its own text."""
from __future__ import annotations

import re

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
DATE = re.compile(rf"\b(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})\b")
_BY = re.compile(r"^(?:(?:article |story |post |text |medically )?(?:written|posted|published|authored|reviewed) by|by|author:|words by)\b[ :]*", re.I)
_NAME = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|la))*(?:,? (?!" + _MONTH + r"\b)(?:[A-Z]{2,}[a-z]*|[A-Z][A-Za-z.]{1,5}))*")
_DATED = re.compile(r"\b(?:published|posted|updated|last updated|last reviewed|date)\b(?: on)?\s*:?", re.I)


def find_byline(text: str) -> dict[str, tuple[str, int, int]] | None:
    """Author and date of a byline with their ranges, or None where the text is no byline.

    The author is given with an empty name where "Written by" names nobody.
    """
    if len(text) > 160:
        return None
    found: dict[str, tuple[str, int, int]] = {}
    by = _BY.match(text)
    if by:
        name = _NAME.match(text, by.end())
        word = name[0].split()[0].lower() if name else ""
        if name and word not in ("published", "posted", "updated", "on", "the", "in") and not DATE.match(text, by.end()):
            if by[0].lower().startswith("by") and not (len(name[0].split()) > 1 and len(text) - name.end() < 60):
                return None
            found["author"] = (name[0], *name.span())
        elif by[0].lower().startswith("by"):
            return None
        else:
            found["author"] = ("", by.start(), len(by[0].rstrip(" :")))
    dated = _DATED.search(text)
    if by or dated:
        date = DATE.search(text, dated.end() if dated else 0)
        if date and (by or (dated and date.start() - dated.end() < 4)):
            found["date"] = (date[0], *date.span())
    if not by and "date" in found and len(text) > 90:
        return None
    return found or None
