"""The page for the editor: everything is shown, nothing runs, nothing is fetched; tried in a real browser where there is one."""
from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from contentcheck import Report, check_text

from .conftest import ROOT, Run

LONG = "A warm room. " * 160_000
HOSTILE = """# Naps </template><script>window.hacked = 1</script>

<p onclick="window.hacked = 2">A nap cures insomnia &amp; more <img src=x onerror="window.hacked = 3"></p>

Turmeric cures cancer</script><script>window.hacked = 4</script> \u202eright to left\u202c and 😀 recieve {{ 7 * 7 }}.

- `<b>code</b>` & "quotes" 'too'
"""
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def made(run: Run, tmp_path: Path, text: str, name: str = "a.md") -> tuple[str, _Tags]:
    (tmp_path / name).write_text(text, "utf-8")
    run("check", name, "--format", "html", "-o", "report.html", "--no-config")
    page = (tmp_path / "report.html").read_text("utf-8")
    tags = _Tags()
    tags.feed(page)
    return page, tags


def test_every_finding_has_a_card_and_its_words_are_marked(run: Run, tmp_path: Path) -> None:
    text = (ROOT / "examples/articles/hot-stone-massage.md").read_text("utf-8")
    page, tags = made(run, tmp_path, text)
    cards = [a for t, a in tags.tags if t == "li" and "card" in (a.get("class") or "").split()]
    marked = {n for t, a in tags.tags if t == "mark" for n in (a["data-on"] or "").split()}
    assert len(cards) > 10
    assert len(marked) >= len(cards) * 0.8  # what speaks of the whole article, or of an image, stands on no words
    assert re.search(r"Not ready: \d+ things must be fixed", page)
    assert len(page) < 300_000


def test_the_text_of_an_article_is_shown_and_never_run(run: Run, tmp_path: Path) -> None:
    page, tags = made(run, tmp_path, HOSTILE)
    assert "".join(tags.text).count("window.hacked") >= 1
    assert "<script>window" not in page and "onerror=" not in page.replace("onerror=&#34;", "") and "49" not in re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    assert [t for t, _ in tags.tags].count("script") == 1
    fetched = [(t, a) for t, a in tags.tags if t in ("link", "img", "iframe", "object", "embed") or "src" in a]
    assert fetched == []
    assert "default-src 'none'" in page


def test_many_articles_have_an_index_worst_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("# Naps\n\nA warm room is nice.\n", "utf-8")
    (tmp_path / "bad.md").write_text("# Turmeric\n\nTurmeric cures cancer. You will recieve tea.\n", "utf-8")
    done = run("check", "good.md", "bad.md", "--format", "html", "-o", "all.html", "--no-config")
    assert done.returncode == 1
    page = (tmp_path / "all.html").read_text("utf-8")
    assert page.index("bad.md") < page.index("good.md")


def test_a_folder_gets_an_index_and_a_page_for_each_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nYou will recieve tea.\n", "utf-8")
    (tmp_path / "b.md").write_text("# Tea\n\nA warm room is nice.\n", "utf-8")
    run("check", "a.md", "b.md", "--format", "html", "-o", "out/", "--no-config")
    pages = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert pages == ["0001-a.md.html", "0002-b.md.html", "index.html"]
    assert 'href="0001-a.md.html"' in (tmp_path / "out/index.html").read_text("utf-8")


def test_a_report_shows_itself_in_a_notebook() -> None:
    report = check_text("# Naps\n\nTurmeric cures <b>cancer</b>.")
    frame = report._repr_html_()
    assert frame.startswith("<iframe srcdoc=") and "<script>" not in frame
    assert "Turmeric cures" in report.to_html()
    assert "The text of this article is not kept here." in Report.from_json(report.to_json()).to_html()


def test_what_is_settled_is_there_with_its_reason(run: Run, tmp_path: Path) -> None:
    text = "# Naps\n\n<!-- contentcheck: ignore typos.misspelling -- quoted as it was -->\n\nYou will recieve tea.\n"
    page, _ = made(run, tmp_path, text)
    assert "<summary>1 settled</summary>" in page and "quoted as it was" in page


def test_the_page_says_what_changed_since_an_earlier_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nYou will recieve tea. Definately.\n", "utf-8")
    run("check", "a.md", "--format", "json", "-o", "old.json", "--no-config")
    (tmp_path / "a.md").write_text("# Naps\n\nYou will receive tea. Definately. Turmeric cures cancer.\n", "utf-8")
    run("check", "a.md", "--format", "html", "-o", "report.html", "--compare", "old.json", "--no-config")
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Since the earlier report: 1 of 2 must fix findings is gone; 1 is new." in page
    assert page.count("<em>new</em>") >= 1


def test_open_without_a_page_says_what_to_give(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nA warm room is nice.\n", "utf-8")
    done = run("check", "a.md", "--open")
    assert done.returncode == 2 and "--format html -o report.html" in done.stderr


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="no playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def test_a_hostile_article_runs_nothing_in_a_browser(run: Run, tmp_path: Path, browser: Any) -> None:
    made(run, tmp_path, HOSTILE)
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "report.html").as_uri())
    assert tab.evaluate("window.hacked") is None
    assert len(asked) == 1
    assert "right to left" in tab.locator(".text").inner_text()
    tab.close()


def test_it_can_be_worked_through_with_the_keyboard(run: Run, tmp_path: Path, browser: Any) -> None:
    made(run, tmp_path, (ROOT / "examples/articles/hot-stone-massage.md").read_text("utf-8"))
    tab = browser.new_page()
    tab.goto((tmp_path / "report.html").as_uri())
    tab.keyboard.press("n")
    first = tab.evaluate("document.activeElement.id")
    tab.keyboard.press("n")
    assert tab.evaluate("document.activeElement.id") != first
    tab.keyboard.press("p")
    assert tab.evaluate("document.activeElement.id") == first
    tab.locator("mark:not(.off)").first.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.classList.contains('card')")
    tab.close()


def test_filters_hide_cards_and_marks(run: Run, tmp_path: Path, browser: Any) -> None:
    made(run, tmp_path, (ROOT / "examples/articles/hot-stone-massage.md").read_text("utf-8"))
    tab = browser.new_page()
    tab.goto((tmp_path / "report.html").as_uri())
    before = tab.locator(".card:visible").count()
    tab.locator('input.severity[value="warning"]').uncheck()
    assert 0 < tab.locator(".card:visible").count() < before
    assert tab.locator(".card.warning:visible").count() == 0
    assert tab.locator("mark.warning:not(.off)").count() == 0
    tab.close()


@pytest.mark.skipif(not os.environ.get("CONTENTCHECK_AXE"), reason="axe-core is not here: CONTENTCHECK_AXE names axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_any_view(run: Run, tmp_path: Path, browser: Any, scheme: str) -> None:
    made(run, tmp_path, (ROOT / "examples/articles/hot-stone-massage.md").read_text("utf-8"))
    tab = browser.new_page(color_scheme=scheme, bypass_csp=True)
    tab.goto((tmp_path / "report.html").as_uri())
    tab.add_script_tag(path=os.environ["CONTENTCHECK_AXE"])
    for n in range(tab.locator(".views a").count()):
        tab.locator(".views a").nth(n).click()
        assert [v["id"] for v in tab.evaluate("axe.run()")["violations"]] == []
    tab.close()


def test_a_line_of_two_megabytes_and_a_nul_are_shown(run: Run, tmp_path: Path) -> None:
    page, tags = made(run, tmp_path, f"# Naps\n\n{LONG}\n")
    assert (len("".join(tags.text)) > 2_000_000 and "Not ready" in page) or "Nothing stops it" in page or "Ready" in page
