"""A paragraph without a stop at its end, a question without its mark."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule

from ._grammar import AUXILIARIES, introduces, third_persons

_QUESTION = re.compile(r"^(?:\d+[.)]\s*)?(?:(?:what|who|why|how|when|where|which)(?:'s|’s)? (?:exactly )?(?:is|are|was|were|do|does|did|can|could|should|will|would|has|have)\b|(?:what|who|where)(?:'s|’s) )(?!.*\b(?:important|matters)\b)", re.I)
_SUBORDINATE = re.compile(r"^what is (?:important|interesting|more|known|needed|said|called)\b|^how (?:is|are) \w+ed\b.*:|^who (?:can|is|are|has|have|should|will|would|do) (?!i\b|you\b|we\b|it\b|they\b|the\b|a\b|benefit)", re.I)


def _in_a_row(document: Document, block: Block) -> bool:
    """Whether its neighbours are short and without a stop too: cards, or a list in all but name."""
    blocks = document.blocks
    near = [b for b in blocks[max(0, block.index - 2) : block.index + 3] if b is not block and b.kind == "paragraph" and len(b.tokens) <= 30]
    return sum(b.text.rstrip()[-1:].isalnum() for b in near) >= 2


_LABEL = re.compile(r"(?:[A-Z][\w’'-]*(?: [\w’'-]+){0,3}):\s")  # "Benefits: …", a line of a list without marks
_SYMBOL = re.compile(r"[^\w\s\"“'‘(\[#*_]")  # an emoji or tick, as of a list


class MissingStop(Rule):
    """A paragraph of prose ends in a full stop, a question mark or an exclamation mark; so does a question in a heading."""

    title = "A stop is missing at the end"
    message = "{what}"
    examples = (
        Bad("Massage is older than most of the cures that we know.\n\nIt was practised in ancient China, and in Egypt too, long before anybody wrote about ⟦muscles⟧\n\nToday it is popular everywhere in the world."),
        Bad("## ⟦What is reflexology⟧\n\nA massage of the feet."),
        Good("## What reflexology is\n\nA massage of the feet."),
        Good("Rooms are warm and quiet.\n\nThe clinic has everything that you may need for a calm day:\n\n- towels\n- tea"),
        Good("Ten Station Road, Ipswich"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        paragraphs = [b for b in document.main if b.kind == "paragraph" and len(b.tokens) >= 8]
        stopped = sum(b.text.rstrip(" \"'”’)*")[-1:] in ".!?…" for b in paragraphs)
        careful = stopped >= 2 and stopped >= 0.6 * len(paragraphs)
        for block in document.main:
            text = block.text.rstrip()
            if block.kind == "heading":
                if text[-1:].isalnum() and _QUESTION.match(text) and not _SUBORDINATE.match(text) and 3 <= len(block.tokens) <= 14:
                    yield self.found(block, values={"what": "a question without its question mark"}, suggestion=f"{text}?")
                continue
            if not careful or block.kind != "paragraph" or len(block.tokens) < 10 or introduces(block, document) or not text[-1:].isalnum() or _SYMBOL.match(text) or text[0].isdigit() or _LABEL.match(text):
                continue
            if _in_a_row(document, block):
                continue
            if any(a <= 1 and b >= len(text) - 1 for a, b in block.bold) or block.text.count("|") > 1:
                continue
            finite = sum(t.lower in AUXILIARIES or t.lower in third_persons() for t in block.tokens)
            last = block.tokens[-1]
            if finite and last.end == len(text):
                yield self.found(block, last.start, last.end, values={"what": "the full stop is missing at the end of the paragraph"}, suggestion=f"{last.text}.")
