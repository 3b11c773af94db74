"""contentcheck learn: gathers the words of published articles that would be marked as misspelled, to keep the house's own."""
from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from ..engine import Engine
from ..errors import ConfigError, ReadError
from ..files import Skipped, expand
from ..house import read_words
from . import configured

_RULE = "typos.misspelling"
_HEAD = "# The house's own words, each with a tab and in how many articles it stood; a word with - before it stays out.\n# Named in contentcheck.toml: [vocabulary] file = \"{name}\"\n"


def run(options: argparse.Namespace) -> int:
    path = Path(options.output)
    engine = Engine(configured(options).with_options({"select": [_RULE]}))
    articles: defaultdict[str, set[str]] = defaultdict(set)
    read = 0
    for entry in expand(options.paths):
        if isinstance(entry, ReadError):
            raise entry
        if isinstance(entry, Skipped) or entry[0].resolve() == path.resolve():
            continue
        outcome = engine.check_file(*entry)
        for result in outcome.results:
            read += 1
            for finding in result.findings:
                # a word that nobody knows, not one of the list of misspellings
                if finding.rule == _RULE and finding.severity != "error":
                    articles[finding.excerpt.lower()].add(result.path)
    known, kept_out = read_words(path) if path.is_file() else ({}, frozenset())
    counted = Counter({word: len(where) for word, where in articles.items() if len(where) >= options.least and word not in kept_out})
    words = {**known, **{word: max(count, known.get(word, 0)) for word, count in counted.items()}}
    lines = [*(f"{word}\t{count}" for word, count in words.items()), *(f"-{word}\t0" for word in kept_out)]
    try:
        path.write_text(_HEAD.format(name=path.name) + "".join(f"{line}\n" for line in sorted(lines, key=lambda x: x.lstrip("-"))), "utf-8")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror}); is the folder there?") from None
    new = sum(word not in known for word in counted)
    print(f"{path}: {new} words added, {len(known)} were there, {read} articles read; look them through, and put - before what must stay out")
    return 0
