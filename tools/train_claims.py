#!/usr/bin/env python3
"""Trains the weights of contentcheck/analysis/claims_weights.json from annotated articles.

usage: train_claims.py GOLD_DIR [--skip aside.txt] [--labels claim_labels.jsonl] [-o FILE]

GOLD_DIR holds <id>.json files with `path` and `units` (start, end, claim, action, optional); the articles lie in its parent
folder. `--labels` adds further articles, one a line: `path`, `sha256` and `units` as [start, end, claim, action], read for
contentcheck by the same guide; a unit that is not named claims nothing. They hold places and labels, no text.
Needs scikit-learn. Units are aligned by overlap; scores are cross-validated with whole sites left out, and
the thresholds set on those scores, never on the articles trained on. What ships is the weights, not the articles.
"""
from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from contentcheck.analysis.claims import in_context
from contentcheck.analysis.evidence import features
from contentcheck.analysis.support import supports
from contentcheck.analysis.units import units
from contentcheck.readers import read

EFFICACY = {"disease", "function", "general"}
C = {"act": 0.1, "listed": 0.1, "serious": 0.3}
LEAST = 0.05  # a weight below it in every score is left out
RARE = {"word ": 2, "stem ": 4, "then ": 4}  # in articles of so many sites a word must stand to count


def site(path: str) -> str:
    parts = Path(path).parts
    return parts[2] if parts[:2] == ("data", "corpus") else parts[0]


def annotated(gold_dir: Path, skip: set[str], labels: Path | None):
    """(id, path below the parent of GOLD_DIR, annotated units) of each article."""
    for file in sorted(gold_dir.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        if gold["id"] not in skip:
            yield gold["id"], gold["path"], gold["units"]
    for line in labels.read_text("utf-8").splitlines() if labels else ():
        entry = json.loads(line)
        if hashlib.sha256((gold_dir.parent / entry["path"]).read_bytes()).hexdigest() != entry["sha256"]:
            raise SystemExit(f"{entry['path']}: not the article that was labelled")
        yield entry["path"], entry["path"], [{"start": a, "end": b, "claim": claim, "action": action, "optional": action == "optional"} for a, b, claim, action in entry["units"]]


def rows(gold_dir: Path, skip: set[str], labels: Path | None):
    for name, where, marked in annotated(gold_dir, skip, labels):
        path = gold_dir.parent / where
        for document in read(path.read_bytes(), str(path)):
            found = units(document)
            common, evidence = features(document, found, supports(document, found))
            for unit, facts in zip(found, evidence, strict=True):
                start, end = unit.block.span(unit.sentence.start, unit.sentence.end)
                best = max(marked, key=lambda u: min(end, u["end"]) - max(start, u["start"]), default=None)
                if best is None or min(end, best["end"]) <= max(start, best["start"]):
                    best = {"claim": "none", "action": "ok"}
                yield name, site(where), unit.text, {**common, **facts}, best


def targets(unit: dict, name: str) -> int | None:
    """1, 0, or None where the unit is left out of this score."""
    claim, action = unit["claim"], unit["action"]
    if unit.get("optional"):
        return None
    efficacy = all(part in EFFICACY for part in claim.split("/"))
    if name == "listed":
        return int(claim != "none")
    if name == "act":
        if action in ("error", "warning") and not efficacy:
            return None
        return int(action in ("error", "warning") and efficacy)
    return int(action == "error")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", type=Path)
    parser.add_argument("--skip", type=Path)
    parser.add_argument("--labels", type=Path, help="further labelled articles, one a line")
    parser.add_argument("-o", type=Path, default=Path(__file__).parent.parent / "contentcheck/analysis/claims_weights.json")
    args = parser.parse_args()
    skip = {line.split()[0] for line in args.skip.read_text().splitlines() if line[:1] != "#"} if args.skip else set()
    data = list(rows(args.gold, skip, args.labels))
    sites_of: dict[str, set[str]] = {}
    for _, where, _, facts, _ in data:
        for name in facts:
            if name[:5] in RARE:
                sites_of.setdefault(name, set()).add(where)
    rare = {name for name, where in sites_of.items() if len(where) < RARE[name[:5]]}
    model: dict = {"made_by": "tools/train_claims.py", "articles": len({d[0] for d in data}), "units": len(data), "thresholds": {}, "bias": [], "weights": {}}
    table: dict[str, list[float]] = {}
    for name in C:
        wanted = [targets(row[4], name) for row in data]
        judged = np.array([n for n, wish in enumerate(wanted) if wish is not None])
        y = np.array([wish or 0 for wish in wanted])
        vectorizer = DictVectorizer()
        x = vectorizer.fit_transform([{k: v for k, v in row[3].items() if k not in rare} for row in data]).tocsr()
        sites = np.array([row[1] for row in data])
        scores = np.zeros(len(y))
        for train, test in GroupKFold(min(12, len(set(sites)))).split(x, y, sites):
            train = np.intersect1d(train, judged)
            fitted = LogisticRegression(C=C[name], max_iter=3000).fit(x[train], y[train])
            scores[test] = fitted.decision_function(x[test])
        if name == "act":
            names = np.array([row[0] for row in data])
            for article in dict.fromkeys(names):
                scores[names == article] = in_context(list(scores[names == article]))
        x, y, scores = x[judged], y[judged], 1 / (1 + np.exp(-scores[judged]))
        print(name, "positive", int(y.sum()), "of", len(y), "features", x.shape[1])
        for cut in np.arange(0.2, 0.95, 0.05):
            told = scores >= cut
            if told.sum():
                precision, recall = y[told].mean(), y[told].sum() / y.sum()
                print(f"   {cut:.2f}  P {precision:.3f}  R {recall:.3f}  F {2 * precision * recall / (precision + recall):.3f}")
        fitted = LogisticRegression(C=C[name], max_iter=3000).fit(x, y)
        model["bias"].append(round(float(fitted.intercept_[0]), 3))
        for feature, weight in zip(vectorizer.get_feature_names_out(), fitted.coef_[0], strict=True):
            table.setdefault(feature, []).append(round(float(weight), 2))
    model["thresholds"] = {"act": 0.3, "general": 0.45, "function": 0.4, "hint": 0.12, "sure": 0.7, "listed": 0.35, "serious": 0.4, "everyday": 0.8}
    kept = {f: row for f, row in sorted(table.items()) if max(map(abs, row)) >= LEAST}
    lines = ",\n".join(f"{json.dumps(f, ensure_ascii=False)}: {json.dumps(row)}" for f, row in kept.items())
    text = json.dumps(model, ensure_ascii=False)
    args.o.write_text(text.replace('"weights": {}', f'"weights": {{\n{lines}\n}}') + "\n", "utf-8")
    print(len(kept), "features kept")


if __name__ == "__main__":
    main()
