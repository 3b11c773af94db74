"""Sentences of a block. A block's end always ends a sentence."""
from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+|$)|(?<=[a-z]{2})[.!?](?=[A-Z][a-z]+\s)")
_ABBREVIATIONS = frozenset(
    ["dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "e.g", "i.e", "eg", "ie", "no", "fig", "vol", "approx", "dept", "est", "inc", "ltd", "jr", "sr", "co", "corp", "al", "ca", "cf", "min", "max", "hr", "hrs", "oz", "lb", "lbs", "a.m", "p.m", "a.k.a", "ref", "refs", "ed", "eds", "pp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s", "u.k", "ph.d", "m.d"]
)
_WORD_BEFORE = re.compile(r"([\w.]+)$")


def split(text: str) -> list[tuple[int, int]]:
    """Ranges of the sentences of `text`, without the white space around them."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and not _ends(text, match):
            continue
        ranges.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        ranges.append((start, len(text)))
    return [trimmed for a, b in ranges if (trimmed := _trim(text, a, b))[0] < trimmed[1]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() :].lstrip()
    mark = match[0][0]
    following = after[:1]
    if mark == "." and not match[0].startswith(".."):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
        word = before[1].lower() if before else ""
        if word in _ABBREVIATIONS:
            # an abbreviation ends a sentence only before a capital that opens a new one ("… etc. Our team")
            return word in {"etc", "p.m", "a.m", "al"} and following.isupper()
        if len(word) == 1 and word.isalpha() and word != "i":
            return text[match.start() - 2 : match.start() - 1] in ("°", "º") and following.isupper()  # an initial, or degrees
        if word.isdigit() and match.start() - len(word) == len(text) - len(text.lstrip()):
            return False  # a number that opens an item
    if following.islower():
        return mark in "!?" and match[0][-1] in "\"”" and False
    return True
