"""Findings as a table: `rows()` gives plain dicts, which pandas and others take as they are."""
from __future__ import annotations

import sys
from collections import Counter

from contentcheck import check

report = check(*sys.argv[1:])
rows = report.rows()
try:
    import pandas
except ModuleNotFoundError:
    print(Counter((row["severity"], row["rule"]) for row in rows).most_common(10))
else:
    frame = pandas.DataFrame(rows)
    print(frame.groupby(["severity", "rule"]).size().sort_values(ascending=False).head(10))
