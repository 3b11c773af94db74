"""What every reader leaves to do: byline, list of references, language."""
from __future__ import annotations

import re

from ..document import Document, Note, Value
from ..language.detect import english, foreign_letters
from .byline import find_byline

# words in quotation marks, of which one may be lost; a dash, and who said them
_ATTRIBUTED = re.compile(r"(?:[\"“‘«].{10,}?[\"”’»]?|.{20,}[\"”])\s*(?:[–—―]|--?|~)\s*(?:the )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|de|van|von|the|la|bin|al)){0,5}(?:,.{0,60})?\s*$", re.S)
_REFERENCES = re.compile(r"^(?:\W*|\d+\.\s*)(?:references?|sources?|bibliography|citations?|works cited|further reading|literature|footnotes|endnotes|studies cited)(?: (?:and|&) (?:references?|sources?|further reading|resources|citations))?\W*$", re.I)
_CODE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*$")


def complete(document: Document) -> None:
    """Adds author and date from a byline, zones the references, settles the language."""
    _byline(document)
    _references(document)
    for block in document.blocks:
        if _ATTRIBUTED.match(block.text):
            block.quoted = block.said = True
    _language(document)


def _byline(document: Document) -> None:
    wanted = {key for key in ("author", "date") if key not in document.meta or not document.meta[key].text}
    if not wanted:
        return
    blocks = [b for b in document.blocks if b.kind in ("paragraph", "item", "caption", "heading", "quote")]
    for block in (*blocks[:15], *blocks[-6:]):
        byline = find_byline(block.text)
        if byline is None:
            continue
        for key, (text, start, end) in byline.items():
            if key in wanted and (key not in document.meta or text):
                document.meta[key] = Value(text, *block.span(start, end))
                document.carries |= {key}
        if block.zone == "main" and "author" in byline:
            block.zone = "boilerplate"


def _references(document: Document) -> None:
    level = 0
    for block in document.blocks:
        if block.kind == "heading" or (block.kind == "paragraph" and _bold_line(block.text, block.bold)):
            if _REFERENCES.match(block.text):
                level = block.level or 7
                continue
            if level and ((block.kind == "heading" and block.level <= level) or level == 7):
                level = 0
        elif block.kind == "paragraph" and len(block.text) < 30 and block.text.endswith(":") and _REFERENCES.match(block.text):
            level = 7
            continue
        if level and block.zone == "main":
            block.zone = "references"


def _bold_line(text: str, bold: tuple[tuple[int, int], ...]) -> bool:
    return len(text) < 80 and any(a == 0 and b >= len(text.rstrip(":")) for a, b in bold)


def _language(document: Document) -> None:
    stated = document.meta.get("language")
    words = [t.lower for b in document.main[:60] for t in b.tokens]
    text = " ".join(b.text for b in document.main[:60])
    looks_english = not foreign_letters(text) and english(words)
    if stated and _CODE.match(stated.text):
        code = stated.text.replace("_", "-").split("-")[0].lower()
        if code == "en" and not looks_english and len(words) >= 60:
            code = "und"
            document.notes.append(Note("language-guessed", f"says {stated.text!r}, but the text is not English: only structure was checked"))
        elif code != "en":
            document.notes.append(Note("not-english", f"the language is {stated.text!r}: only structure was checked"))
        document.language = code
    elif not looks_english:
        document.language = "und"
        document.notes.append(Note("language-guessed", "the text does not look English: only structure was checked; front matter 'lang: en' or --language en says otherwise"))
