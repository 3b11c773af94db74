"""A run over many files, in one process or several: the same outcomes in the same order."""
from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Config
from .engine import Engine, Outcome
from .report import RunError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_WORTH = 24  # files below which a second process costs more than it gives
_CHUNK = 8
_engine: Engine | None = None

Task = tuple[Path, str]


def settle_memory() -> None:
    """Rules and word lists stay for the whole run: the garbage collector need not look at them again and again.

    Only for processes of our own: the command and its workers.
    """
    import gc

    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def jobs_for(wanted: int | None, count: int) -> int:
    """Number of processes: as asked, else one a core where there are enough files."""
    if wanted:
        return max(1, min(wanted, count))
    return min(os.cpu_count() or 1, max(1, count // _WORTH))


def check_files(engine: Engine, tasks: Sequence[Task], jobs: int = 1) -> Iterator[Outcome]:
    """One outcome a file, in the order of `tasks`, whatever the number of processes."""
    if jobs <= 1 or len(tasks) < 2:
        for path, name in tasks:
            yield engine.check_file(path, name)
        return
    yield from _parallel(engine.config, tasks, jobs)


def _parallel(config: Config, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures.process import BrokenProcessPool

    chunks = [tasks[n : n + _CHUNK] for n in range(0, len(tasks), _CHUNK)]
    pool = _pool(config, jobs)
    try:
        ahead: list[tuple[Sequence[Task], Future[list[Outcome]]]] = []
        position = 0
        while ahead or position < len(chunks):
            while position < len(chunks) and len(ahead) < 4 * jobs:  # results in hand stay few, however many files
                ahead.append((chunks[position], pool.submit(_work, chunks[position])))
                position += 1
            chunk, future = ahead.pop(0)
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                waiting = [c for c, f in ahead if not f.done() or f.exception() is not None]
                yield from _one_by_one(config, chunk)
                pool = _pool(config, jobs)
                ahead = [(c, pool.submit(_work, c) if c in waiting else f) for c, f in ahead]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(config: Config, chunk: Sequence[Task]) -> Iterator[Outcome]:
    """After a worker died: each file in a process of its own, so that the one that kills it is named."""
    from concurrent.futures.process import BrokenProcessPool

    for task in chunk:
        with _pool(config, 1) as pool:
            try:
                yield from pool.submit(_work, [task]).result()
            except BrokenProcessPool:
                yield Outcome(task[1], [], [RunError("the process that checked it was killed (out of memory?)", task[1])], [])


def _pool(config: Config, jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_start, initargs=(config,))


def _start(config: Config) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers Ctrl-C
    global _engine
    _engine = Engine(config)
    settle_memory()


def _work(tasks: Sequence[Task]) -> list[Outcome]:
    assert _engine is not None
    return [_engine.check_file(path, name) for path, name in tasks]
