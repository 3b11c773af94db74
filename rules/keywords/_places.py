"""What the rules of this pack share: does the keyphrase stand in a text?"""
from __future__ import annotations

from contentcheck.analysis.keyphrase import Keyphrase, keyphrase
from contentcheck.document import Document
from contentcheck.language.stems import stem
from contentcheck.language.tokens import tokenize


def stated(document: Document) -> Keyphrase | None:
    """The keyphrase, where the editor named it; a guessed one would blame the text for our guess."""
    phrase = keyphrase(document)
    return phrase if phrase is not None and phrase.source in ("option", "front matter") else None


def contains(text: str, phrase: Keyphrase) -> bool:
    """Whether all words of the phrase stand in a text, by their stems, in any order."""
    stems = {stem(part) for token in tokenize(text) for part in token.lower.split("-") if part}
    return set(phrase.stems) <= stems
