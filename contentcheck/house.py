"""What the configuration says about the publisher, as far as rules may ask."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import ConfigError

if TYPE_CHECKING:
    from .analysis.ledger import Entry as Approved
    from .law import Entry


@dataclass(frozen=True, slots=True)
class House:
    """Facts about the publisher that rules and analyses read; all come from the configuration or the command line."""

    name: str = ""
    own_domains: tuple[str, ...] = ()
    spelling: str = "auto"
    """`auto` (the majority of the article), `us`, `gb`, `oxford` (British with -ize) or `au` (British with -ise)."""
    accept: frozenset[str] = frozenset()
    """Words, in lower case, that are right here."""
    words: tuple[tuple[str, str], ...] = ()
    """(what the house does not write, what it writes in its place or nothing)."""
    keyphrase: str | None = None
    today: str = ""
    """ISO date; empty means today."""
    regulated: bool = False
    """Whether it offers a regulated health service: some laws are stricter then."""
    law: tuple[Entry, ...] = ()
    """What the active profiles say about health claims."""
    register: Path | None = None
    """Table of authorised claims beside those that ship."""
    engines: tuple[str, ...] = ()
    """Language engines that are asked beside the rules."""
    languagetool: str = ""
    """Address of a running LanguageTool server; empty: one is started."""
    lexicon: tuple[tuple[str, str], ...] = ()
    """(word class, term) of its own, beside those of contentcheck/analysis/lexicons."""
    ledger: tuple[Approved, ...] = ()
    """Claims that the publisher has approved: the evidence ledger."""
    source_in_paragraph: bool = True
    """Whether a source in the same paragraph supports a claim (test S2)."""


def read_words(path: Path) -> tuple[dict[str, int], frozenset[str]]:
    """(word -> in how many articles it stood, words that stay out) of a vocabulary file. `ConfigError` where it cannot be read."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the vocabulary cannot be read ({error}); is it a list in UTF-8?") from None
    known: dict[str, int] = {}
    out: set[str] = set()
    for number, line in enumerate(lines, 1):
        word, _, count = line.partition("\t")
        word = word.strip().lower()
        if not word or word[0] == "#":
            continue
        if count.strip() and not count.strip().isdigit():
            raise ConfigError(f"{path}: line {number}: write a word, or a word, a tab and a number")
        if word[0] == "-":
            out.add(word[1:].strip())
        else:
            known[word] = int(count) if count.strip() else 0
    return known, frozenset(out)
