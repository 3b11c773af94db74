#!/usr/bin/env python3
"""Lists the jars of LanguageTool with their checksums, for `contentcheck languagetool install`.

usage: list_languagetool_jars.py FOLDER [--repository ~/.m2/repository]

FOLDER: what `mvn -f tests/languagetool/pom.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=FOLDER`
has copied; where each jar comes from is seen in Maven's local repository, which holds the same bytes.
"""
from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

LIST = Path(__file__).parent.parent / "contentcheck/language/engines/languagetool_jars.txt"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repository", type=Path, default=Path.home() / ".m2/repository")
    args = parser.parse_args()
    places = {file.name: file for file in args.repository.rglob("*.jar")}
    lines = []
    for jar in sorted(args.folder.glob("*.jar")):
        lines.append(f"{places[jar.name].relative_to(args.repository).as_posix()} {hashlib.sha256(jar.read_bytes()).hexdigest()}")
    head = "# the jars of LanguageTool 6.8 (LGPL-2.1) and what it needs: path in a Maven repository, SHA-256\n# made by tools/list_languagetool_jars.py from tests/languagetool/pom.xml; date: 2026-11-24\n"
    LIST.write_text(head + "\n".join(lines) + "\n", "utf-8")
    print(len(lines), "jars")


if __name__ == "__main__":
    main()
