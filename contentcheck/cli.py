"""The command line. Every import that costs is lazy: `contentcheck --version` must be instant."""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from . import __version__

COMMANDS = ("check", "rules", "explain", "config", "schema", "outline", "keywords", "claims", "wrong", "fix", "compare", "learn", "languagetool", "init", "new", "test")
_SPELLINGS = ("us", "gb", "oxford", "au", "auto")
_FORMATS = ("terminal", "html", "docx", "json", "jsonl", "github", "markdown")


def parser() -> argparse.ArgumentParser:
    """The whole command line; docs/cli.md is made from it."""
    main = argparse.ArgumentParser(prog="contentcheck", description="Reads wellness articles before they are published and marks what an editor would mark.", epilog="'contentcheck article.md' is 'contentcheck check article.md'. Exit code: 0 nothing to stop for, 1 findings, 2 something could not be checked.")
    main.add_argument("--version", action="version", version=f"contentcheck {__version__}")
    sub = main.add_subparsers(dest="command", metavar="COMMAND", required=True)

    check = sub.add_parser("check", help="check articles", description="Check articles: files, folders, globs, or - for standard input.")
    check.add_argument("paths", nargs="+", metavar="PATH")
    check.add_argument("--format", action="append", dest="formats", metavar="NAME[=FILE]", help=f"one of {', '.join(_FORMATS)}; may be given several times, =FILE writes to a file")
    check.add_argument("-o", "--output", metavar="FILE", help="write the report to a file; of HTML a folder too: an index, and a page for each article; of docx the Word file with comments")
    check.add_argument("--compare", metavar="OLD.json", help="an earlier report: the HTML page says what is new and what is gone")
    check.add_argument("--open", action="store_true", help="show the HTML report in the browser")
    _settings(check)
    check.add_argument("--fail-on", choices=("error", "warning", "info", "never"), help="exit with 1 where a finding is at least this serious (error)")
    check.add_argument("--min-confidence", choices=("medium", "high"), help="report only findings of this confidence (medium: all)")
    check.add_argument("--engine", action="append", dest="engines", metavar="NAME", help="ask a further language engine: languagetool; may be repeated")
    check.add_argument("--fix", action="store_true", help="write the fixes that are certain")
    check.add_argument("--diff", action="store_true", help="with --fix: show what would change, write nothing")
    check.add_argument("--jobs", type=_positive, metavar="N", help="number of processes (as many as pay)")
    check.add_argument("--stdin-name", default="<stdin>.md", metavar="NAME", help="name, and so format, of the text on standard input (%(default)s)")
    check.add_argument("--max-size", type=_positive, metavar="BYTES", help="largest file that is read (5000000)")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours on the terminal (%(default)s)")
    check.add_argument("-q", "--quiet", action="store_true", help="only the totals")
    check.add_argument("-v", "--verbose", action="store_true", help="also what to consider")

    rules = sub.add_parser("rules", help="list the rules", description="List the rules: id, severity, what they find.")
    _settings(rules, narrow=True)
    rules.add_argument("--json", action="store_true", help="as JSON")

    explain = sub.add_parser("explain", help="explain a rule", description="Why a rule is there, what it marks, how to silence it.")
    explain.add_argument("rule", metavar="RULE")
    explain.add_argument("--open", action="store_true", help="as a page in the browser")
    _settings(explain, narrow=True)

    config = sub.add_parser("config", help="show the settings of a file", description="Which settings hold for a file, and where each comes from.")
    config.add_argument("path", metavar="FILE", nargs="?")
    _settings(config)

    schema = sub.add_parser("schema", help="print a JSON schema", description="The JSON schema of the report or of the configuration.")
    schema.add_argument("what", choices=("report", "config"))

    for name, about in (("outline", "the headings of articles, as a tree"), ("keywords", "the phrases of articles: count, density, where")):
        command = sub.add_parser(name, help=f"show {about}", description=f"Show {about}.")
        command.add_argument("paths", nargs="+", metavar="FILE")
        command.add_argument("--json", action="store_true", help="as JSON")
        _settings(command, narrow=True)
        if name == "keywords":
            command.add_argument("--least", type=_positive, default=3, metavar="N", help="show phrases used at least N times (%(default)s)")

    claims = sub.add_parser("claims", help="list the health claims", description="The health claims of articles: what is claimed, in what voice, with what support. Approved ones stand in the evidence ledger, claims.toml.")
    claims.add_argument("paths", nargs="*", metavar="PATH")
    claims.add_argument("--format", choices=("text", "csv", "markdown", "json"), default="text", help="csv opens in a spreadsheet (%(default)s)")
    claims.add_argument("--json", action="store_true", help="the same as --format json")
    claims.add_argument("-o", "--output", metavar="FILE", help="write to a file")
    claims.add_argument("--update", action="store_true", help="add the claims that the evidence ledger does not know, for review")
    claims.add_argument("--import", dest="imported", metavar="TABLE", help="add the approved claims of a table (CSV) to the evidence ledger")
    _settings(claims, narrow=True)

    wrong = sub.add_parser("wrong", help="note a wrong or a missed finding", description="Note a finding that is wrong, or with --missed a fault that was not found, in a local file. Nothing is sent anywhere; the article's text is written only with --with-text.")
    wrong.add_argument("place", metavar="FILE:LINE")
    wrong.add_argument("--note", metavar="TEXT", help="why")
    wrong.add_argument("--missed", action="store_true", help="there should have been a finding in this line")
    wrong.add_argument("--rule", metavar="ID", help="only this rule's finding; with --missed, the rule that should have found it")
    wrong.add_argument("--with-text", action="store_true", help="write the words of the article as well")
    wrong.add_argument("--to", default="contentcheck-wrong.jsonl", metavar="FILE", help="the file, one JSON object a line (%(default)s)")
    _settings(wrong)

    fix = sub.add_parser("fix", help="go through the findings, one by one", description="Go through the findings of an article one by one: apply, choose, type, accept the word, settle with a reason, approve the claim, skip, undo, quit. Each answer is written at once.")
    fix.add_argument("path", metavar="FILE")
    fix.add_argument("-v", "--verbose", action="store_true", help="also what to consider")
    _settings(fix)

    compare = sub.add_parser("compare", help="what is new, gone, still there", description="Compare two JSON reports, or two versions of an article: what is new, what is gone, what is still there. Exit code 1 where something new must be fixed.")
    compare.add_argument("old", metavar="OLD", help="a report (.json) or an article")
    compare.add_argument("new", metavar="NEW", help="a report (.json) or an article")
    compare.add_argument("--json", action="store_true", help="all findings, for machines")
    compare.add_argument("-v", "--verbose", action="store_true", help="also what is still there, and what to consider")
    _settings(compare)

    engine = sub.add_parser("languagetool", help="get LanguageTool, or say whether it is there", description="Get LanguageTool 6.8 (60 MB) for --engine languagetool: from Maven Central, each jar checked against the checksum that contentcheck knows. Java 17 or later runs it.")
    engine.add_argument("action", choices=("install", "status"), help="install: get what is not there yet; status: say whether it is there")
    engine.add_argument("--to", metavar="FOLDER", help="where the jars go (the user's cache)")
    engine.add_argument("--repository", default="https://repo.maven.apache.org/maven2", metavar="URL", help="Maven repository, for example a mirror of your own (%(default)s)")

    learn = sub.add_parser("learn", help="gather the house's own words", description="Gather the words of published articles that contentcheck takes for misspelled, into a list that you look through: names of techniques, places, products stay, slips go.")
    learn.add_argument("paths", nargs="+", metavar="PATH")
    learn.add_argument("-o", "--output", default="house-words.txt", metavar="FILE", help="the list, sorted; what stands there is kept (%(default)s)")
    learn.add_argument("--least", type=_positive, default=2, metavar="N", help="only words of at least N articles (%(default)s)")
    _settings(learn, narrow=True)

    init = sub.add_parser("init", help="write a configuration", description="Write contentcheck.toml; asks on a terminal for what is not given.")
    init.add_argument("--name", help="name of the publisher")
    init.add_argument("--country", help="us, uk, au, ca, eu …")
    init.add_argument("--spelling", choices=_SPELLINGS)
    init.add_argument("--domain", action="append", dest="domains", metavar="HOST", help="a domain of your own (may be repeated)")
    init.add_argument("--force", action="store_true", help="overwrite a configuration that is there")

    new = sub.add_parser("new", help="write the skeleton of a rule", description="Write the skeleton of a rule of your own, with examples to fill in.")
    new.add_argument("rule", metavar="PACK.NAME", help="for example claims.quick-fix")
    new.add_argument("--folder", default="rules", metavar="FOLDER", help="folder of your rules (%(default)s)")
    new.add_argument("--toml", action="store_true", help="a declarative rule instead of Python")

    test = sub.add_parser("test", help="run the examples of rules", description="Run the examples of all rules of a folder, as contentcheck's own tests do.")
    test.add_argument("folder", metavar="FOLDER")

    for command in sub.choices.values():
        command.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return main


def _settings(command: argparse.ArgumentParser, narrow: bool = False) -> None:
    """Options that change what holds for a run."""
    where = command.add_mutually_exclusive_group()
    where.add_argument("--config", metavar="FILE", help="configuration (the nearest contentcheck.toml, else none)")
    where.add_argument("--no-config", action="store_true", help="use no configuration")
    command.add_argument("--no-code", action="store_true", help="load no Python rules but contentcheck's own")
    command.add_argument("--profile", action="append", metavar="NAME", help="profile of rules (general); may be repeated")
    command.add_argument("--language", metavar="TAG", help="language of the articles, for example en")
    command.add_argument("--keyphrase", metavar="TEXT", help="keyphrase of the article")
    if not narrow:
        command.add_argument("--select", action="append", metavar="IDS", help="run only these rules: ids or prefixes, with commas")
        command.add_argument("--ignore", action="append", metavar="IDS", help="do not run these rules")
        command.add_argument("--today", metavar="DATE", help="today's date, YYYY-MM-DD (SOURCE_DATE_EPOCH, else the clock)")


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command; returns its exit code: 0, 1, 2, or 130 when interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] not in COMMANDS and arguments[0] not in ("-h", "--help", "--version"):
        arguments.insert(0, "check")
    made = parser()
    if "_ARGCOMPLETE" in os.environ:
        import argcomplete  # the extra contentcheck[completion]

        argcomplete.autocomplete(made)
    options = made.parse_args(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader has gone, `| head` for example: not an error of ours
        _silence_stdout()
        return 0


def _run(options: argparse.Namespace) -> int:
    from importlib import import_module

    from .errors import ContentcheckError, not_installed

    try:
        module = import_module(f".commands.{options.command}", __package__)
        code = module.run(options)
        sys.stdout.flush()
        return int(code)
    except ContentcheckError as error:
        if options.debug:
            raise
        print(f"contentcheck: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise
    except ModuleNotFoundError as error:
        if options.debug:
            raise
        print(f"contentcheck: {not_installed(error)}", file=sys.stderr)
        return 2
    except Exception as error:
        if options.debug:
            raise
        print(f"contentcheck: {type(error).__name__}: {error}; this is a fault of contentcheck: run again with --debug and report it", file=sys.stderr)
        return 2


def _silence_stdout() -> None:
    """Keeps Python from complaining about the closed pipe when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
