"""Files that are made from the code are current."""
from __future__ import annotations

import subprocess
import sys

from .conftest import ROOT


def test_generated_files_are_current() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "tools/generate.py"), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
