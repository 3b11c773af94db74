"""Studies show, experts agree."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class VagueAttribution(Rule):
    """"Studies show" without a study borrows authority that the reader cannot check.

    The FTC calls it an establishment claim: whoever says "clinically proven" must have at least that evidence.
    """

    title = "Evidence is claimed, and none is named"
    message = "claims evidence and names none: link the study or the body that says so"
    examples = (
        Bad("## Benefits of meditation\n\n⟦Studies have shown that meditation reduces anxiety and improves sleep.⟧"),
        Bad("## Massage benefits\n\n⟦Massage has been proven to relieve back pain and reduce stress.⟧"),
        Good("The study group meets on Mondays to discuss new research."),
        Good("Exercise has been shown to reduce back pain ([NICE](https://www.nice.org.uk/guidance/ng59))."),
        Bad("## Benefits of yoga\n\n⟦Experts say that yoga reduces back pain.⟧"),
        Bad("Cupping:\n\n- ⟦Clinically proven to relieve migraine⟧\n- Quick"),
        Bad("<h2>Benefits of sauna</h2><p>⟦Research shows that sauna lowers blood pressure.⟧</p>", format="html"),
        Bad("## Benefits of tea\n\n⟦Doctors recommend green tea to improve digestion.⟧"),
        Good("We recommend booking early."),
        Good("Experts teach the class."),
        Good("A 2019 trial found less pain ([doi](https://doi.org/10.1001/jama.2019.1))."),
        Good("Evidence of payment is the receipt."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
