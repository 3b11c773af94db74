"""A relative risk, without the absolute one."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_RELATIVE = re.compile(
    r"\b(?:(?:reduc|cut|lower|decreas|slash|increas|rais|doubl|tripl|halv)\w*)\b[^.;]{0,40}?\b(?:risk|chances?|odds|likelihood)\b[^.;]{0,60}?\b(?:by (?:up to |about |around |nearly |over |more than |as much as )?\d[\d.]* ?(?:%|percent|per cent)|by (?:half|a third|a quarter|two[- ]thirds))"
    r"|\b(?:doubl|tripl|halv)(?:es?|ed|ing) (?:your |the |their )?(?:risk|chances?|odds)\b"
    r"|\b\d[\d.]* ?(?:%|percent|per cent) (?:lower|higher|reduced|increased|greater|smaller|less|more) (?:risk|chance|likelihood|likely)"
    r"|\b(?:twice|three times|four times|five times|\d+ times) (?:as|more) likely\b",
    re.I,
)
_ABSOLUTE = re.compile(r"\bfrom (?:about |around )?\d[\d.]* ?(?:%|percent|per cent)?(?: in \d[\d,]*)? to\b|\b(?:per|in every|out of(?: every)?|in) \d[\d,]{2,}\b|\bpercentage points?\b|\babsolute\b|\bnumber needed\b|\b\d+ (?:in|out of) \d+\b", re.I)


class AbsoluteRisk(Rule):
    """"Halves the risk" says little: from 2 to 1 in a hundred, or from 40 to 20? Give the absolute figures as well.

    "Absolute risk should always be included in addition to relative risk" (Patient Information Forum); STROBE, item 16c.
    """

    title = "A relative risk without the absolute one"
    severity = Severity.INFO
    message = "a relative risk alone: say from what to what, for example from 2 to 1 in 100"
    examples = (
        Bad("⟦A daily walk cuts the risk of heart disease by 30 %.⟧"),
        Bad("⟦Poor sleepers are twice as likely to catch a cold.⟧"),
        Bad("⟦Smoking doubles your risk of back pain.⟧ See a doctor."),
        Bad("- ⟦People who nap have a 37 % lower risk of heart attack⟧\n- Rest"),
        Bad("<p>⟦Sauna users were 40 percent less likely to have a stroke.⟧</p>", format="html"),
        Bad("⟦It lowers the chance of a fall by a third.⟧"),
        Good("A daily walk cuts the risk from 10 to 7 in 100."),
        Good("The risk fell by 30 %, that is by 3 percentage points."),
        Good("Poor sleepers are twice as likely to catch a cold: 40 in 100 did, and 20 in 100 of the others."),
        Good("We reduce the price by 30 %."),
        Good("You are likely to sleep twice as long."),
        Good("Sessions are 20 % more relaxing in the dark."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            if "isk" not in block.text and "hance" not in block.text and "ikel" not in block.text and "odds" not in block.text:
                continue
            sentences = block.sentences
            for n, sentence in enumerate(sentences):
                following = sentences[n + 1].text if n + 1 < len(sentences) else ""
                if _RELATIVE.search(sentence.text) and not _ABSOLUTE.search(sentence.text) and not _ABSOLUTE.search(following):
                    yield self.on_sentence(sentence)
