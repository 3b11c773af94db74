"""For people who write rules: runs a rule's own examples, exactly as contentcheck's own tests do.

>>> from contentcheck.testing import problems
>>> problems(MyRule)      # an empty list: every example holds
"""
from __future__ import annotations

from collections.abc import Iterator

from . import readers
from .api import apply_meta
from .declarative import share_phrases
from .document import Document
from .fixes import apply_edits
from .house import House
from .rule import Bad, Example, Finding, Good, Rule

LEAST = 2
"""Bad and Good examples that a rule must have."""


def problems(rule: type[Rule]) -> list[str]:
    """What is wrong with a rule: its manners, then each example that does not hold."""
    return [*manners(rule), *(p for n, e in enumerate(rule.examples) for p in check_example(rule, e, n))]


def manners(rule: type[Rule]) -> Iterator[str]:
    """What every rule owes: documentation, a title, a message in style, two Bad and two Good."""
    about, _ = rule.doc()
    if not about:
        yield "has no docstring: say what the rule is for"
    if not rule.title:
        yield "has no title: say the fault in plain words"
    if not rule.message:
        yield "has no message"
    elif rule.message.endswith(".") or (rule.message[0].isupper() and not rule.message[1:2].isupper()):
        yield "its message must be lower case without a full stop"
    for kind in (Bad, Good):
        count = sum(isinstance(e, kind) for e in rule.examples)
        if count < LEAST:
            yield f"has {count} {kind.__name__} examples; show at least {LEAST}"


def check_example(rule: type[Rule], example: Example, number: int) -> Iterator[str]:
    """What this example does not do as it says."""
    if example.engine and not engine_is_there():
        return
    name = f"example {number} ({example.text[:40]!r}…)"
    documents = [_read(example, text, n) for n, text in enumerate(example.texts)]
    made = rule(example.options)
    share_phrases([made])
    try:
        found = run(made, documents)
    except Exception as error:  # noqa: BLE001 - whatever a rule raises is told as a problem
        yield f"{name}: the rule raises {type(error).__name__}: {error}"
        return
    if not isinstance(example, Bad):
        for document, findings in zip(documents, found, strict=True):
            for finding in findings:
                yield f"{name}: nothing should be found, but {document.source[finding.start : finding.end]!r} is: {finding.message}"
        return
    if example.whole:
        if not any(f.whole for findings in found for f in findings):
            yield f"{name}: a finding on the whole document was expected"
        return
    marked = [Bad.spans(text) for text in example.texts]
    for document, findings, spans in zip(documents, found, marked, strict=True):
        got = sorted(f.span for f in findings)
        if got != spans:
            expected = [document.source[a:b] for a, b in spans]
            actual = [document.source[a:b] for a, b in got]
            yield f"{name}: expected {expected} at {[tuple(s) for s in spans]}, found {actual} at {[tuple(s) for s in got]}"
    if example.fixed is not None:
        source, _ = apply_edits(documents[0].source, found[0])
        if source != example.fixed:
            yield f"{name}: fixed to {source!r}, expected {example.fixed!r}"


def run(rule: Rule, documents: list[Document]) -> list[list[Finding]]:
    """What a rule finds in each of some documents."""
    for document in documents:
        document.selected = frozenset((rule.id,))
    found = [list(rule.check(d)) for d in documents]
    values = [(d.path, d.part, rule.collect(d)) for d in documents]
    for finding in rule.conclude([v for v in values if v[2] is not None]):
        found[next(n for n, d in enumerate(documents) if d.path == finding.path)].append(finding)
    return found


def _read(example: Example, text: str, number: int) -> Document:
    source = Bad.plain(text) if isinstance(example, Bad) else text
    document = next(readers.read_text(source, f"<example {number}>", format=example.format))
    apply_meta(document, example.meta)
    if example.engine:
        document.settings = House(engines=(example.engine,))
    return document


def engine_is_there() -> bool:
    """Whether LanguageTool can be run here, for the examples that need it."""
    from .language.engines import languagetool

    return not languagetool.missing()
