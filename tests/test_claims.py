"""What the claims pack promises: sources never add findings, context counts, hedging only lowers, one claim one finding."""
from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from contentcheck import Severity, check_text
from contentcheck.report import Reported

PRACTICES = ("Massage", "Acupuncture", "Yoga", "Reflexology", "Cupping", "Turmeric", "Magnesium")
EFFECTS = ("relieves", "reduces", "eases", "treats", "improves", "helps with")
TARGETS = ("back pain", "migraine", "anxiety", "arthritis", "insomnia", "blood pressure", "sciatica")
SOURCE = "Sources are in the [Cochrane review](https://www.cochranelibrary.com/cdsr/doi/10.1002/1)."

claim = st.builds(lambda a, b, c: f"{a} {b} {c}.", st.sampled_from(PRACTICES), st.sampled_from(EFFECTS), st.sampled_from(TARGETS))
GATE = ("error", "warning")


def found(text: str, **options: object) -> list[Reported]:
    return [f for f in check_text(text, **options).documents[0].findings if f.rule.startswith("claims.")]  # type: ignore[arg-type]


def gated(text: str, **options: object) -> list[Reported]:
    return [f for f in found(text, **options) if f.severity in GATE]


@given(st.lists(claim, min_size=1, max_size=4))
def test_a_source_never_adds_a_finding(sentences: list[str]) -> None:
    text = "## Benefits\n\n" + " ".join(sentences)
    without = {f.start.offset for f in gated(text)}
    assert {f.start.offset for f in gated(f"{text} {SOURCE}")} <= without
    linked = text[:-1] + " ([study](https://pubmed.ncbi.nlm.nih.gov/1))."
    assert len(gated(linked)) <= len(without)


@given(st.sampled_from(PRACTICES), st.sampled_from(("cure", "treat", "relieve", "reduce")), st.sampled_from(TARGETS))
def test_negation_flips(practice: str, verb: str, target: str) -> None:
    assert gated(f"## Benefits\n\n{practice} can {verb} {target}.")
    assert not gated(f"## Benefits\n\n{practice} does not {verb} {target}.")
    assert gated(f"## Benefits\n\n{practice} does not only {verb} {target}.")


@given(st.lists(st.sampled_from(("Back pain", "Migraine", "Sciatica", "Tension headaches", "Insomnia", "Fibromyalgia")), min_size=3, max_size=6, unique=True))
def test_a_list_of_conditions_counts_under_what_is_treated_and_not_under_symptoms(items: list[str]) -> None:
    listed = "".join(f"- {item}\n" for item in items)
    assert set(items) <= {f.excerpt for f in gated(f"# Massage\n\n## Conditions we treat\n\n{listed}")}
    assert not gated(f"# Massage\n\n## Symptoms\n\n{listed}")


@given(st.sampled_from(PRACTICES), st.sampled_from(("relieve", "reduce", "ease")), st.sampled_from(TARGETS))
def test_hedging_lowers_and_never_raises(practice: str, verb: str, target: str) -> None:
    plain = gated(f"## Benefits\n\n{practice} {verb}s {target}.")
    hedged = gated(f"## Benefits\n\n{practice} may {verb} {target}.")
    assert len(hedged) <= len(plain)
    assert min((Severity(f.severity).rank for f in hedged), default=9) >= min((Severity(f.severity).rank for f in plain), default=9)


@given(st.permutations(["Relieves back pain", "Eases migraine", "Improves sleep", "Smells of lavender"]))
def test_the_order_of_items_does_not_matter(items: list[str]) -> None:
    findings = gated("## Benefits\n\nCupping:\n\n" + "".join(f"- {item}\n" for item in items))
    assert {f.excerpt for f in findings} == {"Relieves back pain", "Eases migraine", "Improves sleep"}


@given(st.lists(claim, min_size=2, max_size=5, unique=True))
def test_one_claim_is_one_finding(sentences: list[str]) -> None:
    findings = found("## Benefits\n\n" + " ".join(sentences))
    places = [(f.start.offset, f.end.offset) for f in findings]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    "text",
    [
        "## Benefits\n\nDoes massage relieve back pain?",
        "## Common myths\n\nMassage cures arthritis. This is false.",
        "There is no evidence that reflexology cures asthma.",
        "## Symptoms\n\nSciatica causes pain that runs down the leg.",
        "This product is not intended to diagnose, treat, cure, or prevent any disease.",
        "See your doctor if the pain lasts longer than a week.",
    ],
)
def test_what_is_no_claim_of_the_author_is_left_alone(text: str) -> None:
    assert not gated(text)


@pytest.mark.parametrize(
    ("before", "item", "after", "format"),
    [
        ("## Benefits\n\nCupping:\n\n- ", "Relieves back pain", "\n- Smells good", "markdown"),
        ("", "Cupping relieves back pain", "\n\nIt is done with cups.", "markdown"),
        ("<h2>Benefits</h2><ul><li>", "Relieves back pain and migraine", "</li><li>Smells good</li></ul>", "html"),
        ("Benefits of cupping\n\n• ", "Relieves back pain and migraine", "\n• Smells good\n", "text"),
        ("## Benefits\n\n| what | how |\n|---|---|\n| ", "Relieves migraine", " | slowly |\n", "markdown"),
    ],
)
def test_a_claim_is_found_at_its_exact_place_in_every_context(before: str, item: str, after: str, format: str) -> None:
    findings = gated(before + item + after, format=format)
    assert (len(before), len(before) + len(item)) in [(f.start.offset, f.end.offset) for f in findings] or [f.excerpt.rstrip(".") for f in findings] == [item]


def test_the_report_says_why_and_which_test_was_passed() -> None:
    document = check_text("## Benefits\n\nCupping relieves back pain. Yoga eases anxiety ([NICE](https://www.nice.org.uk/guidance/ng59)).").documents[0]
    first, second = document.claims
    assert (first["support"], first["test"]) == ("none", None)
    assert first["because"]
    assert (second["support"], second["test"], second["sources"][0]["what"]) == ("cited", "S1", "guideline body")


@pytest.mark.parametrize("word", ["frame", "lexicon", "S1", "effect_", "unit"])
def test_no_internal_word_reaches_a_message(word: str) -> None:
    text = "## Benefits\n\nCupping relieves back pain and lowers cortisol. Studies show it boosts immunity by 40 %. It cures arthritis. My migraine eased after cupping."
    for profile in ("general", "uk", "au", "us", "eu-food"):
        for finding in found(text, profile=profile):
            assert not re.search(rf"\b{word}", finding.message), finding.message
