"""Finds rules. A root is a folder of packs, a pack a folder of rules; built-in and a user's own load alike."""
from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import ConfigError
from .rule import Rule

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule file that does not load; the others do."""

    path: str
    rule: str
    message: str


def bundled() -> Path:
    """`rules/` beside the package where that is our checkout, else the copy inside the installed package."""
    beside = _HERE.parent / "rules"
    project = _HERE.parent / "pyproject.toml"
    if beside.is_dir() and project.is_file() and b'name = "contentcheck"' in project.read_bytes():
        return beside
    return _HERE / "rules"


def rule_id(path: Path, root: Path) -> str:
    """`rules/claims/disease_treatment.py` -> `claims.disease-treatment`."""
    return ".".join(path.relative_to(root).with_suffix("").parts).replace("_", "-")


def files(root: Path) -> list[Path]:
    """The rule files of a root: exactly `<root>/<pack>/<name>.py` or `.toml`, without a leading underscore."""
    found: list[Path] = []
    for pack in sorted(root.iterdir()):
        if pack.is_dir() and pack.name[0] not in "._":
            found += sorted(p for p in pack.iterdir() if p.suffix in (".py", ".toml") and p.name[0] not in "._")
    return found


def load(roots: Sequence[Path], *, code: bool = True) -> tuple[list[type[Rule]], list[Broken]]:
    """All rules of all roots, in the order of their ids, and the files that do not load.

    The first root is ours. `code=False` leaves out the Python files of the others.
    """
    rules: dict[str, type[Rule]] = {}
    broken: list[Broken] = []
    where: dict[str, Path] = {}
    for number, root in enumerate(roots):
        package = "contentcheck_rules" if number == 0 else f"contentcheck_rules_{number}"
        _adopt(root, package)
        for path in files(root):
            name = rule_id(path, root)
            if number and not code and path.suffix == ".py":
                continue
            if name in where:
                raise ConfigError(f"the rule {name} stands in {where[name]} and in {path}; rename one of them")
            where[name] = path
            try:
                rules[name] = _load_one(path, name, package, trusted=number == 0)
            except Exception as error:  # noqa: BLE001 - whatever a stranger's file raises is a line in the report
                broken.append(Broken(str(path), name, f"does not load: {_reason(error)}"))
    return [rules[name] for name in sorted(rules)], broken


def _load_one(path: Path, name: str, package: str, trusted: bool) -> type[Rule]:
    if path.suffix == ".toml":
        from .declarative import load as load_toml

        return load_toml(path, name, trusted=trusted)
    module = importlib.import_module(f"{package}.{path.parent.name}.{path.stem}")
    classes = [c for c in vars(module).values() if isinstance(c, type) and issubclass(c, Rule) and c.__module__ == module.__name__]
    if len(classes) != 1:
        raise ConfigError(f"holds {len(classes)} classes that derive from Rule; one file is one rule")
    rule = classes[0]
    rule.id = name
    return rule


def _reason(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return f"line {error.lineno}: {error.msg}"
    if isinstance(error, ConfigError):
        return str(error)
    return f"{type(error).__name__}: {error}"


def _adopt(root: Path, package: str) -> None:
    """Makes a root and its packs importable under names of their own; files import one another relatively."""
    known = sys.modules.get(package)
    if known is not None and list(known.__path__) == [str(root)]:
        return
    for name in [n for n in sys.modules if n == package or n.startswith(f"{package}.")]:
        del sys.modules[name]
    for name, folder in ((package, root), *((f"{package}.{p.name}", p) for p in sorted(root.iterdir()) if p.is_dir() and p.name[0] not in "._")):
        spec = importlib.util.spec_from_loader(name, loader=None, is_package=True)
        assert spec is not None
        module = importlib.util.module_from_spec(spec)
        module.__path__ = [str(folder)]
        sys.modules[name] = module


def installed(names: Sequence[str]) -> Iterator[Path]:
    """Folders of installed packs that the configuration names (entry points of the group `contentcheck.packs`)."""
    if not names:
        return
    from importlib.metadata import entry_points

    found = {e.name: e for e in entry_points(group="contentcheck.packs")}
    for name in names:
        if name not in found:
            raise ConfigError(f"installed: no pack {name!r} is installed; there are {', '.join(sorted(found)) or 'none'}")
        module = found[name].load()
        yield Path(getattr(module, "__path__", [Path(module.__file__).parent])[0])
