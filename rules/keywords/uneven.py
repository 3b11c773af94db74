"""A long stretch without the keyphrase."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

from ._places import stated


class Uneven(Rule):
    """The topic runs through the article; a third of it without the phrase has drifted away, or needs an article of its own."""

    title = "A long stretch does not mention the topic"
    severity = Severity.INFO
    message = "from here {words} words ({share} % of the article) pass without the keyphrase “{phrase}”"
    share: float = 40.0
    least_words: int = 300
    examples = (
        Bad("# Cat naps\n\nCat naps.\n\n⟦Cat naps are short.⟧ " + "Dogs bark at the moon all night long. " * 40 + "\n\nCat naps.", meta={"keyphrase": "cat naps"}, options={"least_words": 100}),
        Bad("# Cat naps\n\n⟦Cat naps.⟧ " + "Dogs bark at the moon all night long. " * 40 + "\n\nMore of cat naps.", meta={"keyphrase": "cat naps"}, options={"least_words": 100}),
        Good("# Cat naps\n\nCat naps. " + "Dogs bark at the moon all night long. Cat naps end it. " * 30, meta={"keyphrase": "cat naps"}, options={"least_words": 100}),
        Good("# Cat naps\n\n" + "Dogs bark at the moon all night long. " * 40, options={"least_words": 100}),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = stated(document)
        if phrase is None or len(phrase.uses) < 2 or phrase.words < self.least_words:
            return
        order = {id(b): n for n, b in enumerate(document.main)}
        before = [0]
        for block in document.main:
            before.append(before[-1] + len(block.tokens))
        places = [(before[order[id(b)]] + sum(t.start < a for t in b.tokens), b, a) for b, a, _ in phrase.uses]
        ends = [*(p[0] for p in places[1:]), before[-1]]
        gap, block, at = max(((end - place, b, a) for (place, b, a), end in zip(places, ends, strict=True)), key=lambda row: row[0])
        if 100 * gap / max(1, before[-1]) > self.share:
            sentence = next((s for s in block.sentences if s.start <= at < s.end), None)
            if sentence is not None:
                yield self.on_sentence(sentence, values={"words": gap, "share": round(100 * gap / before[-1]), "phrase": phrase.text})
