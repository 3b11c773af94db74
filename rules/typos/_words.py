"""Is it a word? Lists of a hundred thousand words, searched in place: nothing is built when they are read."""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ._grammar import LEXICONS

PREFIXES = ("anti", "auto", "bi", "bio", "co", "counter", "cross", "de", "di", "dis", "ever", "extra", "fore", "hyper", "hypo", "immuno", "inter", "intra", "micro", "mid", "mini", "mis", "mono", "multi", "neuro", "non", "out", "over", "peri", "photo", "physio", "poly", "post", "pre", "pro", "pseudo", "psycho", "re", "self", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under", "up", "vaso", "well")
_SUFFIXES = ("'s", "s'", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "less", "like", "able", "wise", "y", "ish", "ful", "free", "based")

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PLURAL = ("s", "es", "d", "ed", "er", "ers")
_NO_STEMS = frozenset("with within from that this then than when where which who what and but for not the you your are was were has have had can will".split())

_OFTEN = 3000


class WordList:
    """Sorted words, one a line, in one string; searched in place, and made a set once it is asked often.

    One article asks some hundred times: a set would cost more than it gives. A run over a site asks for the set.
    """

    def __init__(self, name: str) -> None:
        text = (LEXICONS / name).read_text("utf-8")
        while text.startswith("#"):
            text = text[text.index("\n") + 1 :]
        self.text = f"\n{text}"
        self.asked = 0
        self.all: frozenset[str] = frozenset()
        self.regions: dict[str, tuple[int, int]] = {}

    def region(self, letter: str) -> tuple[int, int]:
        """Where the words that begin with a letter stand: from the line break before them to the one after them."""
        if letter not in self.regions:
            start = max(self.text.find(f"\n{letter}"), 0)
            end = self.text.find(f"\n{chr(ord(letter) + 1)}", start)
            self.regions[letter] = (start, len(self.text) if end < 0 else end + 1)
        return self.regions[letter]

    def starting(self, letter: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern matches among the words that begin with a letter; each stands between line breaks."""
        return pattern.finditer(self.text, *self.region(letter))

    def near(self, word: str) -> Iterator[str]:
        """Words of about the same length that share the first letter and one half with a word."""
        text = self.text
        start, end = self.region(word[0])
        size = len(word)
        half = size // 2
        head, tail = word[:half], f"{word[half:]}\n"
        at = text.find(f"\n{head}", start, end)
        if at >= 0:
            last = text.find(f"\n{head[:-1]}{chr(ord(head[-1]) + 1)}", at, end)
            for other in text[at + 1 : last if last >= 0 else end].split("\n"):
                if -2 < len(other) - size < 2:
                    yield other
        at = text.find(tail, start, end)
        while at >= 0:
            first = text.rfind("\n", start, at) + 1
            if half - 2 < at - first < half + 2:
                yield text[first : at + len(tail) - 1]
            at = text.find(tail, at + 1, end)
        swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
        if swapped in self:
            yield swapped

    def with_another_first_letter(self, word: str) -> Iterator[str]:
        """Words that are this one with its first letter wrong, missing, too many, or after the second."""
        rest = word[1:]
        for other in (rest, rest[0] + word[0] + rest[1:], *(c + tail for c in _LETTERS for tail in (word, rest))):
            if other in self:
                yield other

    def __contains__(self, word: str) -> bool:
        if self.all:
            return word in self.all
        self.asked += 1
        if self.asked > _OFTEN:
            self.all = frozenset(self.text.split())
        text = self.text
        low, high = 0, len(text) - 1
        while low < high:  # low and high stand on line breaks
            middle = text.rfind("\n", low, (low + high) // 2 + 1)
            end = text.find("\n", middle + 1)
            line = text[middle + 1 : end]
            if line == word:
                return True
            if line < word:
                if end >= high:
                    return False
                low = end
            elif middle <= low:
                return False
            else:
                high = middle
        return False


@cache
def words() -> WordList:
    """All words, British and American."""
    return WordList("words.txt")


@cache
def common() -> WordList:
    """Words that everybody uses."""
    return WordList("common.txt")


@cache
def wellness() -> WordList:
    """Our own words: practices, anatomy, supplements, asanas."""
    return WordList("wellness.txt")


@cache
def names() -> WordList:
    """Names of people and places, in small letters."""
    return WordList("names.txt")


@lru_cache(maxsize=100_000)
def is_word(word: str) -> bool:
    """Whether a word in small letters is English, by itself or as a form or compound of one."""
    known = words()
    if word in known or word in wellness():
        return True
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if (suffix == "y" and len(base) > 6) or (suffix in _PLURAL and base[-1:] == "s" and base[-2:] != "ss"):
            continue  # "biochemisty", "medicationss"
        if base != word and base in wellness():
            return True
        if base != word and len(base) > 2 and base not in _NO_STEMS and (base in known or f"{base}e" in known or (base[-1] == base[-2] and base[:-1] in known) or (base.endswith("i") and f"{base[:-1]}y" in known)):
            return True
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and rest in known:
            return True
    return False
