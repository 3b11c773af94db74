"""Is it a word? Lists of a hundred thousand words, searched in place: nothing is built when they are read."""
from __future__ import annotations

from functools import cache, lru_cache

from contentcheck.analysis.lexicon import read_terms

from ._grammar import LEXICONS

_PREFIXES = ("anti", "auto", "bi", "bio", "co", "counter", "cross", "de", "di", "dis", "ever", "extra", "fore", "hyper", "hypo", "immuno", "inter", "intra", "micro", "mid", "mini", "mis", "mono", "multi", "neuro", "non", "out", "over", "peri", "photo", "physio", "poly", "post", "pre", "pro", "pseudo", "psycho", "re", "self", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under", "up", "vaso", "well")
_SUFFIXES = ("'s", "s'", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "less", "like", "able", "wise", "y", "ish", "ful", "free", "based")

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
def wellness() -> frozenset[str]:
    """Our own words: practices, anatomy, supplements, asanas."""
    return frozenset(read_terms(LEXICONS / "wellness.txt"))


@lru_cache(maxsize=100_000)
def is_word(word: str) -> bool:
    """Whether a word in small letters is English, by itself or as a form or compound of one."""
    known = words()
    if word in known or word in wellness():
        return True
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if base != word and base in wellness():
            return True
        if base != word and len(base) > 2 and base not in _NO_STEMS and (base in known or f"{base}e" in known or (base[-1] == base[-2] and base[:-1] in known) or (base.endswith("i") and f"{base[:-1]}y" in known)):
            return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and rest in known:
            return True
    return False


@lru_cache(maxsize=20_000)
def corrections(word: str) -> tuple[str, ...]:
    """Common words one slip away: two letters swapped, one missing, doubled, added or wrong; the likeliest first."""
    splits = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    letters = "abcdefghijklmnopqrstuvwxyz"
    swapped = [a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1]
    missing = [a + c + b for a, b in splits[1:] for c in letters]
    added = [a + b[1:] for a, b in splits if b]
    wrong = [a + c + b[1:] for a, b in splits[1:] if b for c in letters]
    known = common()
    return tuple(dict.fromkeys(w for w in (*swapped, *missing, *added, *wrong) if w != word and w in known))
