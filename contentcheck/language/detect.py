"""Is this text English?"""
from __future__ import annotations

_FUNCTION_WORDS = frozenset(
    "the of and a to in is you that it he was for on are as with his they i at be this have from or had by but what all "
    "were we when your can said there an each which she do how their if will up other about out many then them these so "
    "some her would him has more no my our not into than its who may also been most any only".split()
)
_LEAST_WORDS = 20
_LEAST_SHARE = 0.18  # English prose has .35 to .5 of its words here; lists of fragments .2; other languages under .1


def english(words: list[str]) -> bool:
    """Whether the share of English function words says so; texts under 20 words pass as English."""
    if len(words) < _LEAST_WORDS:
        return True
    return sum(word in _FUNCTION_WORDS for word in words) / len(words) >= _LEAST_SHARE


def foreign_letters(text: str) -> bool:
    """Whether most letters are not Latin (Japanese has no spaces: its words cannot be counted)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 50 and sum(ord(c) > 0x24F for c in letters) > 0.4 * len(letters)
