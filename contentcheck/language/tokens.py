"""Words of a text."""
from __future__ import annotations

import re

from ..document import Token

# letters and digits, with ' ’ - . inside (self-care, 3.5 and don't are one word)
_WORD = re.compile(r"[^\W_]+(?:['’\-.‑][^\W_]+)*['’]?(?<!['’])|[^\W_]+", re.UNICODE)


def tokenize(text: str, code: tuple[tuple[int, int], ...] = ()) -> tuple[Token, ...]:
    """The words of `text` in order, without those in the ranges `code` and without addresses."""
    make = tuple.__new__
    found: list[Token] = []
    skip = (*code, *_addresses(text)) if "://" in text or "@" in text or code or _DOTTED.search(text) else ()
    for match in _WORD.finditer(text):
        start, end = match.span()
        if skip and any(a < end and start < b for a, b in skip):
            continue
        word = match[0]
        if "." in word and not word[0].isdigit() and _glued(word):
            found.extend(_parts(word, start))
            continue
        lower = word.lower()
        found.append(make(Token, (start, end, word, lower if lower.isascii() else lower.replace("’", "'").replace("‑", "-"))))
    return tuple(found)


_DOTTED = re.compile(r"\w\.\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|uk|gov|edu|io|au|ca|de|html?)\b(?:/[^\s<>]*)?", re.I)


def _addresses(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in _ADDRESS.finditer(text)]


def _glued(word: str) -> bool:
    """Whether a full stop inside ends a sentence without a space ("relief.Massage"), unlike e.g and U.S."""
    return any(len(part) > 2 for part in word.split("."))


def _parts(word: str, start: int) -> list[Token]:
    parts: list[Token] = []
    for part in word.split("."):
        if part:
            parts.append(Token(start, start + len(part), part, part.lower().replace("’", "'")))
        start += len(part) + 1
    return parts
