"""contentcheck config: which settings hold for a file, and where each comes from."""
from __future__ import annotations

import argparse

from ..engine import Engine
from . import configured


def run(options: argparse.Namespace) -> int:
    config = configured(options)
    engine = Engine(config)
    settings = config.settings(options.path)
    rules, severities = engine.rules(settings)
    origins = settings.origins
    print(f"configuration: {config.path or 'none found'}")
    rows: list[tuple[str, object, str]] = [
        ("profile", ", ".join(settings.profiles), origins.get("profile", "default")),
        ("fail_on", settings.fail_on, origins.get("fail_on", "default")),
        ("min_confidence", settings.min_confidence, origins.get("min_confidence", "default")),
        ("language", settings.language or "read or guessed", origins.get("language", "default")),
        ("max_size", settings.max_size, origins.get("max_size", "default")),
        ("select", ", ".join(settings.select) or "all", origins.get("select", "default")),
        ("ignore", ", ".join(settings.ignore) or "none", origins.get("ignore", "default")),
        ("house.name", settings.house.name or "none", origins.get("house.name", "default")),
        ("house.domains", ", ".join(settings.house.own_domains) or "none", origins.get("house.domains", "default")),
        ("house.spelling", settings.house.spelling, origins.get("house.spelling", "default")),
        ("vocabulary", f"{len(settings.house.accept)} accepted, {len(settings.house.words)} rejected or replaced", origins.get("vocabulary", "default")),
        ("keyphrase", settings.house.keyphrase or "of the article", origins.get("keyphrase", "default")),
    ]
    for name, value, origin in rows:
        print(f"{name:<16} {value!s:<40} {origin}")
    for name, origin, table in settings.rules:
        for key, value in table.items():
            print(f"{f'rules.{name}.{key}':<40} {value!s:<16} {origin}")
    print(f"{len(rules)} rules are active, {len(severities)} with a severity of your own")
    return 0
