#!/usr/bin/env python3
"""Makes misspellings.txt, variants.txt, words.txt, names.txt and common.txt in rules/typos/lexicons from public word lists.

usage: make_wordlists.py CRATES SCOWL [--date DATE]

CRATES: a folder made by `cargo vendor` that holds typos-dict and varcon (both MIT or Apache-2.0).
SCOWL: the folder of SCOWL's final word lists (Debian's package scowl), to leave out what is a word.
"""
from __future__ import annotations

import argparse
import re
from pathlib import Path

LEXICONS = Path(__file__).parent.parent / "rules/typos/lexicons"
_PAIR = re.compile(r'Ascii\("([a-z\']+)"\),\s*&\[((?:\s*"[^"]+",?)+)\s*,?\s*\]')
_VARIANT = re.compile(r'word: "([^"]+)",\s*types: &\[(.*?)\],', re.S)
_TYPE = re.compile(r"category: Category::(\w+), tag: (None|Some\(Tag::(\w+)\))")


def scowl(folder: Path, most: int) -> set[str]:
    words: set[str] = set()
    for file in folder.iterdir():
        kind, _, size = file.name.rpartition(".")
        if size.isdigit() and int(size) <= most and ("words" in kind or "upper" in kind or "contractions" in kind or "names" in kind):
            words |= {w.lower() for w in file.read_text("latin-1").split()}
    return words


def misspellings(crates: Path, known: set[str]) -> list[str]:
    text = (crates / "typos-dict/src/word_codegen.rs").read_text("utf-8")
    lines = []
    for wrong, rights in _PAIR.findall(text):
        options = re.findall(r'"([^"]+)"', rights)
        if len(wrong) >= 4 and wrong not in known and all(o.lower() in known for o in options) and len(options) <= 3:
            lines.append(f"{wrong}>{'|'.join(options)}")
    return sorted(set(lines))


def variants(crates: Path, known: set[str]) -> list[str]:
    """`american>british` where neither is right on the other side; -ize words that both sides allow are marked `ize`."""
    text = (crates / "varcon/src/codegen.rs").read_text("utf-8")
    american: dict[str, str] = {}
    both: dict[str, set[str]] = {}
    for entry in text.split("Entry {")[1:]:
        if "archaic: true" in entry:
            continue
        forms: dict[str, set[str]] = {}
        every: dict[str, set[str]] = {}
        for word, types in _VARIANT.findall(entry):
            for category, tag, name in _TYPE.findall(types):
                every.setdefault(category, set()).add(word)
                if tag == "None" or name == "Eq":
                    forms.setdefault(category, set()).add(word)
        for us in forms.get("American", ()):
            for gb in forms.get("BritishIse", ()):
                if us != gb and us.isascii() and gb.isascii() and gb not in every.get("American", set()) and us not in every.get("BritishIse", set()):
                    ize = us in forms.get("BritishIze", set())
                    american.setdefault(us, f"{us}>{gb}{'>ize' if ize else ''}")
            for category in ("BritishIse", "BritishIze", "American"):
                both.setdefault(category, set()).update(forms.get(category, ()))
    # a word that is right on both sides in another sense tells nothing: tyre is, tire is not
    double = both.get("American", set()) & both.get("BritishIse", set())
    return sorted(line for us, line in american.items() if us[0].islower() and us not in double and line.split(">")[1] not in double and us in known and line.split(">")[1].removesuffix("'s") in known)


def words(folder: Path, most: int) -> list[str]:
    """Words in small letters of all spellings, without possessives: they are taken off before a look-up."""
    found: set[str] = set()
    for file in folder.iterdir():
        kind, _, size = file.name.rpartition(".")
        if size.isdigit() and int(size) <= most and kind.endswith(("words", "contractions")) and not kind.startswith("special"):
            found |= {w for w in file.read_text("latin-1").split() if w.islower() and w.isascii() and not w.endswith("'s") and len(w) > 1}
    return sorted(found)


def names(folder: Path, most: int, known: set[str]) -> list[str]:
    """Names in small letters: of people, places, languages, months."""
    found: set[str] = set()
    for file in folder.iterdir():
        kind, _, size = file.name.rpartition(".")
        if size.isdigit() and int(size) <= most and kind.endswith(("proper-names", "upper")):
            found |= {w.lower().removesuffix("'s") for w in file.read_text("latin-1").split() if w.isascii() and len(w) > 3}
    return sorted(w for w in found if w.isalpha() and w not in known)


def write(name: str, about: str, source: str, licence: str, date: str, lines: list[str]) -> None:
    head = f"# {about}\n# source: {source}; licence: {licence}; date: {date}; made by tools/make_wordlists.py\n"
    (LEXICONS / name).write_text(head + "\n".join(lines) + "\n", "utf-8")
    print(name, len(lines))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("crates", type=Path)
    parser.add_argument("scowl", type=Path)
    parser.add_argument("--date", default="2026-11-24")
    args = parser.parse_args()
    known = scowl(args.scowl, 70)
    write("misspellings.txt", "misspelling>correction, several with |; no misspelling is a word of SCOWL up to size 70", "crate typos-dict", "MIT OR Apache-2.0", args.date, misspellings(args.crates, known))
    notice = "SCOWL (Copyright 2000-2011 Kevin Atkinson), which may be used, copied and sold with this notice"
    write("words.txt", "English words of all spellings, SCOWL up to size 70", "Debian package scowl", notice, args.date, words(args.scowl, 70))
    write("common.txt", "common English words, SCOWL up to size 35", "Debian package scowl", notice, args.date, words(args.scowl, 35))
    write("names.txt", "names of people and places in small letters, SCOWL up to size 80, without common words", "Debian package scowl", notice, args.date, names(args.scowl, 80, set(words(args.scowl, 70))))
    write("variants.txt", "american>british; with >ize where Oxford spelling allows the first in British English too", "crate varcon (SCOWL's VarCon, Copyright 2000-2020 Kevin Atkinson)", "MIT OR Apache-2.0", args.date, variants(args.crates, scowl(args.scowl, 80)))


if __name__ == "__main__":
    main()
