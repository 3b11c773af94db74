"""contentcheck init: writes a configuration, asking on a terminal for what is not given."""
from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..config import SPELLINGS
from ..errors import ConfigError

_SPELLING = {"us": "us", "ca": "auto", "uk": "gb", "gb": "gb", "au": "au", "nz": "gb", "ie": "gb", "in": "gb", "za": "gb", "eu": "gb"}


def run(options: argparse.Namespace) -> int:
    path = Path("contentcheck.toml")
    if path.exists() and not options.force:
        raise ConfigError(f"{path} is there already; --force overwrites it")
    ask = sys.stdin.isatty() and sys.stdout.isatty()
    name = options.name if options.name is not None else _ask("Name of your house", "", ask)
    country = (options.country if options.country is not None else _ask("Country (us, uk, au, ca, eu …)", "", ask)).lower()
    guess = _SPELLING.get(country, "auto")
    spelling = options.spelling or _ask(f"Spelling ({', '.join(SPELLINGS)})", guess, ask)
    if spelling not in SPELLINGS:
        raise ConfigError(f"spelling {spelling!r}: use one of {', '.join(SPELLINGS)}")
    domains = options.domains if options.domains is not None else _ask("Your own domains, with commas", "", ask).split(",")
    domains = [d.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/") for d in domains if d.strip()]
    path.write_text(made(name, country, spelling, domains), "utf-8")
    print(f"wrote {path}; now run: contentcheck check FOLDER")
    return 0


def _ask(question: str, default: str, ask: bool) -> str:
    if not ask:
        return default
    answer = input(f"{question}{f' [{default}]' if default else ''}: ").strip()
    return answer or default


def made(name: str, country: str, spelling: str, domains: list[str]) -> str:
    """The text of a configuration."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    return f"""# contentcheck: what holds for the articles of this house
fail_on = "error"

[house]
name = {quoted(name)}
country = {quoted(country)}
spelling = {quoted(spelling)}
# links to these domains support no health claim
domains = [{", ".join(quoted(d) for d in domains)}]

[vocabulary]
# words that are right here: brands, names of practices
accept = []

# your own rules: a folder with packs of .toml or .py files (contentcheck new PACK.NAME writes one)
# packs = ["./rules"]

# [rules."claims.absolute"]
# severity = "warning"

# [[overrides]]
# files = ["drafts/**"]
# fail_on = "never"
"""
