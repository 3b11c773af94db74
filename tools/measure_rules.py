#!/usr/bin/env python3
"""How often each claims rule was right on annotated articles: writes contentcheck/measured.json, which `explain` shows.

usage: measure_rules.py GOLD_DIR REPORT.json --unseen aside.txt [-o FILE]

REPORT.json is a report of contentcheck on the articles of GOLD_DIR. A finding at error or warning is right where it lies on
a unit that the annotators would not publish as it stands; units on which they differ count neither way. `unseen` are the
articles that nobody trained on or read.
"""
from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--unseen", type=Path, required=True)
    parser.add_argument("-o", type=Path, default=Path(__file__).parent.parent / "contentcheck/measured.json")
    args = parser.parse_args()
    unseen = {line.split()[0] for line in args.unseen.read_text().splitlines() if line[:1] not in ("#", "")}
    documents = {d["path"]: d for d in json.loads(args.report.read_text("utf-8"))["documents"]}
    right: dict[str, Counter[str]] = {"unseen": Counter(), "seen": Counter()}
    told: dict[str, Counter[str]] = {"unseen": Counter(), "seen": Counter()}
    articles: Counter[str] = Counter()
    for file in sorted(args.gold.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        kind = "unseen" if gold["id"] in unseen else "seen"
        document = next((d for path, d in documents.items() if path.endswith(gold["path"])), None)
        if document is None:
            continue
        articles[kind] += 1
        for finding in document["findings"]:
            if not finding["rule"].startswith("claims.") or finding["severity"] == "info":
                continue
            start, end = finding["start"]["offset"], finding["end"]["offset"]
            units = [u for u in gold["units"] if min(end, u["end"]) > max(start, u["start"])]
            if any(u.get("optional") for u in units):
                continue
            told[kind][finding["rule"]] += 1
            right[kind][finding["rule"]] += any(u["action"] in ("error", "warning") for u in units)
    rules = {rule: {kind: [right[kind][rule], told[kind][rule]] for kind in ("unseen", "seen")} for rule in sorted({*told["unseen"], *told["seen"]})}
    args.o.write_text(json.dumps({"articles": dict(sorted(articles.items())), "rules": rules}, indent=1) + "\n", "utf-8")
    for kind in ("unseen", "seen"):
        print(kind, f"{sum(right[kind].values())} of {sum(told[kind].values())} right in {articles[kind]} articles")


if __name__ == "__main__":
    main()
