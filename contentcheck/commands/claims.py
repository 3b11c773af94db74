"""contentcheck claims: the fact checker's list."""
from __future__ import annotations

import argparse
import json
import sys

from ..analysis.claims import claims_as_dicts
from ..engine import Engine
from ..formats import excerpt, plain
from . import configured, documents

_VOICES = {"asserted": "", "hedged": "hedged", "denied": "denied", "question": "asked", "attributed": "attributed", "testimonial": "testimonial"}


def run(options: argparse.Namespace) -> int:
    engine = Engine(configured(options))
    rows = []
    total = 0
    for name, document in documents(engine, options.paths):
        found = claims_as_dicts(document) if document.language == "en" else []
        total += len(found)
        rows.append({"path": name, "claims": found})
        if options.json:
            continue
        print(f"{plain(name)}: {len(found)} health claims")
        for claim in found:
            source = claim["sources"][0]["what"] if claim["sources"] else ""
            said = ", ".join(x for x in (claim["claim"], _VOICES[claim["voice"]], f"{claim['support']} ({source})" if source else claim["support"] if claim["support"] != "none" else "no source") if x)
            print(f"  {claim['start']['line']:>5}  {said:<34} {excerpt(claim['text'], 90)}")
    if options.json:
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif len(rows) > 1:
        print(f"{total} claims in {len(rows)} articles")
    return 0
