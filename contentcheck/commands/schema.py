"""contentcheck schema: the JSON schema of the report or the configuration."""
from __future__ import annotations

import argparse
import json
import sys

from ..schema import config_schema, report_schema


def run(options: argparse.Namespace) -> int:
    json.dump(report_schema() if options.what == "report" else config_schema(), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return 0
