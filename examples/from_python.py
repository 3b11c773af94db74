"""Checks a text and a folder from Python."""
from __future__ import annotations

import sys

from contentcheck import Checker, check_text

report = check_text("# Turmeric\n\nTurmeric cures cancer.", meta={"author": "Ruth Okafor"})
for finding in report.findings:
    print(finding.severity, finding.rule, f"line {finding.start.line}:", finding.message)

checker = Checker(select=["claims", "typos"])  # configured once, used often
for result in checker.iter(sys.argv[1:]):
    areas = result.verdict["areas"]
    print(result.path, result.verdict["light"], {area: areas[area]["error"] for area in ("claims", "language")})
