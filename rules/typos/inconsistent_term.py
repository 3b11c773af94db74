"""One term, two spellings."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Block, Document, Finding, Good, Rule, Token

_PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in ["self-care/self care", "well-being/wellbeing/well being", "health care/healthcare/health-care", "micro-flora/microflora", "sub-headings/subheadings", "breastfeeding/breast-feeding", "multi-faceted/multifaceted", "decision-making/decision making", "stress-free/stress free", "yogurt/yoghurt", "tai chi/tai-chi", "qi gong/qigong/chi gong", "pain-free/painfree", "follow-up/follow up", "e-mail/email", "web site/website", "on-line/online", "check-up/checkup", "life-style/lifestyle", "over-use/overuse", "pre-natal/prenatal", "post-natal/postnatal", "non-invasive/noninvasive", "mind-body/mind body", "gallbladder/gall bladder"]
)


class InconsistentTerm(Rule):
    """"self care" here and "self-care" there: choose one; the more frequent one wins."""

    title = "One term is written in two ways"
    message = "“{match}” here, “{other}” elsewhere: choose one"
    examples = (
        Bad("Your wellbeing counts. Wellbeing is ours, and ⟦well-being⟧ is yours."),
        Bad("Health care is dear. Good health care helps; ⟦healthcare⟧ is for all."),
        Good("Your wellbeing counts, and wellbeing is all."),
        Good("Follow up with us. The follow-up is free."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        places: dict[str, list[tuple[Block, Token, Token]]] = {}
        wanted = {form for pair in _PAIRS for form in pair}
        for block in document.main:
            if block.quoted:
                continue
            tokens = block.tokens
            for n, token in enumerate(tokens):
                if token.lower in wanted:
                    places.setdefault(token.lower, []).append((block, token, token))
                if n + 1 < len(tokens):
                    two = f"{token.lower} {tokens[n + 1].lower}"
                    if two in wanted and block.text[token.end : tokens[n + 1].start] == " ":
                        places.setdefault(two, []).append((block, token, tokens[n + 1]))
        for pair in _PAIRS:
            if pair == ("follow-up", "follow up"):
                continue  # noun and verb
            count = Counter({form: len(places.get(form, ())) for form in pair})
            used = [f for f, n in count.most_common() if n]
            if len(used) < 2 or count[used[0]] == count[used[1]]:
                continue
            for form in used[1:]:
                for block, first, last in places[form]:
                    yield self.found(block, first.start, last.end, suggestion=used[0], values={"other": used[0]})
