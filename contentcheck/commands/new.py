"""contentcheck new: the skeleton of a rule."""
from __future__ import annotations

import argparse
import re
from pathlib import Path

from ..errors import ConfigError

_PYTHON = '''"""{title}."""
from __future__ import annotations

from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule


class {name}(Rule):
    """Say in one line what an article should not do.

    Then say why, and name the source of the advice.
    """

    title = "{title}"
    message = "“{{match}}” is not our style: say what to do instead"
    examples = (
        Bad("A text with the ⟦fault⟧ marked."),
        Bad("Another one, where the ⟦fault⟧ stands elsewhere."),
        Good("A near miss: faulty, but not the word itself."),
        Good("A text without anything wrong."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.main:
            for token in block.tokens:
                if token.lower == "fault":
                    yield self.found(block, token.start, token.end)
'''
_TOML = '''title = "{title}"
about = "Say in one line what an article should not do."
why = "Then say why, and name the source of the advice."
message = "“{{match}}” is not our style: say what to do instead"
severity = "warning"
kind = "terms"
terms = ["fault"]
bad = ["A text with the ⟦fault⟧ marked.", "Another one, where the ⟦fault⟧ stands elsewhere."]
good = ["A near miss: faulty, but not the word itself.", "A text without anything wrong."]
'''


def run(options: argparse.Namespace) -> int:
    if not re.fullmatch(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*", options.rule):
        raise ConfigError(f"{options.rule!r}: write PACK.NAME in small letters with hyphens, as in claims.quick-fix")
    pack, _, name = options.rule.partition(".")
    suffix = "toml" if options.toml else "py"
    path = Path(options.folder) / pack.replace("-", "_") / f"{name.replace('-', '_')}.{suffix}"
    if any(path.with_suffix(s).exists() for s in (".py", ".toml")):
        raise ConfigError(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    title = name.replace("-", " ").capitalize()
    text = _TOML.format(title=title) if options.toml else _PYTHON.format(title=title, name="".join(p.capitalize() for p in name.split("-")))
    path.write_text(text, "utf-8")
    print(f"wrote {path}")
    print(f"1. fill in Bad and Good  2. contentcheck test {options.folder}  3. name the folder in contentcheck.toml: packs = [\"./{options.folder}\"]")
    return 0
