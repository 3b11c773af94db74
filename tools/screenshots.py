#!/usr/bin/env python3
"""Makes the pictures of the page in docs/: an article, its claims, and a narrow dark screen. Needs playwright and Chromium."""
from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
ARTICLE = "examples/articles/hot-stone-massage.md"


def main() -> None:
    browser = next(found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "report.html"
        subprocess.run([sys.executable, "-m", "contentcheck", "check", ARTICLE, "--format", "html", "-o", str(page), "--no-config", "--fail-on", "never"], check=True, cwd=ROOT)
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, view, scheme, width, height in (("article", 0, "light", 1280, 900), ("claims", 1, "light", 1280, 760), ("narrow", 0, "dark", 390, 844)):
            tab = opened.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            tab.goto(page.as_uri())
            tab.locator(".views a").nth(view).click()
            tab.evaluate("window.scrollTo(0, 0)")
            tab.screenshot(path=ROOT / f"docs/report-{name}.png")
            tab.close()
        opened.close()


if __name__ == "__main__":
    main()
