"""An item that does not fit its lead-in, or the other items."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Sentence
from contentcheck.analysis.lexicon import match

from ._grammar import MODALS, PREPOSITIONS, form, gerund, is_open, lists, third, third_persons, verbs

_WANT_BASE = frozenset(("to", "help", "helps", "helped", "can", "could", "may", "might", "will", "would", "should", "must", "you'll"))
_WANT_NOUN = frozenset(("by", "for", "of", "include", "includes", "including", "through", "with", "from", "involves", "involve"))
_NAMES = {"third": "a verb in the third person", "gerund": "an -ing form", "base": "a bare verb", "modal": "“can” or “may”", "sentence": "a whole sentence"}


class ListParallel(Rule):
    """Lead-in and item are one sentence: "It does this by" + "Reduces …" is none, "massages" + "Releases …" neither.

    Where the lead-in leaves it open, items follow the form of most of them.
    """

    title = "A list item does not fit its lead-in"
    message = "{what}"
    confidence = "medium"
    examples = (
        Bad("The stretch does this by\n\n- loosening the hips\n- ⟦Reduces⟧ the load on the back"),
        Bad("Regular massages:\n\n- Ease the neck\n- ⟦Releases⟧ the shoulders"),
        Bad("Yoga:\n\n- Improves the balance\n- ⟦The practice also helps⟧ with posture"),
        Bad("Swimming helps:\n\n- Build stamina\n- ⟦Reduces⟧ the load on the knees"),
        Bad("Our aims are clear.\n\n- Improving the balance\n- Reducing the load\n- Building stamina\n- ⟦Strengthens⟧ the back"),
        Good("Yoga:\n\n- Improves the balance\n- Strengthens the back"),
        Good("Tips:\n\n- Drink water\n- The room should be warm"),
        Good("Yoga helps to\n\n- improve the balance\n- strengthen the back"),
        Good("Why it helps:\n\n- Promotes rest\n- Slows the breath\n- Feeds the soil"),
        Good("Be careful with:\n\n- Exercises without a mat\n- Heavy loads"),
        Good("Benefits include:\n\n- better sleep\n- less stress"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for lead, items in lists(document):
            wanted = _wanted(lead) if lead is not None and is_open(lead) else ""
            forms = [form(item.sentences[0].tokens) if item.sentences else "other" for item in items]
            if wanted and lead is not None:
                for item, kind in zip(items, forms, strict=True):
                    if _misfit(wanted, kind, item):
                        yield self._report(item, kind, wanted, lead)
            else:
                yield from self._against_most(items, forms)

    def _against_most(self, items: tuple[Block, ...], forms: list[str]) -> Iterator[Finding]:
        (most, count), *_ = Counter(forms).most_common(1)
        if most not in ("third", "gerund") or count < 3 or count < 0.7 * len(items):
            return
        for item, kind in zip(items, forms, strict=True):
            if kind in ("third", "gerund") and kind != most:
                end = item.tokens[0].end
                yield self.found(item, item.tokens[0].start, end, values={"what": f"the other items open with {_NAMES[most]}, this one with {_NAMES[kind]}"}, suggestion=_mended(item.tokens[0].text, most))

    def _report(self, item: Block, kind: str, wanted: str, lead: Sentence) -> Finding:
        tokens = item.tokens
        last = tokens[0]
        if kind == "sentence":
            last = next((t for t in tokens[:8] if t.lower in third_persons() or t.lower in MODALS), tokens[min(1, len(tokens) - 1)])
        elif kind == "modal" and len(tokens) > 1:
            last = tokens[2] if len(tokens) > 2 and tokens[1].lower in ("be", "also") else tokens[1]
        opening = " ".join(lead.text.rstrip(": ").split()[-4:])
        what = f"does not fit its lead-in “{opening}”: read them as one sentence"
        return self.found(item, tokens[0].start, last.end, values={"what": what}, suggestion=_mended(tokens[0].text, wanted) if kind == "third" else None)


_ASKS = frozenset(("why", "how", "what", "who", "when"))


def _wanted(lead: Sentence) -> str:
    """The form that an open lead-in asks for: base, noun, third, or nothing."""
    tokens = lead.tokens
    if tokens and tokens[0].lower in _ASKS:
        return ""  # "Why it helps": its items answer
    if not tokens:
        return ""
    last = tokens[-1].lower
    if lead.text.rstrip().endswith(";"):
        return ""
    if last in _WANT_BASE:
        return "base"
    if last in _WANT_NOUN:
        return "noun"
    if len(tokens) <= 5 and "for" not in [t.lower for t in tokens] and not any(t.lower in third_persons() or t.lower in verbs() - {"massage", "exercise", "practice", "stretch", "treat", "train"} for t in tokens[:-1]):
        hits = [h for h in match(tokens) if h.group == "intervention" and h.last == len(tokens) - 1]
        if hits and last not in ("foods", "diet"):
            return "base" if last.endswith("s") and not last.endswith(("ss", "us", "is", "ics")) else "third"
    return ""


def _names(item: Block) -> bool:
    """Whether what looks like a verb is a noun in the plural: a preposition follows it."""
    return len(item.tokens) > 1 and item.tokens[1].lower in PREPOSITIONS


def _misfit(wanted: str, kind: str, item: Block) -> bool:
    return {
        "base": kind in ("third", "sentence"),
        "noun": kind == "modal" or (kind == "third" and not _names(item)),
        "third": kind in ("gerund", "sentence"),
    }[wanted]  # fmt: skip


def _mended(word: str, wanted: str) -> str | None:
    verb = third_persons().get(word.lower()) or (word.lower() if word.lower() in verbs() else None)
    if verb is None:
        return None
    made = {"base": verb, "noun": gerund(verb), "gerund": gerund(verb), "third": third(verb)}[wanted]
    return made.capitalize() if word[0].isupper() else made
