"""Typed settings: where they are found, how they are joined, and which of them hold for a file.

Order, the last wins: a rule's own defaults, profiles, `extends`, the configuration, its `[[overrides]]`
in file order, the command line.
"""
from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from . import law
from .errors import ConfigError, nearest
from .house import House, read_words

PROFILES = Path(__file__).parent / "profiles"
ENGINES = ("languagetool",)
DECISIONS = "contentcheck-decisions.toml"
LEDGER = "claims.toml"
SEVERITIES = ("error", "warning", "info")
FAIL_ON = (*SEVERITIES, "never")

# key -> (type, what it is for); the JSON schema and the documentation are made from this table
KEYS: dict[str, tuple[str, str]] = {
    "profile": ("strings", "names of profiles (contentcheck/profiles) or paths of profile files"),
    "packs": ("strings", "folders of your own rules, relative to this file"),
    "installed": ("strings", "installed packs (entry points of the group contentcheck.packs)"),
    "extends": ("string", "another configuration whose settings hold where this one is silent"),
    "select": ("strings", "run only these rules (ids or prefixes)"),
    "ignore": ("strings", "do not run these rules (ids or prefixes)"),
    "fail_on": ("severity", "the exit code is 1 where a finding is at least this serious"),
    "min_confidence": ("confidence", "report only findings of this confidence: medium (all) or high"),
    "language": ("string", "language of all articles, for example en; else it is read or guessed"),
    "max_size": ("integer", "largest file that is read, in bytes"),
    "wordpress": ("strings", "what of a WordPress export is read: post, page, draft (post)"),
    "engines": ("strings", "further language engines: languagetool"),
    "languagetool": ("string", "address of a running LanguageTool server; without it one is started on this machine"),
    "ledger": ("string", "the evidence ledger, relative to this file (claims.toml beside it, if there is one)"),
    "source_in_paragraph": ("boolean", "whether a source in the same paragraph supports a claim"),
}
HOUSE = {
    "name": ("string", "name of the publisher"),
    "domains": ("strings", "the publisher's own domains: links to them support no claim"),
    "country": ("string", "us, uk, au, ca, eu …"),
    "regulated": ("boolean", "whether you offer a regulated health service: some profiles are stricter then"),
    "register": ("string", "a table of authorised food claims (nutrient, claim), beside those that ship"),
    "spelling": ("spelling", "us, gb, oxford (British with -ize), au (British with -ise), or auto: the majority of each article"),
}
VOCABULARY = {"file": ("string", "a list of words that are right here, one a line; 'contentcheck learn' writes it"), "accept": ("strings", "words that are right here"), "reject": ("strings", "words that are wrong here"), "prefer": ("pairs", 'what to write in place of what, as in "self care" = "self-care"')}
_TABLES = {"house": HOUSE, "vocabulary": VOCABULARY}
SPELLINGS = ("us", "gb", "oxford", "au", "auto")
_CHOICES = {"severity": FAIL_ON, "confidence": ("medium", "high"), "spelling": SPELLINGS}


@dataclass(frozen=True, slots=True)
class Layer:
    """One source of settings."""

    origin: str
    data: Mapping[str, Any]
    files: tuple[str, ...] = ()
    """Globs that it holds for; empty means all files."""
    law: tuple[law.Entry, ...] = ()
    """What a profile says about health claims."""

    def path(self, name: str, root: Path) -> Path:
        """A path that it names: relative to its file, else to `root`."""
        return (Path(self.origin).parent if self.origin.endswith(".toml") else root) / name


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one file, with where each value comes from."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[tuple[str, str, Mapping[str, Any]], ...] = ()
    """(id or prefix, origin, values), in the order in which they apply."""
    fail_on: str = "error"
    min_confidence: str = "medium"
    language: str | None = None
    max_size: int = 5_000_000
    profiles: tuple[str, ...] = ("general",)
    wordpress: tuple[str, ...] = ("post",)
    """What of a WordPress export is read."""
    house: House = field(default_factory=House)
    decisions: tuple[Any, ...] = ()
    """What people have settled: entries of contentcheck-decisions.toml."""
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """All layers of one run. Made by `find`, `load` or `empty`, and by `with_options` for a command line."""

    layers: tuple[Layer, ...] = ()
    root: Path = Path()
    """The folder that globs and pack folders are relative to."""
    path: Path | None = None
    code: bool = True
    """False: rules written in Python from the user's folders do not load."""
    keep_text: bool = False
    """True: results keep the text of their article, for a format that shows it."""

    @classmethod
    def find(cls, start: Path | None = None) -> Config:
        """The nearest `contentcheck.toml` or `[tool.contentcheck]` at or above `start` (the working directory)."""
        folder = (start or Path.cwd()).resolve()
        for parent in (folder, *folder.parents):
            own = parent / "contentcheck.toml"
            if own.is_file():
                return cls.load(own)
            project = parent / "pyproject.toml"
            if project.is_file() and b"[tool.contentcheck" in project.read_bytes():
                return cls.load(project)
        return cls(root=folder)

    @classmethod
    def load(cls, path: Path) -> Config:
        """The configuration in a file; `ConfigError` says file, line and what to do."""
        layers = [layer for layer, _ in _load(path, ())]
        return cls(tuple(layers), path.resolve().parent, path)

    def with_options(self, options: Mapping[str, Any], origin: str = "command line") -> Config:
        """The same with the settings of a command line on top."""
        data = {k: v for k, v in options.items() if v not in (None, (), [], {})}
        if not data:
            return self
        check_keys(data, origin)
        return replace(self, layers=(*self.layers, Layer(origin, data)))

    @property
    def packs(self) -> list[Path]:
        """Folders of the user's own rules, in order."""
        found: list[Path] = []
        for layer in self.layers:
            for name in layer.data.get("packs", ()):
                folder = layer.path(name, self.root)
                if not folder.is_dir():
                    raise ConfigError(f"{layer.origin}: packs: there is no folder {name!r}; paths are relative to the file that names them")
                if folder.resolve() not in [f.resolve() for f in found]:
                    found.append(folder)
        return found

    @property
    def installed(self) -> list[str]:
        return [name for layer in self.layers for name in layer.data.get("installed", ())]

    @property
    def ledger(self) -> Path | None:
        """The evidence ledger: as named, else claims.toml beside the configuration or in the working directory."""
        named = [(layer, layer.data["ledger"]) for layer in self.layers if "ledger" in layer.data]
        if named:
            layer, name = named[-1][0], str(named[-1][1])
            path = layer.path(name, Path())
            if not path.is_file():
                raise ConfigError(f"{layer.origin}: ledger: there is no file {name!r}; 'contentcheck claims --update' writes one")
            return path
        usual = self.root / LEDGER
        return usual if self.root != Path() and usual.is_file() else None

    def settings(self, path: str | None = None) -> Settings:
        """What holds for a file; without a path, what holds for all."""
        values: dict[str, Any] = {}
        origins: dict[str, str] = {}
        rules: list[tuple[str, str, Mapping[str, Any]]] = []
        house: dict[str, Any] = {"accept": frozenset(), "own_domains": (), "law": (), "lexicon": (), "words": ()}
        for layer in self._expanded():
            if layer.files and (path is None or not _matches(path, layer.files, self.root)):
                continue
            data = layer.data
            for key in KEYS:
                if key in data:
                    values[key] = data[key]
                    origins[key] = layer.origin
            for name, table in data.get("rules", {}).items():
                rules.append((name, layer.origin, table))
            for key, value in data.get("house", {}).items():
                origins[f"house.{key}"] = layer.origin
                if key == "domains":
                    house["own_domains"] = (*house["own_domains"], *(d.lower().removeprefix("www.") for d in value))
                elif key in ("name", "spelling", "regulated"):
                    house[key] = value
                elif key == "register":
                    house[key] = layer.path(value, self.root)
            house["law"] += layer.law
            for group, terms in data.get("lexicon", {}).items():
                house["lexicon"] += tuple((group, term) for term in _strings(terms))
            vocabulary = data.get("vocabulary", {})
            if vocabulary:
                origins["vocabulary"] = layer.origin
            house["accept"] |= {word.lower() for word in vocabulary.get("accept", ())}
            if "file" in vocabulary:
                listed = layer.path(vocabulary["file"], self.root)
                house["accept"] |= _vocabulary(listed, listed.stat().st_mtime_ns if listed.is_file() else 0)
            house["words"] += (*((word, "") for word in _strings(vocabulary.get("reject", ()))), *vocabulary.get("prefer", {}).items())
            for key in ("keyphrase", "today"):
                if key in data:
                    house[key] = data[key]
                    origins[key] = layer.origin
        ledger = self.ledger
        if ledger is not None:
            house["ledger"] = _ledger(ledger, ledger.stat().st_mtime_ns)
            origins.setdefault("ledger", str(ledger))
        settled = self.root / DECISIONS
        decisions = _decisions(settled, settled.stat().st_mtime_ns) if self.root != Path() and settled.is_file() else ()
        house["engines"] = _strings(values.get("engines", ()))
        for name in house["engines"]:
            if name not in ENGINES:
                raise ConfigError(f"{origins['engines']}: engines: unknown engine {name!r}{nearest(name, ENGINES)}; there are {', '.join(ENGINES)}, beside the built-in rules")
        if "languagetool" in values:
            house["languagetool"] = values["languagetool"]
        if "source_in_paragraph" in values:
            house["source_in_paragraph"] = values["source_in_paragraph"]
        return Settings(
            select=tuple(values.get("select", ())),
            ignore=tuple(values.get("ignore", ())),
            rules=tuple(rules),
            fail_on=values.get("fail_on", "error"),
            min_confidence=values.get("min_confidence", "medium"),
            language=values.get("language"),
            max_size=values.get("max_size", 5_000_000),
            profiles=tuple(_strings(values.get("profile", ("general",)))),
            wordpress=_strings(values.get("wordpress", ("post",))),
            house=House(**house),
            decisions=decisions,
            origins=origins,
        )

    def _expanded(self) -> Iterator[Layer]:
        """Profiles first, then the layers with their overrides behind them."""
        names: Sequence[str] = ("general",)
        home = self.root
        for layer in self.layers:
            if "profile" in layer.data:
                names = _strings(layer.data["profile"])
                home = Path(layer.origin).parent if layer.origin.endswith(".toml") else Path()
        for name in names:
            yield _profile(name, home)
        overrides: list[Layer] = []
        last: list[Layer] = []
        for layer in self.layers:
            target = last if layer.origin == "command line" else None
            if target is None:
                yield layer
            else:
                target.append(layer)
            overrides += [Layer(f"{layer.origin} [[overrides]] {', '.join(o['files'])}", o, tuple(o["files"])) for o in layer.data.get("overrides", ())]
        yield from overrides
        yield from last


def profiles() -> dict[str, str]:
    """Name -> what it is for, of the profiles that ship."""
    return {p.stem: str(_read_toml(p).get("about", "")) for p in sorted(PROFILES.glob("*.toml"))}


@cache
def _vocabulary(path: Path, _changed: int) -> frozenset[str]:
    return frozenset(read_words(path)[0])


@cache
def _ledger(path: Path, _changed: int) -> tuple[Any, ...]:
    from .analysis import ledger

    return ledger.read(path)


@cache
def _decisions(path: Path, _changed: int) -> tuple[Any, ...]:
    from .decisions import read

    return read(path)


def _profile(name: str, home: Path) -> Layer:
    path = PROFILES / f"{name}.toml"
    if not path.is_file():
        path = home / name
        if not (name.endswith(".toml") and path.is_file()):
            known = [p.stem for p in sorted(PROFILES.glob("*.toml"))]
            raise ConfigError(f"unknown profile {name!r}{nearest(name, known)}; there are {', '.join(known)}, or give the path of a .toml file")
    data = _read_toml(path)
    check_keys(data, str(path), profile=True)
    return Layer(f"profile {name}", data, law=law.parse(data.get("claims", []), str(path), name))


def _load(path: Path, seen: tuple[Path, ...]) -> Iterator[tuple[Layer, Path]]:
    resolved = path.resolve()
    if resolved in seen:
        raise ConfigError(f"{path}: extends itself, over {' → '.join(str(p) for p in seen)}")
    data = _read_toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("contentcheck", {})
    check_keys(data, str(path))
    if "extends" in data:
        base = path.parent / data["extends"]
        if not base.is_file():
            raise ConfigError(f"{path}: extends: there is no file {data['extends']!r}; the path is relative to {path.parent}")
        yield from _load(base, (*seen, resolved))
    yield Layer(str(path), data), path


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}; is the path right?") from None


def check_keys(data: Mapping[str, Any], origin: str, inside: str = "", *, profile: bool = False) -> None:
    """Raises `ConfigError` where a key is unknown or a value of the wrong type."""
    tables = {"rules", "overrides", "lexicon", *_TABLES} if not inside else {"rules", "vocabulary", "house"}
    extra = {*(("claims",) if profile else ()), "about", "keyphrase", "today", "files", "date", "law", "source"}
    for key, value in data.items():
        where = f"{origin}: {inside}{key}"
        if key in KEYS:
            _check_type(value, KEYS[key][0], where)
        elif key in _TABLES and key in tables:
            _expect(isinstance(value, dict), where, "a table")
            for name, inner in value.items():
                known = _TABLES[key]
                if name not in known:
                    raise ConfigError(f"{origin}: unknown key {inside}{key}.{name}{nearest(name, known)}")
                _check_type(inner, known[name][0], f"{where}.{name}")
        elif key == "lexicon" and not inside:
            from .analysis.lexicon import classes

            _expect(isinstance(value, dict), where, 'a table of word classes, as in condition = ["text neck"]')
            for name, terms in value.items():
                if name not in classes():
                    raise ConfigError(f"{origin}: unknown word class lexicon.{name}{nearest(name, classes())}; there are {', '.join(classes())}")
                _check_type(terms, "strings", f"{where}.{name}")
        elif key == "rules":
            _expect(isinstance(value, dict), where, "a table of tables")
            for name, table in value.items():
                _expect(isinstance(table, dict), f"{where}.{name}", 'a table, as in [rules."claims.absolute"]')
        elif key == "overrides" and not inside:
            _expect(isinstance(value, list) and all(isinstance(o, dict) and o.get("files") for o in value), where, "an array of tables, each with files = [globs]")
            for override in value:
                _check_type(override["files"], "strings", f"{where}.files")
                check_keys(override, origin, "overrides.")
        elif key not in extra:
            raise ConfigError(f"{origin}: unknown key {inside}{key}{nearest(key, (*KEYS, *tables))}")


def _check_type(value: object, kind: str, where: str) -> None:
    if kind == "strings":
        _expect(isinstance(value, str) or (isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value)), where, "a list of strings")
    elif kind == "pairs":
        _expect(isinstance(value, dict) and all(isinstance(v, str) for v in value.values()), where, 'a table, as in "self care" = "self-care"')
    elif kind in _CHOICES:
        choices = _CHOICES[kind]
        _expect(value in choices, where, f"one of {', '.join(choices)}")
    else:
        expected = {"string": str, "integer": int, "boolean": bool}[kind]
        _expect(isinstance(value, expected) and not (kind == "integer" and isinstance(value, bool)), where, f"a {kind}")


def _expect(right: bool, where: str, what: str) -> None:
    if not right:
        raise ConfigError(f"{where}: must be {what}")


def _strings(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(str(v) for v in value) if isinstance(value, (list, tuple)) else ()


def _matches(path: str, globs: Sequence[str], root: Path) -> bool:
    from fnmatch import fnmatchcase

    names = {path.replace("\\", "/").removeprefix("./")}
    try:
        names.add(Path(path).resolve().relative_to(root.resolve()).as_posix())
    except (ValueError, OSError):
        pass
    for glob in globs:
        pattern = glob.removeprefix("./")
        for name in names:
            if fnmatchcase(name, pattern) or fnmatchcase(name, pattern.replace("**/", "")) or ("/" not in pattern and fnmatchcase(name.rsplit("/", 1)[-1], pattern)):
                return True
    return False
