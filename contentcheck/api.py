"""contentcheck from Python."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import readers
from .config import Config
from .document import Document, Value
from .engine import Engine, finish
from .errors import ReadError
from .files import Skipped, expand
from .report import DocumentResult, Report, RunError

if TYPE_CHECKING:
    from .article import Article


class Checker:
    """Configured once, used often. Safe to share between threads, and picklable.

    config: a `Config`, the path of a configuration file, or None for none. profile: a name or several.
    select, ignore: rule ids or prefixes.
    Raises `ConfigError` where the configuration is wrong.
    """

    def __init__(
        self,
        config: Config | str | PathLike[str] | None = None,
        *,
        profile: str | Sequence[str] | None = None,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
    ) -> None:
        if config is None:
            config = Config()
        elif not isinstance(config, Config):
            config = Config.load(Path(config))
        profiles = [profile] if isinstance(profile, str) else list(profile or ())
        self.config = config.with_options({"profile": profiles, "select": list(select or ()), "ignore": list(ignore or ())})
        self.engine = Engine(self.config)

    def __getstate__(self) -> Config:
        return self.config

    def __setstate__(self, config: Config) -> None:
        self.config = config
        self.engine = Engine(config)

    def iter(self, paths: Sequence[str | PathLike[str]] | str | PathLike[str]) -> Iterator[DocumentResult]:
        """One result an article, as they are read. Raises `ReadError` for a file that cannot be read."""
        names = [paths] if isinstance(paths, (str, PathLike)) else paths
        for entry in expand([str(p) for p in names]):
            if isinstance(entry, ReadError):
                raise entry
            if isinstance(entry, Skipped):
                continue
            outcome = self.engine.check_file(*entry)
            if outcome.errors and not outcome.results:
                raise ReadError(f"{outcome.path}: {outcome.errors[0].message}")
            yield from outcome.results

    def check(self, *paths: str | PathLike[str], jobs: int | None = 1) -> Report:
        """A report on files and folders; what cannot be read is in `errors`."""
        from .run import check_files, jobs_for

        report = Report(profiles=self.engine.settings.profiles, errors=list(self.engine.broken))
        tasks = []
        for entry in expand([str(p) for p in paths]):
            if isinstance(entry, ReadError):
                report.errors.append(RunError(str(entry)))
            elif isinstance(entry, Skipped):
                report.summary.skipped += 1
            else:
                tasks.append(entry)
        collected = []
        for outcome in check_files(self.engine, tasks, jobs_for(jobs, len(tasks))):
            report.documents += outcome.results
            report.errors += outcome.errors
            collected += outcome.collected
            report.summary.failed += not outcome.results
            for result in outcome.results:
                report.summary.add(result)
        report.site, errors = self.engine.conclude(collected)
        report.errors += errors
        finish(report.summary, report.errors, report.site, self.engine.settings.fail_on)
        return report

    def check_text(self, text: str, *, format: str = "markdown", meta: Mapping[str, str] | None = None, path: str = "<text>") -> Report:
        """A report on one text. `meta` is what a content system keeps beside the body: title, description, author …"""
        report = Report(profiles=self.engine.settings.profiles, errors=list(self.engine.broken))
        for document in readers.read_text(text, path, format=format):
            apply_meta(document, meta)
            result, errors, _ = self.engine.check_document(document)
            result.article = partial(_article, document, result)
            report.documents.append(result)
            report.errors += errors
            report.summary.add(result)
        finish(report.summary, report.errors, (), self.engine.settings.fail_on)
        return report


def _article(document: Document, result: DocumentResult) -> Article:
    from .article import article_of

    return article_of(document, result.findings)


def apply_meta(document: Any, meta: Mapping[str, str] | None) -> None:
    """Sets meta data that stands outside the text; a value that the caller gives counts as one that could be carried."""
    for key, value in (meta or {}).items():
        document.meta[key] = Value(value, 0, 0)
        document.carries |= {key}
        if key == "language":
            document.language = value.split("-")[0].lower()


def check(*paths: str | PathLike[str], config: Config | str | PathLike[str] | None = None, profile: str | Sequence[str] | None = None) -> Report:
    """A report on files and folders. Finds its configuration as the command does."""
    return Checker(Config.find() if config is None else config, profile=profile).check(*paths)


_checkers: dict[object, Checker] = {}


def check_text(
    text: str,
    *,
    format: str = "markdown",
    meta: Mapping[str, str] | None = None,
    config: Config | str | PathLike[str] | None = None,
    profile: str | Sequence[str] | None = None,
) -> Report:
    """A report on one text; reads no configuration unless given one.

    >>> check_text("Turmeric cures cancer.").summary.error
    1
    """
    key = (None if config is None else str(config), profile if isinstance(profile, str) or profile is None else tuple(profile))
    if config is not None or key not in _checkers:
        checker = Checker(config, profile=profile)
        if config is not None:
            return checker.check_text(text, format=format, meta=meta)
        _checkers[key] = checker
    return _checkers[key].check_text(text, format=format, meta=meta)
