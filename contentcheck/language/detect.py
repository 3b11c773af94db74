"""Is this text English?"""
from __future__ import annotations

import re

_FUNCTION_WORDS = frozenset(
    "the of and a to in is you that it he was for on are as with his they i at be this have from or had by but what all were we "
    "when your can said there an each which she do how their if will up other about out many then them these so some her would him "
    "has more no my our not into than its who may also been most any only".split()
)
_OTHERS = frozenset(
    "de la el los las que y un una por con para su es del al como más der die und das ist nicht mit von den zu ein eine für auf le "
    "les des et du une est pour dans qui sur pas il di che per non sono della het een van dat niet voor og det som och att är jest "
    "nie się na do và của là có những para não uma os da em dos yang dan untuk".split()
)
_LEAST_WORDS = 20
_ENOUGH = 0.18
"""English prose has .35 to .5 of its words here; other languages under .1."""
_ENGLISH_ENDING = ("ing", "tion", "ness", "ment", "ly", "ed", "er", "th", "ck", "s")


def english(words: list[str]) -> bool:
    """Whether the share of English function words says so; texts under 20 words pass as English.

    Lists of fragments have hardly a function word: they are English where no other language has more of them,
    and every sixth word ends as English words do.
    """
    if len(words) < _LEAST_WORDS:
        return True
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if share >= _ENOUGH:
        return True
    other = sum(word in _OTHERS for word in words) / len(words)
    if other > share / 2 and other > 0.03:
        return False
    return share >= 0.05 or sum(word.endswith(_ENGLISH_ENDING) for word in words) / len(words) >= 1 / 6


_FOREIGN = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\uffef]")


def foreign_letters(text: str) -> bool:
    """Whether most letters are not Latin (Japanese has no spaces: its words cannot be counted)."""
    if text.isascii():
        return False
    foreign = len(_FOREIGN.findall(text))
    return foreign > 20 and foreign > 0.3 * len(text)
