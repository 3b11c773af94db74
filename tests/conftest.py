"""What tests share: articles of our own, and the command as users run it."""
from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("default")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command in a folder of its own, as a process of its own."""

    def start(*arguments: str, input: str | bytes | None = None, cwd: Path | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        data = input.encode("utf-8") if isinstance(input, str) else input
        done = subprocess.run(
            [sys.executable, "-m", "contentcheck", *arguments],
            input=data,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "COLUMNS": "120", **(env or {})},
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return start


FAULTY = "# Turmeric tea\n\nTurmeric cures cancer. You will recieve a cup.\n"
CLEAN = "# Opening hours\n\nThe studio opens at ten. Tea is free.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a faulty and a clean article."""
    (tmp_path / "faulty.md").write_text(FAULTY, "utf-8")
    (tmp_path / "clean.md").write_text(CLEAN, "utf-8")
    return tmp_path
