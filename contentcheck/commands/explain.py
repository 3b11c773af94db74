"""contentcheck explain: why a rule is there, what it marks, how to silence it."""
from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..engine import Engine
from ..errors import ConfigError, nearest
from ..rule import WORDS, Bad, Rule
from . import configured


def run(options: argparse.Namespace) -> int:
    engine = Engine(configured(options))
    name = engine.names.get(options.rule)
    if name is None:
        raise ConfigError(f"there is no rule {options.rule!r}{nearest(options.rule, engine.names)}; 'contentcheck rules' lists them")
    if name != options.rule:
        print(f"({options.rule} is now called {name})\n")
    rule = next(c for c in engine.classes if c.id == name)
    if options.open:
        import tempfile
        import webbrowser

        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".html", prefix="contentcheck-", delete=False) as out:
            out.write(page([rule]))
        webbrowser.open(Path(out.name).as_uri())
    else:
        print(describe(rule))
    return 0


def page(rules: Sequence[type[Rule]]) -> str:
    """Rules as a page for a browser."""
    from ..formats.html_ import render

    title = f"{rules[0].title}" if len(rules) == 1 else f"The {len(rules)} rules"
    return render("rules.html", title=title, rules=[_shown(rule) for rule in rules])


def _shown(rule: type[Rule]) -> dict[str, Any]:
    about, why = rule.doc()
    kinds = {kind: [_marked(" / ".join(e.texts)) for e in rule.examples if isinstance(e, Bad) is kind][:6] for kind in (True, False)}
    return {
        "id": rule.id, "title": rule.title, "level": str(rule.severity), "severity": WORDS[str(rule.severity)], "off": not rule.default, "about": about,
        "why": [" ".join(part.split()) for part in why.split("\n\n") if part.strip()], "law": [line.strip() for line in laws(rule.id)] if rule.id.startswith("claims.") else [],
        "measured": [line for line in measured(rule.id) if line], "bad": kinds[True], "good": kinds[False], "options": [(name, _toml(default)) for name, (_, default) in rule.options().items()],
    }  # fmt: skip


def _marked(text: str) -> list[tuple[str, bool]]:
    """An example in stretches: (text, whether it is marked)."""
    parts: list[tuple[str, bool]] = []
    depth = 0
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            depth += 1
        elif piece == "⟧":
            depth -= 1
        elif piece:
            parts.append((piece, depth > 0))
    return parts




def describe(rule: type[Rule]) -> str:
    """The page of a rule, as plain text."""
    about, why = rule.doc()
    lines = [f"{rule.id}: {rule.title}", "", about, ""]
    if why:
        lines += [why, ""]
    if rule.id.startswith("claims."):
        lines += ["Each finding says why in its data (because): the evidence that weighed most.", ""]
        said = laws(rule.id)
        lines += ["What the law says, where a profile is chosen (--profile):", *said, ""] if said else []
    lines += [f"Severity: {rule.severity} ({WORDS[str(rule.severity)]})", ""]
    lines += measured(rule.id)
    for kind, word in ((True, "Marked"), (False, "Not marked")):
        shown = [e for e in rule.examples if isinstance(e, Bad) is kind]
        if shown:
            lines.append(f"{word}:")
            for example in shown[:4]:
                text = " / ".join(example.texts)
                text = " ".join(text.split())
                lines.append(f"  {text if len(text) < 140 else text[:139] + '…'}")
            lines.append("")
    known = rule.options()
    if known:
        lines.append("Options:")
        lines += [f"  {name} = {_toml(default)}" for name, (_, default) in known.items()]
        lines.append("")
    lines += [
        "To silence it at one place, put a comment before the paragraph:",
        f"  <!-- contentcheck: ignore {rule.id} -- why -->",
        "To turn it off, or to change it, in contentcheck.toml:",
        f'  [rules."{rule.id}"]',
        "  enabled = false",
    ]
    return "\n".join(lines)


def laws(rule: str) -> list[str]:
    """What the profiles that ship say of the claims that a rule reports, each with its law and where it was read."""
    from ..config import Config, profiles

    kind = {"claims.disease-treatment": "disease", "claims.structure-function": "function", "claims.mechanism": "function", "claims.general-benefit": "general"}.get(rule)
    lines = []
    for name in profiles():
        for entry in Config().with_options({"profile": [name]}).settings().house.law:
            if not entry.allows and (entry.rule == rule or (not entry.rule and kind in entry.kinds)):
                lines.append(f"  {name}: {entry.what} ({entry.law}{', by analogy' if entry.applies == 'by analogy' else ''}; {entry.source})")
    return lines


def measured(rule: str) -> list[str]:
    """How often a rule was right on annotated articles (tools/measure_rules.py), as lines; none where nobody measured."""
    known = json.loads((Path(__file__).parent.parent / "measured.json").read_text("utf-8"))
    row = known["rules"].get(rule)
    if row is None:
        return []
    right, told = row["unseen"]
    right_seen, told_seen = row["seen"]
    first = f"Measured on {known['articles']['unseen']} articles that nobody read or trained on: {right} of {told} findings right." if told else f"On {known['articles']['unseen']} articles that nobody read or trained on it found nothing."
    return [first, f"On the {known['articles']['seen']} articles that it learned from: {right_seen} of {told_seen}.", ""]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(v) for v in value) + "]"
    return f"{value:g}" if isinstance(value, float) else str(value)
