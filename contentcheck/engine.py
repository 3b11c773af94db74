"""Read, run the rules, sort, silence. A rule that crashes is an error in the report, never a lost run."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import packs, readers, suppress
from .config import Config, Settings
from .declarative import share_phrases
from .document import Document, Note, Value
from .errors import ConfigError, ReadError, nearest, not_installed
from .language.engines import EngineError
from .report import DocumentResult, Reported, RunError, Summary, report_findings, result_of
from .rule import Finding, Rule, Severity


@dataclass(slots=True)
class Outcome:
    """What became of one file: results of its documents, errors, and what rules over several articles collected."""

    path: str
    results: list[DocumentResult]
    errors: list[RunError]
    collected: list[tuple[str, str | None, str, Any]]
    """(path, part, rule id, value)"""


class Engine:
    """The rules of one configuration, ready to run. Not changed by running, so it may be shared."""

    def __init__(self, config: Config) -> None:
        self.config = config
        roots = [packs.bundled(), *config.packs, *packs.installed(config.installed)]
        self.classes, broken = packs.load(roots, code=config.code)
        self.broken = [RunError(f"{b.path} {b.message}", None, b.rule) for b in broken]
        self.ids = frozenset(c.id for c in self.classes)
        self.names = {**{c.id: c.id for c in self.classes}, **{old: c.id for c in self.classes for old in c.formerly}}
        self._sets: dict[str, tuple[list[Rule], dict[str, Severity]]] = {}
        self.settings = config.settings()
        self._check_names(self.settings)

    def rules(self, settings: Settings) -> tuple[list[Rule], dict[str, Severity]]:
        """The active rules with their options set, and the severities that the configuration forces."""
        key = repr((settings.select, settings.ignore, settings.rules))
        if key not in self._sets:
            self._sets[key] = self._activate(settings)
        return self._sets[key]

    def _selected(self, names: Sequence[str], rule: type[Rule]) -> bool:
        return any(suppress.matches(name, known) for name in names for known in (rule.id, *rule.formerly))

    def _activate(self, settings: Settings) -> tuple[list[Rule], dict[str, Severity]]:
        self._check_names(settings)
        rules: list[Rule] = []
        severities: dict[str, Severity] = {}
        for cls in self.classes:
            active = cls.default or any(name in (cls.id, *cls.formerly) for name in settings.select)
            values: dict[str, Any] = {}
            for name, origin, table in settings.rules:
                if not self._selected([name], cls):
                    continue
                for key, value in table.items():
                    if key == "enabled":
                        active = bool(value)
                    elif key == "severity":
                        if value not in tuple(Severity):
                            raise ConfigError(f"{origin}: rules.{name}.severity: use error, warning or info; enabled = false turns a rule off")
                        severities[cls.id] = Severity(value)
                    elif name in (cls.id, *cls.formerly) or key in cls.options():
                        values[key] = _option(cls, key, value, f"{origin}: rules.{name}.{key}")
            if settings.select and not self._selected(settings.select, cls):
                active = False
            if active and not self._selected(settings.ignore, cls):
                rules.append(cls(values))
        share_phrases(rules)
        return rules, severities

    def _check_names(self, settings: Settings) -> None:
        wanted = [("--select or select", n) for n in settings.select] + [("--ignore or ignore", n) for n in settings.ignore]
        wanted += [(f"{origin}: [rules]", name) for name, origin, _ in settings.rules]
        packs_known = {i.split(".")[0] for i in self.names}
        for where, name in wanted:
            if name not in self.names and name not in packs_known:
                raise ConfigError(f"{where}: there is no rule {name!r}{nearest(name, [*self.names, *packs_known])}; 'contentcheck rules' lists them")

    def check_file(self, path: Path, name: str) -> Outcome:
        """Reads and checks one file. Whatever goes wrong is in the outcome."""
        settings = self.config.settings(name)
        try:
            size = path.stat().st_size
            if size > settings.max_size:
                raise ReadError(f"{size / 1e6:.1f} MB is over the limit of {settings.max_size / 1e6:g} MB; raise it with --max-size {size}")
            data = path.read_bytes()
        except ReadError as error:
            return Outcome(name, [], [RunError(str(error), name)], [])
        except OSError as error:
            return Outcome(name, [], [RunError(f"{_os_reason(error)}", name)], [])
        return self.check_bytes(data, name, folder=str(path.parent), settings=settings)

    def check_bytes(self, data: bytes, name: str, *, format: str | None = None, folder: str | None = None, settings: Settings | None = None) -> Outcome:
        settings = settings or self.config.settings(name)
        outcome = Outcome(name, [], [], [])
        try:
            for document in readers.read(data, name, format=format, folder=folder, wordpress=settings.wordpress):
                result, errors, collected = self.check_document(document, settings)
                outcome.results.append(result)
                outcome.errors += errors
                outcome.collected += collected
        except ReadError as error:
            outcome.errors.append(RunError(str(error), name))
        except RecursionError:
            outcome.errors.append(RunError("nested too deeply to be read", name))
        except ModuleNotFoundError as error:
            outcome.errors.append(RunError(f"could not be read: {not_installed(error)}", name))
        except Exception as error:  # noqa: BLE001 - a reader's own fault must not lose the other files
            outcome.errors.append(RunError(f"could not be read ({type(error).__name__}: {error}); this is a fault of contentcheck, please report it", name))
        return outcome

    def check_document(self, document: Document, settings: Settings | None = None) -> tuple[DocumentResult, list[RunError], list[tuple[str, str | None, str, Any]]]:
        """Runs the rules on a document that was read already."""
        settings = settings or self.config.settings(document.path)
        findings, errors, collected = self.run_rules(document, settings)
        rules, _ = self.rules(settings)
        findings, silenced = suppress.apply(document, findings, frozenset(self.names), frozenset(r.id for r in rules))
        if settings.min_confidence == "high":
            findings = [f for f in findings if f.confidence == "high"]
        reported, settled = self.unsettled(document, report_findings(document, findings), settings)
        result = result_of(document, reported, len(silenced) + len(settled))
        result.settled = settled
        if self.config.keep_text:
            from .article import article_of
            from .decisions import by_comments

            result.settled = [*by_comments(document, silenced), *settled]
            result.article = article_of(document, reported)
        return result, errors, collected

    def unsettled(self, document: Document, reported: list[Reported], settings: Settings) -> tuple[list[Reported], list[tuple[Reported, Any]]]:
        """(findings that nobody has settled, those that somebody has, with the decision)."""
        if not settings.decisions:
            return reported, []
        from .decisions import apply, named

        return apply(settings.decisions, reported, named(document.path, document.part, self.config.root))

    def run_rules(self, document: Document, settings: Settings) -> tuple[list[Finding], list[RunError], list[tuple[str, str | None, str, Any]]]:
        """All findings, unsorted and before silencing."""
        rules, severities = self.rules(settings)
        document.settings = settings.house
        document.selected = frozenset(r.id for r in rules)
        if settings.language:
            document.language = settings.language.split("-")[0].lower()
            document.notes = [n for n in document.notes if n.code not in ("language-guessed", "not-english")]
        if settings.house.keyphrase:
            document.meta["keyphrase"] = Value(settings.house.keyphrase, 0, 0)
        if not any(b.zone == "main" for b in document.blocks) and not any(n.code in ("no-main-text", "body-in-front-matter") for n in document.notes):
            document.notes.append(Note("empty", "there is no text in this article"))
        findings: list[Finding] = []
        errors: list[RunError] = []
        collected: list[tuple[str, str | None, str, Any]] = []
        for rule in rules:
            if rule.languages is not None and document.language not in rule.languages:
                continue
            try:
                for finding in rule.check(document):
                    if rule.id in severities:
                        finding.severity = severities[rule.id]
                    findings.append(finding)
                value = rule.collect(document)
                if value is not None:
                    collected.append((document.path, document.part, rule.id, value))
            except EngineError as error:
                errors.append(RunError(str(error), document.path, rule.id, error.engine))
            except TimeoutError:
                errors.append(RunError("a pattern ran out of time; make it simpler or give it anchors", document.path, rule.id))
            except Exception as error:  # noqa: BLE001 - a rule's fault costs that rule only
                errors.append(RunError(f"the rule crashed: {type(error).__name__}: {error}", document.path, rule.id))
        return _merged(findings), errors, collected

    def conclude(self, collected: Iterable[tuple[str, str | None, str, Any]], texts: dict[str, bytes] | None = None) -> tuple[list[Reported], list[RunError]]:
        """Findings of the rules over several articles; the documents that they name are read again for their places."""
        rules, severities = self.rules(self.settings)
        rows = list(collected)
        findings: list[Finding] = []
        errors: list[RunError] = []
        for rule in rules:
            values = [(path, part, value) for path, part, name, value in rows if name == rule.id]
            if not values:
                continue
            try:
                for finding in rule.conclude(values):
                    finding.severity = severities.get(rule.id, finding.severity)
                    findings.append(finding)
            except Exception as error:  # noqa: BLE001
                errors.append(RunError(f"the rule crashed: {type(error).__name__}: {error}", None, rule.id))
        out: list[Reported] = []
        for path, part in dict.fromkeys((f.path, f.part) for f in findings):
            assert path is not None
            mine = [f for f in findings if f.path == path and f.part == part]
            try:
                data = (texts or {}).get(path)
                document = next(d for d in readers.read(Path(path).read_bytes() if data is None else data, path, format=None if data is None else "markdown", wordpress=self.settings.wordpress) if d.part == part)
            except (OSError, ReadError, StopIteration):
                errors.append(RunError("changed while contentcheck ran", path))
                continue
            kept, _ = suppress.apply(document, mine, frozenset(self.names), frozenset())
            out += report_findings(document, [f for f in kept if f in mine])
        return out, errors


def _merged(findings: list[Finding]) -> list[Finding]:
    """Without what a language engine says of words that a rule of the same pack has marked already."""
    if not any("engine" in f.data for f in findings):
        return findings
    own = [f for f in findings if "engine" not in f.data]
    return own + [f for f in findings if "engine" in f.data and not any(o.start < f.end and f.start < o.end and o.rule.split(".")[0] == f.rule.split(".")[0] for o in own)]


def _option(cls: type[Rule], key: str, value: Any, where: str) -> Any:
    options = cls.options()
    if key not in options:
        known = [*options, "severity", "enabled"]
        raise ConfigError(f"{where}: {cls.id} has no option {key!r}{nearest(key, known)}; it has {', '.join(known)}")
    kind, default = options[key]
    numeric = kind in (int, float) or default is None or (isinstance(default, (int, float)) and not isinstance(default, bool))
    if isinstance(default, bool) or kind is bool:
        right, what = isinstance(value, bool), "true or false"
    elif numeric:
        right, what = isinstance(value, (int, float)) and not isinstance(value, bool), "a number"
    elif isinstance(default, tuple):
        right, what = isinstance(value, list) and all(isinstance(v, str) for v in value), "a list of strings"
        value = tuple(value) if right else value
    else:
        right, what = isinstance(value, type(default)), "a string"
    if not right:
        raise ConfigError(f"{where}: must be {what}")
    return value


def _os_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "may not be read: check its permissions"
    return (error.strerror or str(error)).lower()


def finish(summary: Summary, errors: Sequence[RunError], site: Sequence[Reported], fail_on: str) -> Summary:
    """Counts what is left to count and settles the exit code: 2 beats 1."""
    summary.count(site)
    if errors:
        summary.exit_code = 2
    elif fail_on != "never" and any(getattr(summary, level) for level in ("error", "warning", "info")[: Severity(fail_on).rank + 1]):
        summary.exit_code = 1
    return summary
