"""The keyphrase again and again."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.keyphrase import Keyphrase, keyphrase


class Stuffing(Rule):
    """A phrase that stands in every other sentence reads as written for a machine; Google's spam policies call it keyword stuffing.

    Looked at is the weighted density, 100 x uses / words x (0.7 + words of the phrase / 3), and uses that crowd together.
    """

    title = "The keyphrase is over-used"
    message = "{what}"
    most: float = 3.0
    least_uses: int = 5
    examples = (
        Bad("# ⟦Hot stone massage⟧\n\n" + "A hot stone massage is warm. " * 3 + "The rest of the text speaks of other things for a while, of towels and of tea. " * 4 + "A hot stone massage ends it. A hot stone massage it is."),
        Bad("# Naps\n\nIt is time to rest. ⟦Cat naps beat cat naps as no cat naps do.⟧ Rest is what we need, and we need much more of it than we get in this loud town.", meta={"keyphrase": "cat naps"}),
        Good("# Hot stone massage\n\nA hot stone massage is warm. " + "The rest of the text speaks of other things for a while, of towels and of tea. " * 12),
        Good("# Naps\n\nRest well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        phrase = keyphrase(document)
        if phrase is None or len(phrase.uses) < 3:
            return
        weighted = phrase.weighted_density
        if len(phrase.uses) >= self.least_uses and weighted > self.most and phrase.words >= 100:
            if len(phrase.stems) > 1 or phrase.source != "title":
                what = f"“{phrase.text}” stands {len(phrase.uses)} times in {phrase.words:,} words ({phrase.density:.1f} %, weighted {weighted:.1f} %): {int(phrase.words * self.most / 100 / (0.7 + len(phrase.stems) / 3))} would do"
                related = [b.span(a, e) for b, a, e in phrase.uses]
                yield self.at(*self._title(document), values={"what": what}, related=related[:50], data={"keyphrase": phrase.to_dict()}, whole=True)
        yield from self._crowded(document, phrase)

    @staticmethod
    def _title(document: Document) -> tuple[int, int]:
        title = document.title
        return (title.start, title.end) if title else (0, 0)

    def _crowded(self, document: Document, phrase: Keyphrase) -> Iterator[Finding]:
        if len(phrase.stems) < 2 and phrase.source == "title":
            return
        by_block: dict[int, list[int]] = {}
        for block, start, _ in phrase.uses:
            by_block.setdefault(block.index, []).append(start)
        for block in document.main:
            starts = by_block.get(block.index)
            if not starts or len(starts) < 3:
                continue
            for sentence in block.sentences:
                count = Counter(sentence.start <= s < sentence.end for s in starts)[True]
                if count >= 3:
                    yield self.on_sentence(sentence, values={"what": f"“{phrase.text}” stands {count} times in one sentence"})
