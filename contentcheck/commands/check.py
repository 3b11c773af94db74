"""contentcheck check: the main job."""
from __future__ import annotations

import argparse
import io
import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TextIO

from .. import formats
from ..engine import Engine, Outcome, finish
from ..errors import ConfigError, ReadError, nearest
from ..files import Skipped, expand
from ..report import Report, RunError, Summary
from ..run import Task, check_files, jobs_for, settle_memory
from . import configured, today


def run(options: argparse.Namespace) -> int:
    config = configured(options)
    if any(item.partition("=")[0] in formats.TEXT for item in options.formats or ()):
        config = replace(config, keep_text=True)
    engine = with_engines(Engine(config))
    settle_memory()
    if options.diff and not options.fix:
        raise ConfigError("--diff shows what --fix would change: give both")
    errors = list(engine.broken)
    tasks: list[Task] = []
    piped = False
    skipped = 0
    for path in options.paths:
        if path == "-":
            piped = True
            continue
        for entry in expand([path]):
            if isinstance(entry, ReadError):
                errors.append(RunError(str(entry)))
            elif isinstance(entry, Skipped):
                skipped += 1
                print(f"contentcheck: skipped {entry.name}: {entry.reason}", file=sys.stderr)
            elif entry not in tasks:
                tasks.append(entry)
    if options.fix and not piped:
        errors += _fix(engine, tasks, options.diff)
        if options.diff:
            for error in errors:
                print(f"contentcheck: {': '.join(x for x in (error.path, error.message) if x)}", file=sys.stderr)
            return 2 if errors else 0
    with ExitStack() as stack:
        outputs, on_screen, pages = _outputs(options, stack)
        color = {"auto": None, "always": True, "never": False}[options.color]
        about = formats.Run(engine.settings.profiles, options.verbose, options.quiet, color, None, {c.id: c.title for c in engine.classes}, {c.id: c.doc()[0] for c in engine.classes} if config.keep_text else {}, _earlier(options.compare))
        for output in outputs:
            output.begin(about)
        summary = Summary(skipped=skipped)
        collected = []
        text: dict[str, bytes] = {}
        outcomes: list[Outcome] = []
        if piped:
            text[options.stdin_name] = data = sys.stdin.buffer.read()
            if options.fix:
                return _fix_piped(engine, data, options.stdin_name)
            outcomes.append(engine.check_bytes(data, options.stdin_name))
        progress = _Progress(len(tasks))
        for outcome in (o for part in (outcomes, check_files(engine, tasks, jobs_for(options.jobs, len(tasks)))) for o in part):
            progress.step(outcome.path)
            for result in outcome.results:
                summary.add(result)
                for output in outputs:
                    try:
                        output.document(result)
                    except ConfigError as refused:  # one format cannot take this article: the others go on, and the exit code says so
                        errors.append(RunError(str(refused)))
            summary.failed += not outcome.results
            errors += outcome.errors
            collected += outcome.collected
        progress.done()
        site, more = engine.conclude(collected, text)
        errors += more
        finish(summary, errors, site, engine.settings.fail_on)
        for output in outputs:
            output.end(summary, site, errors)
        if on_screen != "terminal":
            for error in errors:
                print(f"contentcheck: {': '.join(x for x in (error.path, error.rule, error.message) if x)}", file=sys.stderr)
    if options.open:
        _show(pages)
    return summary.exit_code


def _earlier(name: str | None) -> Report | None:
    """The report that a page is compared with."""
    if name is None:
        return None
    from .compare import read_report

    return read_report(Path(name))


def _show(pages: list[Path]) -> None:
    """Opens the pages that were written in the browser."""
    import webbrowser

    if not pages:
        raise ConfigError("--open shows a page: give --format html -o report.html, or --format html=report.html")
    for page in pages:
        webbrowser.open(page.resolve().as_uri())


def with_engines(engine: Engine) -> Engine:
    """The same, with the address of a language engine that was started for the whole run: one for all processes."""
    house = engine.settings.house
    if "languagetool" not in house.engines or house.languagetool:
        return engine
    from ..language.engines import languagetool

    return Engine(engine.config.with_options({"languagetool": languagetool.started()}))


def _outputs(options: argparse.Namespace, stack: ExitStack) -> tuple[list[formats.Format], str, list[Path]]:
    """The formats that were asked for, the name of the one that writes to the screen, and the pages that are written."""
    outputs: list[formats.Format] = []
    on_screen: list[str] = []
    pages: list[Path] = []
    for n, item in enumerate(options.formats or ["terminal"]):
        name, _, file = item.partition("=")
        if name not in formats.NAMES:
            raise ConfigError(f"--format {name!r}: unknown{nearest(name, formats.NAMES)}; there are {', '.join(formats.NAMES)}")
        if not file and options.output and n == 0:
            file = options.output
        if name == "html" and file and (file.endswith(("/", os.sep)) or Path(file).is_dir()):
            from ..formats.html_ import Folder

            outputs.append(Folder(Path(file)))
            pages.append(Path(file) / "index.html")
        elif name == "docx":
            from ..formats import docx

            if not file:
                raise ConfigError("--format docx writes a Word file: name it, as in --format docx -o draft.checked.docx")
            outputs.append(docx.Format(file, f"{today(options.today) or date.today().isoformat()}T00:00:00Z", options.verbose))
        elif file:
            outputs.append(formats.make(name, _open(file, stack)))
            pages += [Path(file)] * (name == "html")
        else:
            stream = sys.stdout
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8" if name != "terminal" else None, errors="backslashreplace" if name != "terminal" else "replace")
            outputs.append(formats.make(name, stream))
            on_screen.append(name)
    if len(on_screen) > 1:
        raise ConfigError("two formats would write to the screen: give all but one a file, as in --format json=report.json")
    return outputs, on_screen[0] if on_screen else "", pages


def _open(file: str, stack: ExitStack) -> TextIO:
    try:
        return stack.enter_context(open(file, "w", encoding="utf-8", errors="replace" if file.endswith((".html", ".htm")) else "strict", newline="\n"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written ({error.strerror}); is the folder there?") from None


def _fix(engine: Engine, tasks: list[Task], diff: bool) -> list[RunError]:
    from ..fixes import fix_file

    errors: list[RunError] = []
    total = 0
    for path, name in tasks:
        try:
            if path.stat().st_size > engine.config.settings(name).max_size:
                continue  # the check that follows says so
            before, after, count = fix_file(engine, path, name, write=not diff)
        except ReadError as error:
            errors.append(RunError(str(error)))
            continue
        except OSError as error:
            if os.access(path, os.R_OK):  # of a file that cannot be read, the check that follows says so
                errors.append(RunError(f"not fixed: {error.strerror or error}; may the file and its folder be written?", name))
            continue
        total += count
        if diff and after != before:
            _print_diff(name, before, after)
        elif count:
            print(f"{name}: {count} fixed", file=sys.stderr)
    return errors


def _print_diff(name: str, before: str, after: str) -> None:
    from difflib import unified_diff

    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{name}", f"b/{name}")
    for line in lines:
        sys.stdout.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")


def _fix_piped(engine: Engine, data: bytes, name: str) -> int:
    """Standard input fixed to standard output."""
    from .. import readers
    from ..fixes import fix_text

    source, _ = readers.decode(data)
    after, _ = fix_text(engine, source, name, format=readers.format_of(name))
    sys.stdout.buffer.write(after.encode("utf-8"))
    return 0


class _Progress:
    """A line on stderr, only where that is a terminal and there is something to wait for."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.count = 0
        self.on = total > 20 and sys.stderr.isatty() and not sys.stdout.isatty()

    def step(self, path: str) -> None:
        self.count += 1
        if self.on:
            sys.stderr.write(f"\r\x1b[K{self.count}/{self.total} {formats.plain(Path(path).name)[:50]}")
            sys.stderr.flush()

    def done(self) -> None:
        if self.on:
            sys.stderr.write("\r\x1b[K")
