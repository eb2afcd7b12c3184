"""Pytest plugin: the asserts of a file are rewritten once, not by each process anew.

pytest keeps what it made of a file beside it, which takes as long as to read all tests
otherwise; but not where Python is told to write no byte code, and the processes of `-n`
begin at the same time with the same file. So the one that shares the tests out does it
before it starts them, with all processors.
"""

from _pytest.assertion import rewrite
from collections.abc import Iterator
from multiprocessing import get_context
import os
from pathlib import Path
import pytest
from side_by_side import is_worker
import sys


sys.dont_write_bytecode = False


def files_of(config: pytest.Config) -> Iterator[Path]:
    """Those of tests in the folders that are asked for."""
    for asked in config.args:
        place = config.invocation_params.dir / asked.partition("::")[0]
        yield from place.rglob("test_*.py")


def kept(file: Path) -> Path:
    return rewrite.get_cache_dir(file) / f"{file.stem}{rewrite.PYC_TAIL}"


def keep(files: list[Path], config: pytest.Config) -> None:
    """Rewrite what is not kept as it is."""
    state = config.stash[rewrite.assertstate_key]
    for file in files:
        if rewrite._read_pyc(file, kept(file)) is None:
            source_hash, code = rewrite._rewrite_test(file, config)
            kept(file).parent.mkdir(exist_ok=True)
            rewrite._write_pyc(state, code, source_hash, kept(file))


def pytest_configure(config: pytest.Config) -> None:
    shares_out = config.getoption("tx", None) and not is_worker(config)
    if not shares_out or config.getoption("assertmode") != "rewrite":
        return
    many, files = os.cpu_count() or 1, sorted(files_of(config))
    fork = get_context("fork")
    shares = [
        fork.Process(target=keep, args=(files[one::many], config))
        for one in range(many)
    ]
    for one in shares:
        one.start()
    for one in shares:
        one.join()
