"""Same input, same bytes; silencing; settings; fixes that are safe."""
from __future__ import annotations

import json
import pickle
import random
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from contentcheck import Checker, Config, Report, Severity, check, check_text
from contentcheck.config import Settings
from contentcheck.engine import Engine
from contentcheck.fixes import fix_text
from contentcheck.suppress import NO_REASON, UNKNOWN, UNUSED

from .conftest import CLEAN, EXAMPLES, FAULTY, Run

ARTICLES = EXAMPLES / "articles"


def _write(folder: Path, count: int = 30) -> list[str]:
    texts = [p.read_text("utf-8") for p in sorted(ARTICLES.glob("*.md"))]
    for number in range(count):
        (folder / f"{number:02}.md").write_text(texts[number % len(texts)].replace("Hot", f"Hot {number}"), "utf-8")
    return [f"{number:02}.md" for number in range(count)]


def test_jobs_and_hash_seed_change_no_byte(run: Run, tmp_path: Path) -> None:
    names = _write(tmp_path)
    outputs = {run("check", *names, "--format", "json", "--jobs", jobs, env={"PYTHONHASHSEED": seed}).stdout for jobs, seed in (("1", "0"), ("2", "1"), ("3", "77"))}
    assert len(outputs) == 1
    assert len(json.loads(outputs.pop())["documents"]) == len(names)


def test_the_order_of_files_changes_no_document(tmp_path: Path) -> None:
    names = [tmp_path / n for n in _write(tmp_path, 8)]
    checker = Checker()
    first = {d.path: d.to_dict() for d in checker.check(*names).documents}
    random.Random(1).shuffle(names)
    assert {d.path: d.to_dict() for d in checker.check(*names).documents} == first


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda p: p.name)
def test_every_span_slices_to_its_excerpt(path: Path) -> None:
    source = path.read_text("utf-8")
    for document in check(path).documents:
        for finding in document.findings:
            assert source[finding.start.offset : finding.end.offset] == finding.excerpt
            line = source.count("\n", 0, finding.start.offset) + 1
            assert finding.start.line == line
            assert finding.start.column == finding.start.offset - (source.rfind("\n", 0, finding.start.offset) + 1) + 1
            assert finding.fix is None or all(finding.start.offset <= e["start"] <= e["end"] <= finding.end.offset for e in finding.fix["edits"])


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda p: p.name)
def test_line_ends_change_no_finding(path: Path) -> None:
    source = path.read_text("utf-8")
    format = {"md": "markdown", "html": "html", "txt": "text"}[path.suffix[1:]]
    found = [[(f.rule, f.start.line, f.start.column, f.message) for f in check_text(s, format=format).findings] for s in (source, source.replace("\n", "\r\n"))]
    assert found[0] == found[1]


def test_a_comment_silences_the_next_block_only() -> None:
    text = "# Tea\n\n<!-- contentcheck: ignore claims.absolute -- a quotation -->\n\nTea cures cancer.\n\nTea cures arthritis.\n"
    report = check_text(text)
    assert [f.start.line for f in report.findings if f.rule == "claims.absolute"] == [7]
    assert report.documents[0].suppressed == 1


def test_silencing_a_tag_silences_the_claim() -> None:
    text = "# Tea\n\nStudies show that tea cures cancer and relieves pain.\n"
    tags = next(f for f in check_text(text).findings if f.rule == "claims.absolute").tags
    assert tags
    silenced = check_text(f"<!-- contentcheck: ignore-file {tags[0]} -- settled -->\n\n{text}")
    assert not any(f.rule.startswith("claims.") and f.start.line == 5 for f in silenced.findings)


def test_off_and_on_hold_for_what_lies_between() -> None:
    text = "Tea cures cancer.\n\n<!-- contentcheck: off claims -- quoted -->\n\nTea cures cancer.\n\n<!-- contentcheck: on claims -->\n\nTea cures cancer.\n"
    assert [f.start.line for f in check_text(text).findings if f.rule == "claims.absolute"] == [1, 9]


@pytest.mark.parametrize(
    ("comment", "rule"),
    [("ignore typos.article -- why", UNUSED), ("ignore claims.absolute", NO_REASON), ("ignore claims.absolut -- why", UNKNOWN)],
)
def test_a_comment_that_does_nothing_or_gives_no_reason_is_a_finding(comment: str, rule: str) -> None:
    report = check_text(f"# Tea\n\n<!-- contentcheck: {comment} -->\n\nTea cures cancer.\n")
    assert rule in [f.rule for f in report.findings]


def test_silencing_in_front_matter_html_and_mdx() -> None:
    front = "---\ntitle: Tea\ncontentcheck:\n  ignore: [claims.absolute]\n---\nTea cures cancer.\n"
    assert "claims.absolute" not in [f.rule for f in check_text(front).findings]
    page = "<main><!-- contentcheck: ignore claims -- quoted --><p>Tea cures cancer.</p></main>"
    assert not [f for f in check_text(page, format="html").findings if f.rule.startswith("claims.")]
    mdx = "{/* contentcheck: ignore claims -- quoted */}\n\nTea cures cancer.\n"
    assert not [f for f in check_text(mdx, format="mdx").findings if f.rule.startswith("claims.")]


def test_settings_join_in_the_promised_order(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('fail_on = "never"\n[vocabulary]\naccept = ["Recieve"]\n[rules.typos]\nseverity = "info"\n')
    path = tmp_path / "contentcheck.toml"
    path.write_text('extends = "house.toml"\nfail_on = "warning"\n[rules."typos.article"]\nseverity = "warning"\n[[overrides]]\nfiles = ["drafts/**"]\nfail_on = "error"\n[overrides.rules."typos.article"]\nenabled = false\n')
    config = Config.load(path)
    settings_all, settings_draft = config.settings("a.md"), config.settings(str(tmp_path / "drafts/a.md"))
    assert (settings_all.fail_on, settings_draft.fail_on) == ("warning", "error")
    assert config.with_options({"fail_on": "info"}).settings(str(tmp_path / "drafts/a.md")).fail_on == "info"
    assert "recieve" in settings_all.house.accept
    engine = Engine(config)
    _, severities = engine.rules(settings_all)
    assert (severities["typos.article"], severities["typos.spacing"]) == ("warning", "info")
    assert "typos.article" not in [r.id for r in engine.rules(settings_draft)[0]]


def test_the_house_says_what_it_writes() -> None:
    config = Config().with_options({"vocabulary": {"reject": ["clean eating"], "prefer": {"self care": "self-care"}}})
    found = [(f.rule, f.excerpt, f.suggestion) for f in Checker(config, select=["style.house-word"]).check_text("Self care is no clean eating.\n").findings]
    assert found == [("style.house-word", "Self care", "Self-care"), ("style.house-word", "clean eating", None)]


def test_a_publisher_chooses_between_ise_and_ize() -> None:
    text = "We organise and realise, and organize, in colour and fibre."
    found = {s: [f.excerpt for f in Checker(Config().with_options({"house": {"spelling": s}}), select=["typos.mixed-spelling"]).check_text(text).findings] for s in ("oxford", "au", "us")}
    assert found == {"oxford": ["organise", "realise"], "au": ["organize"], "us": ["organise", "realise", "colour", "fibre"]}


def test_accepted_words_are_no_misspellings() -> None:
    config = Config().with_options({"vocabulary": {"accept": ["recieve"]}})
    assert "typos.misspelling" not in [f.rule for f in Checker(config).check_text(FAULTY).findings]


def test_select_and_ignore_take_prefixes() -> None:
    assert {f.rule for f in Checker(select=["typos"]).check_text(FAULTY).findings} == {"typos.misspelling"}
    assert not any(f.rule.startswith("claims") for f in Checker(ignore=["claims"]).check_text(FAULTY).findings)


def test_a_rule_that_is_named_runs_though_it_is_off() -> None:
    text = "## Benefits of tea\n\n" + "Tea relieves back pain and reduces anxiety.\n\n" * 4
    assert "links.no-sources" not in [f.rule for f in check_text(text).findings]
    assert "links.no-sources" in [f.rule for f in Checker(select=["links.no-sources"]).check_text(text).findings]


def test_a_checker_is_picklable_and_equal_afterwards() -> None:
    checker = Checker(select=["typos"])
    again = pickle.loads(pickle.dumps(checker))
    assert again.check_text(FAULTY).to_json() == checker.check_text(FAULTY).to_json()


def test_rules_over_several_articles(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text("# One title\n\nTea is free.\n")
    report = check(tmp_path)
    assert [(f.rule, f.path and f.path.rsplit("/", 1)[-1]) for f in report.site] == [("site.duplicate-title", "b.md")]
    assert report.summary.warning >= 1


def test_meta_beside_the_text_counts() -> None:
    rules = [f.rule for f in check_text("Tea is free.", meta={"title": "Tea", "description": ""}).findings]
    assert "meta.missing-description" in rules
    assert "meta.missing-description" not in [f.rule for f in check_text("Tea is free.").findings]


def test_a_file_without_front_matter_could_have_named_its_author(tmp_path: Path) -> None:
    text = "# Naps\n\nRest well, all of you."
    (tmp_path / "naps.md").write_text(text, "utf-8")
    found = {f.rule: f.severity for f in check(tmp_path / "naps.md").documents[0].findings}
    assert found["trust.missing-author"] == found["meta.missing-description"] == Severity.INFO
    assert "trust.missing-author" not in {f.rule for f in check_text(text).documents[0].findings}


def test_a_report_comes_back_from_its_json() -> None:
    report = check_text(FAULTY)
    again = Report.from_json(report.to_json())
    assert again.to_json() == report.to_json()
    assert again.rows() == report.rows()


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = {f.fingerprint for f in check_text(FAULTY).findings}
    after = {f.fingerprint for f in check_text(FAULTY.replace("# Turmeric tea\n", "# Turmeric tea\n\nA new paragraph comes first here.\n")).findings}
    assert before <= after
    twice = [f.fingerprint for f in check_text("Tea cures cancer.\n\nTea cures cancer.\n").findings]
    assert len(set(twice)) == len(twice)


# --- fixes

_ENGINE = Engine(Config())


def _fixed(text: str, format: str = "markdown") -> str:
    return fix_text(_ENGINE, text, "a.md", format=format, settings=Settings())[0]


def test_fixes_leave_code_links_and_quotations_alone() -> None:
    text = "Use `recieve` or [a page](https://example.org/recieve).\n\n> We recieve you.\n\nWe recieve the the guests.\n"
    assert _fixed(text) == "Use `recieve` or [a page](https://example.org/recieve).\n\n> We recieve you.\n\nWe receive the guests.\n"


def test_text_that_crosses_markup_is_reported_and_never_edited() -> None:
    text = "We rec**ieve** you.\n"
    assert "typos.misspelling" in [f.rule for f in check_text(text).findings]
    assert _fixed(text) == text


_WORDS = st.sampled_from(["the", "the", "a", "hour", "recieve", ",", ".", "tea", "", "cures", "**bold**", "the", "dont", "1990's", "etc", "monday", "it's", "Tea", "[x](y)", "&amp;", "`the", "the`", ">", "-", "#", "\n", "\n\n", "10mg", "10", "mg", "5", "mg", "an", "massage"])


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_fixing_twice_changes_nothing_more(text: str) -> None:
    once = _fixed(text)
    assert _fixed(once) == once


def test_a_file_is_fixed_in_place_with_its_line_ends_mode_and_bom(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeff# Tea\r\n\r\nWe recieve you 😀.\r\n".encode())
    path.chmod(0o640)
    shown = run("check", "a.md", "--fix", "--diff")
    assert "+We receive you" in shown.stdout
    assert "recieve" in path.read_text("utf-8")
    run("check", "a.md", "--fix")
    assert path.read_bytes() == "\ufeff# Tea\r\n\r\nWe receive you 😀.\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_standard_input_is_checked_and_fixed(run: Run) -> None:
    assert run("check", "-", input=CLEAN).returncode == 0
    assert "claims.absolute" in run("check", "-", "--format", "json", input=FAULTY).stdout
    assert run("check", "-", "--fix", input="We recieve you.\n").stdout == "We receive you.\n"
    assert "typos.repeated-word" in run("check", "-", "--stdin-name", "x.html", "--format", "json", input="<p>We rest in the the sun.</p>").stdout
