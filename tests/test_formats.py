"""The reports: for people and for machines."""
from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from contentcheck import Checker, Report, check, check_text, formats
from contentcheck.schema import config_schema, report_schema
from contentcheck.verdict import AREAS

from .conftest import EXAMPLES, FAULTY, Run


def _render(report: Report, name: str, **options: Any) -> str:
    out = io.StringIO()
    made = formats.make(name, out)
    made.begin(formats.Run(report.profiles, color=False, width=120, **options))
    for document in report.documents:
        made.document(document)
    made.end(report.summary, report.site, report.errors)
    return out.getvalue()


@pytest.fixture(scope="module")
def report() -> Report:
    return check(EXAMPLES / "articles")


def _valid(value: Any, schema: dict[str, Any], where: str = "$") -> None:
    """Checks a value against the part of JSON Schema that our schemas use."""
    if "anyOf" in schema:
        failures = []
        for option in schema["anyOf"]:
            try:
                return _valid(value, option, where)
            except AssertionError as error:
                failures.append(str(error))
        raise AssertionError(failures)
    if "const" in schema:
        assert value == schema["const"], where
    if "enum" in schema:
        assert value in schema["enum"], (where, value)
    if "type" in schema:
        kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
        wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        assert any(isinstance(value, kinds[k]) for k in wanted), (where, value)  # type: ignore[arg-type]
    if isinstance(value, dict):
        assert set(schema.get("required", ())) <= set(value), (where, set(schema["required"]) - set(value))
        for key, inner in schema.get("properties", {}).items():
            if key in value:
                _valid(value[key], inner, f"{where}.{key}")
    if isinstance(value, list) and "items" in schema:
        for n, item in enumerate(value):
            _valid(item, schema["items"], f"{where}[{n}]")
    return None


def test_the_json_report_keeps_to_its_schema(report: Report) -> None:
    written = json.loads(_render(report, "json"))
    _valid(written, report_schema())
    assert written == json.loads(report.to_json())
    assert list(written)[:4] == ["schema", "version", "profiles", "documents"]
    assert list(written)[-1] == "summary"


def test_json_lines_are_the_same_documents(report: Report) -> None:
    lines = [json.loads(line) for line in _render(report, "jsonl").splitlines()]
    assert lines[:-1] == [d.to_dict() for d in report.documents]
    assert lines[-1]["summary"] == report.summary.to_dict()


def test_the_configuration_schema_knows_every_rule_and_option() -> None:
    rules = config_schema()["properties"]["rules"]["properties"]
    assert rules["readability.long-sentence"]["properties"]["words"]["default"] == 35
    assert "claims.absolute" in rules


def test_terminal_has_a_line_a_finding_and_ends_with_what_to_do_first(report: Report) -> None:
    one = Report(report.documents[1:2], summary=report.summary)
    text = _render(one, "terminal")
    lines = text.splitlines()
    tail = lines[next(n for n, line in enumerate(lines) if line.startswith("claims ")) :]
    assert [line.split()[0] for line in tail[:5]] == list(AREAS)
    assert "Do these first" in tail
    assert len(tail) <= 15
    shown = [f for f in one.documents[0].findings if f.severity != "info"]
    assert len(lines) - len(tail) <= len(shown) + 3


def test_quiet_shows_only_totals_and_verbose_all(report: Report) -> None:
    quiet, plain, verbose = (_render(report, "terminal", **o) for o in ({"quiet": True}, {}, {"verbose": True}))
    assert len(quiet.splitlines()) < len(plain.splitlines()) < len(verbose.splitlines())
    assert "·" in verbose


def test_the_verdict_is_the_same_everywhere(report: Report) -> None:
    written = json.loads(_render(report, "json"))
    markdown = _render(report, "markdown")
    for document in written["documents"]:
        light = document["verdict"]["light"]
        row = next(line for line in markdown.splitlines() if document["path"].rsplit("/", 1)[-1].replace("-", "-") in line.replace("\\", "") and line.startswith("|"))
        assert light in row


def test_markdown_puts_the_worst_first_and_stays_small() -> None:
    documents = [Checker().check_text(FAULTY * 30, path=f"{n}.md").documents[0] for n in range(2)]
    clean = Checker().check_text("# Tea\n\nTea is free.\n", path="clean.md").documents[0]
    big = Report([clean] + documents * 400)
    for document in big.documents:
        big.summary.add(document)
    text = _render(big, "markdown")
    assert len(text.encode()) < 900_000
    assert text.index("0.md") < text.index("| clean.md") if "| clean.md" in text else True
    assert "too long for a comment" in text


def test_article_text_stays_text_in_markdown() -> None:
    text = _render(check_text("# <script>alert(1)</script> | x\n\nTea cures `cancer` | <b>now</b>.\n"), "markdown")
    assert "<script>" not in text.replace("\\<", "")


def test_github_shows_the_worst_ten_a_level_and_one_a_block() -> None:
    text = "\n\n".join(f"Tea number {n} cures cancer. Tea cures arthritis." for n in range(25))
    lines = _render(Checker().check_text(text, path="a.md"), "github").splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    places = [line.split("line=")[1].split(",")[0] for line in lines if line.startswith("::error")]
    assert len(set(places)) == 10
    assert "findings are shown" in lines[-1]


def test_several_formats_at_once(run: Run, articles: Path) -> None:
    done = run("check", "faulty.md", "--format", "terminal", "--format", "json=r.json", "--format", "markdown=s.md")
    assert "Do these first" in done.stdout
    assert json.loads((articles / "r.json").read_text("utf-8"))["summary"]["exit_code"] == 1
    assert "must fix" in (articles / "s.md").read_text("utf-8")


def test_what_belongs_together_is_one_line_and_is_not_called_a_claim(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nCall us to book your first session. We are open daily from nine to five.\n\nRest.\n\nCall us to book your first session. We are open daily from nine to five.\n", "utf-8")
    out = run("check", "a.md", "--no-config", "--format", "terminal").stdout
    assert "the same sentence stands in line 3 already; and 1 more like it" in out
    assert "claims without" not in out
