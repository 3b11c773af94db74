"""Profiles of jurisdictions: each entry has its anchor, the strictest of several holds, and where one is silent the general verdict does."""
from __future__ import annotations

from pathlib import Path

import pytest

from contentcheck import ConfigError, check, check_text
from contentcheck.config import Config, profiles
from contentcheck.law import is_authorised, read_register
from contentcheck.report import Reported

LEGAL = ("au", "eu-food", "gb-food", "uk", "us", "us-supplement")


def worst(text: str, *profile: str) -> str | None:
    findings = claims(text, *profile)
    return next((level for level in ("error", "warning", "info") if any(f.severity == level for f in findings)), None)


def claims(text: str, *profile: str) -> list[Reported]:
    return [f for f in check_text(text, profile=profile).documents[0].findings if f.rule.startswith("claims.")]


@pytest.mark.parametrize("name", LEGAL)
def test_every_entry_names_its_law_source_and_date(name: str) -> None:
    entries = Config().with_options({"profile": [name]}).settings().house.law
    assert entries
    assert len({e.id for e in entries}) == len(entries)
    for entry in entries:
        assert entry.profile == name
        assert entry.law
        assert entry.source
        assert entry.date[:2] in ("19", "20")
        assert entry.applies in ("direct", "by analogy")


def test_all_profiles_that_ship_are_listed() -> None:
    assert {*LEGAL, "general", "strict"} == set(profiles())


@pytest.mark.parametrize(
    ("profile", "text", "expected"),
    [
        ("us-supplement", "Our capsules reduce the pain of arthritis.", "error"),
        ("us-supplement", "Our capsules lower cholesterol.", "error"),
        ("us-supplement", "Keeps cholesterol levels that are in the normal range.", None),
        ("us-supplement", "Gout is more common in men than in women.", None),
        ("us-supplement", "Fights off infections all winter.", "error"),
        ("us-supplement", "Eases mild cramps that go with the menstrual cycle.", None),
        ("us", "Lose 12 pounds a week with our tea.", "error"),
        ("us", "Lose 12 pounds in a month with a low-calorie diet.", None),
        ("us", "The belt makes you lose weight while you sit.", "error"),
        ("uk", "Our massage helps you to relax and to sleep well.", None),
        ("uk", "I treat asthma and diabetes with reflexology.", "error"),
        ("uk", "Reflexology is guaranteed to work.", "error"),
        ("au", "Our oil cures cancer.", "error"),
        ("au", "Come to us instead of a doctor.", "error"),
        ("eu-food", "Magnesium contributes to a reduction of tiredness and fatigue.", None),
        ("eu-food", "Magnesium cures migraine.", "error"),
        ("eu-food", "Lose 5 kg with our shake.", "error"),
        ("eu-food", "Turmeric supports healthy joints.", "error"),
        ("eu-food", "Magnesium: for calm nights and strong muscles.", "error"),
        ("eu-food", "One adult in ten has low iron.", None),
        ("eu-food", "People who take blood thinners should ask their doctor first.", None),
        ("gb-food", "Recommended by doctors for your gut.", "error"),
    ],
)
def test_what_a_profile_says(profile: str, text: str, expected: str | None) -> None:
    level = worst(text, profile)
    assert level == expected or (expected is None and level == "info")


def test_the_message_and_the_data_name_the_law() -> None:
    finding = next(f for f in claims("I treat asthma and diabetes with reflexology.", "uk") if f.severity == "error")
    assert "CAP Code 12.2" in finding.message
    assert finding.data["law"][0]["profile"] == "uk"
    assert finding.data["law"][0]["applies"] == "direct"


def test_several_profiles_at_once_take_the_strictest() -> None:
    text = "Massage gently eases back pain."
    assert worst(text, "general") == "warning"
    assert worst(text, "us") == "warning"
    assert worst(text, "us", "us-supplement") == "error"
    relaxing = "## Benefits\n\nMassage helps you to relax and lowers your stress."
    assert worst(relaxing, "uk") in ("info", None)
    assert worst(relaxing, "uk", "us") == worst(relaxing, "us")


def test_a_source_does_not_rescue_a_disease_claim_for_a_supplement() -> None:
    text = "Our capsules treat arthritis ([study](https://pubmed.ncbi.nlm.nih.gov/1))."
    assert worst(text, "general") is None
    assert worst(text, "us-supplement") == "error"


def test_its_own_disclaimer_is_no_claim() -> None:
    text = "These statements have not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease."
    for name in LEGAL:
        assert worst(text, name) is None, name


def test_a_regulated_service_is_judged_more_strictly(tmp_path: Path) -> None:
    (tmp_path / "contentcheck.toml").write_text('profile = "au"\n[house]\nregulated = true\n', "utf-8")
    (tmp_path / "a.md").write_text("## Reviews\n\n> \"My back pain was gone after the acupuncture treatment, and I felt relief from migraine.\"\n", "utf-8")
    config = Config.load(tmp_path / "contentcheck.toml")
    strict = [f for f in check(tmp_path / "a.md", config=config).documents[0].findings if "claims.testimonial" in (f.rule, *f.tags)]
    mild = [f for f in check(tmp_path / "a.md", config=Config().with_options({"profile": ["au"]})).documents[0].findings if "claims.testimonial" in (f.rule, *f.tags)]
    assert [f.severity for f in strict] == ["error"]
    assert [f.severity for f in mild] == ["warning"]


def test_a_register_of_your_own(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("Nutrient,Claim\nMoon dust,Moon dust contributes to normal wonder\n", "utf-8")
    (tmp_path / "contentcheck.toml").write_text('profile = "eu-food"\n[house]\nregister = "register.csv"\n', "utf-8")
    assert list(read_register(register)) == [("Moon dust", "Moon dust contributes to normal wonder")]
    assert is_authorised("Moon dust contributes to normal wonder.", (register,))
    assert not is_authorised("Moon dust contributes to normal wonder.")
    assert Config.load(tmp_path / "contentcheck.toml").settings().house.register == register


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Zinc contributes to the maintenance of normal hair, skin and nails.", True),
        ("Vitamin C contributes to the normal function of the immune system.", True),
        ("Calcium is needed for the maintenance of normal bones.", True),
        ("Vitamin C boosts your immune system.", False),
        ("Magnesium contributes to a deep sleep.", False),
        ("Calcium contributes to a reduction of tiredness and fatigue.", False),
    ],
)
def test_authorised_wordings(text: str, right: bool) -> None:
    assert is_authorised(text) is right


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[claims]]\nid = "x"', "missing"),
        ('[[claims]]\nid = "x"\nwhat = "w"\nlaw = "l"\napplies = "perhaps"\nsource = "s"\ndate = "2026"\nseverity = "error"', "applies must be one of direct, by analogy"),
        ('[[claims]]\nid = "x"\nwhat = "w"\nlaw = "l"\napplies = "direct"\nsource = "s"\ndate = "2026"\nseverity = "error"\npattern = "("', "no valid pattern"),
        ('[[claims]]\nid = "x"\nsevrity = "error"', "did you mean 'severity'"),
    ],
)
def test_a_broken_profile_says_where(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        Config(root=tmp_path).with_options({"profile": [str(path)]}).settings()
    assert said in str(caught.value)
    assert "house.toml" in str(caught.value)


def test_a_house_extends_the_word_classes(tmp_path: Path) -> None:
    text = "## Benefits\n\nWobbling relieves desk droop."
    (tmp_path / "contentcheck.toml").write_text('[lexicon]\ncondition = ["desk droop"]\nintervention = ["wobbling"]\n', "utf-8")
    config = Config.load(tmp_path / "contentcheck.toml")
    found = [f for f in check_text(text, config=config).documents[0].findings if f.rule == "claims.disease-treatment"]
    assert [f.excerpt for f in found] == ["Wobbling relieves desk droop."]
    (tmp_path / "contentcheck.toml").write_text('[lexicon]\nconditions = ["desk droop"]\n', "utf-8")
    with pytest.raises(ConfigError, match="did you mean 'condition'"):
        Config.load(tmp_path / "contentcheck.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Headaches, migraine, tinnitus", "warning"),
        ("Perhaps you suffer from asthma or eczema.", "warning"),
        ("Some of my clients are people with cancer.", None),
        ("## Symptoms\n\n- Migraine\n- Tinnitus", None),
    ],
)
def test_a_name_alone_promises_in_the_united_kingdom_but_not_among_symptoms(text: str, expected: str | None) -> None:
    assert worst(text, "uk") in ((expected,) if expected else (None, "info"))
