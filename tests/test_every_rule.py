"""Every rule proves itself on its own examples, and every rule looks like the others."""
from __future__ import annotations

import pytest

from contentcheck import Bad, Example, Rule, packs
from contentcheck.testing import check_example, engine_is_there, manners

RULES, BROKEN = packs.load([packs.bundled()])
CASES = [pytest.param(rule, case, n, id=f"{rule.id}-{n}") for rule in RULES for n, case in enumerate(rule.examples)]


def test_every_rule_file_loads() -> None:
    assert BROKEN == []


@pytest.mark.parametrize(("rule", "case", "number"), CASES)
def test_an_example_is_found_exactly_where_it_is_marked(rule: type[Rule], case: Example, number: int) -> None:
    assert list(check_example(rule, case, number)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_manners(rule: type[Rule]) -> None:
    assert list(manners(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_bad_example_without_marks_would_fail(rule: type[Rule]) -> None:
    """The test of the test: a rule that reports nothing does not pass."""
    bad = next(e for e in rule.examples if isinstance(e, Bad))
    if bad.engine and not engine_is_there():
        pytest.skip("LanguageTool is not here")

    class Silent(rule):  # type: ignore[misc, valid-type]
        def check(self, document: object) -> object:
            return iter(())

        def conclude(self, values: object) -> object:
            return iter(())

    assert list(check_example(Silent, bad, 0))
