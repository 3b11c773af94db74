"""The article is hard to read."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule
from contentcheck.analysis.metrics import PROSE, count, indices, metrics

_HARD = "Notwithstanding considerable methodological heterogeneity, contemporary investigations demonstrate physiological adaptations following individualised therapeutic interventions. "
_EASY = "A nap is short. You lie down and close your eyes. When you wake up, you feel fresh. "


class Hard(Rule):
    """Most adults read with ease at grade 8; the NIH asks for 6 to 8 in health texts. Above 12 an article is for specialists.

    The grade is Flesch-Kincaid's, on contentcheck's own sentences; the hardest paragraph is named.
    """

    title = "The article is hard to read"
    message = "grade {grade}: hard for most readers, who want {most} or less; the paragraph in line {line} is the hardest (grade {worst})"
    most: float = 12.0
    least_words: int = 150
    examples = (
        Bad("# Naps\n\n" + _HARD * 14, whole=True),
        Bad("# Naps\n\n" + _HARD * 10 + "\n\n" + _EASY * 3, whole=True, options={"most": 9.0}),
        Good("# Naps\n\n" + _EASY * 14),
        Good("# Naps\n\n" + _HARD),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        numbers = metrics(document)
        grade = numbers.get("flesch_kincaid_grade", 0.0)
        if numbers["words"] < self.least_words or grade <= self.most:
            return
        graded = [(indices(count([b]))["flesch_kincaid_grade"], -b.index, b) for b in document.main if b.kind in PROSE and len(b.tokens) >= 20]
        if graded:
            worst, _, block = max(graded, key=lambda row: row[:2])
            if worst <= self.most:
                return  # no paragraph is hard: what counts is a list of terms
            line = document.position(block.span().start)[0]
            yield self.whole(document, values={"grade": f"{grade:g}", "most": f"{self.most:g}", "line": line, "worst": f"{worst:g}"}, related=[block.span()])
