"""A source that nobody should rely on."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule

from ._judge import report


class UnreliableSource(Rule):
    """A link to a shop, a social medium or a site known for false health news supports no claim, and hands the reader on to it.

    The classes of hosts are in contentcheck/analysis/hosts.txt. A link to your own pages is no finding: it only supports nothing.
    """

    title = "The source beside a claim is a shop or unreliable"
    message = "{near}, which is no source for a claim on {what}: name a study or an authority"
    examples = (
        Bad("⟦Turmeric relieves arthritis pain ([source](https://www.naturalnews.com/turmeric)).⟧"),
        Bad("⟦Cupping eases back pain, as [this video](https://www.youtube.com/watch?v=1) shows.⟧"),
        Bad("## Benefits\n\n- ⟦Relieves migraine ([shop](https://www.amazon.com/oil))⟧\n- Smells good"),
        Bad("⟦Detox teas reduce bloating ([Mercola](https://articles.mercola.com/tea)).⟧"),
        Bad("<p>⟦Yoga lowers blood pressure, says <a href=\"https://www.facebook.com/yoga\">this page</a>.⟧</p>", format="html"),
        Bad("⟦Magnesium improves sleep and reduces anxiety ([see here](https://www.iherb.com/mg)).⟧"),
        Good("Turmeric may ease arthritis pain ([review](https://pubmed.ncbi.nlm.nih.gov/27533649/))."),
        Good("Follow us on [Facebook](https://www.facebook.com/spa)."),
        Good("You can buy the mat [here](https://www.amazon.com/mat)."),
        Good("Watch how to fold a towel in [this video](https://www.youtube.com/watch?v=2)."),
        Good("Exercise reduces back pain ([NICE](https://www.nice.org.uk/guidance/ng59))."),
        Good("Our [Instagram](https://www.instagram.com/spa) shows the new room."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from report(self, document)
