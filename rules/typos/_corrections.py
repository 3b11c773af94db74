"""What an unknown word was meant to be: words near to it, the likeliest first.

The cost of a slip follows how slips happen: letters swapped or doubled cost least, then vowels and letters that sound
alike or lie side by side on the keyboard, then any other letter (noisy channel, Kernighan, Church and Gale 1990). How
common a word is comes from the size of the SCOWL list that it stands in.
"""
from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ._words import common, wellness, words

LIKELY = 1.65
"""Most that the likeliest correction may cost; set on misspellings that the history of health sites corrects."""
RARE = 0.35
"""What it costs a correction that few people know."""
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = frozenset(frozenset(p) for p in ("ck", "cs", "sz", "ks", "gj", "iy", "td", "mn", "vw", "fv", "bp", "uw", *(a + b for a in "aeiou" for b in "aeiou" if a < b)))
_SOUNDS = {"c": "[cks]+", "k": "[ckq]+", "q": "[ckq]+", "s": "[scz]+", "z": "[sz]+", "f": "(?:f+|ph|gh)", "g": "[gj]+", "j": "[gj]+", "v": "[vw]+", "w": "[vw]+", "x": "(?:x|cks|ks|cs)"}


def _sides() -> frozenset[frozenset[str]]:
    pairs = {frozenset(row[n : n + 2]) for row in _KEYS for n in range(len(row) - 1)}
    for upper, lower in pairwise(_KEYS):
        pairs |= {frozenset((upper[n], lower[m])) for n in range(len(upper)) for m in (n - 1, n) if 0 <= m < len(lower)}
    return frozenset(pairs)


_BESIDE = _sides()


def _other(wrong: str, right: str) -> float:
    """The cost of one letter for another."""
    pair = frozenset((wrong, right))
    return 0.8 if pair in _ALIKE else 0.9 if pair in _BESIDE else 1.2


def cost(wrong: str, right: str) -> float:
    """What the slips from one word to another cost together: weighted edit distance with swaps (Damerau)."""
    before: list[float] = []
    row = [float(j) for j in range(len(right) + 1)]
    for i, a in enumerate(wrong, 1):
        last, row = row, [float(i)]
        for j, b in enumerate(right, 1):
            added = last[j] + (0.6 if i > 1 and wrong[i - 2] == a else 1.0)
            left_out = row[j - 1] + (0.6 if j > 1 and right[j - 2] == b else 1.0)
            least = min(added, left_out, last[j - 1] + (0.0 if a == b else _other(a, b)))
            if i > 1 and j > 1 and a == right[j - 2] and wrong[i - 2] == b and a != b:
                least = min(least, before[j - 2] + 0.7)
            row.append(least)
        before = last
    return row[-1] + (0.5 if wrong[:1] != right[:1] and wrong != right[1:] else 0.0)


@lru_cache(maxsize=20_000)
def ranked(word: str) -> tuple[tuple[float, str], ...]:
    """(cost, word) of known words near to an unknown one in small letters, the likeliest first; at most six."""
    found = {other: cost(word, other) for other in (*common().near(word), *wellness().near(word), *common().with_another_first_letter(word)) if _differ_in_one_place(word, other)}
    if len(word) >= 7 and min(found.values(), default=9.0) > 1.0:  # then among words that few people know
        for other in (*filter(lambda w: _differ_in_one_place(word, w), words().near(word)), *_sounds_like(word)):
            # a form of a term is no slip for another form
            if other not in found and word[:-2] != other[: len(word) - 2]:
                found[other] = cost(word, other) + (0.0 if other in common() or other in wellness() else RARE)
    found.pop(word, None)
    return tuple(sorted((c, w) for w, c in found.items() if c <= LIKELY + 0.35))[:6]


def _most(letters: int) -> float:
    """The shorter a word, the more words are near to it by chance."""
    return min(LIKELY, max(1.2, 0.2 * letters)) if letters >= 5 else 0.7


def likely(word: str) -> tuple[str, ...]:
    """The corrections of an unknown word, where the first is far likelier than that the word is right; else none."""
    near = ranked(word)
    if not near or near[0][0] > _most(len(word)):
        return ()
    return tuple(w for c, w in near if c <= near[0][0] + 0.5)[:3]


def _differ_in_one_place(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    short, long = min(len(a), len(b)), max(len(a), len(b))
    first = 0
    while first < short and a[first] == b[first]:
        first += 1
    last = 0
    while last < short - first and a[-1 - last] == b[-1 - last]:
        last += 1
    return long - first - last <= (2 if len(a) == len(b) else 1)


def _sounds_like(word: str) -> list[str]:
    """Words with the same first letter and the same consonants."""
    consonants = re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word[1:]))
    if len(consonants) < 3:
        return []
    pattern = "\n" + word[0] + "+[aeiouy]*" + "[aeiouy]*".join(_SOUNDS.get(c, f"{c}+") for c in consonants) + "[aeiouy]*(?=\n)"
    return [m[0][1:] for m in words().starting(word[0], re.compile(pattern)) if abs(len(m[0]) - 1 - len(word)) <= 3]


_AFTER = frozenset("and are as at be but by can for from has have if in into is it its may more not of on or so that the their these this to was we were when which who will with without you your".split())
_SHORT = frozenset(("to", "of"))


@lru_cache(maxsize=20_000)
def parted(word: str) -> str | None:
    """An unknown word as two common ones that ran together, one of them a word of grammar: "activityand"; else None."""
    for n in range(2, len(word) - 1):
        first, second = word[:n], word[n:]
        if (second in _AFTER and len(first) >= 4 and _is_common(first)) or (first in _AFTER and len(second) >= (4 if len(first) > 2 else 8) and (len(first) > 2 or first in _SHORT) and _is_common(second)):
            return f"{first} {second}"
    return None


def _is_common(word: str) -> bool:
    return word in common() or word in wellness()
