"""Bounds on time hold on a quiet machine, and are asked for there alone.

Everywhere else (`make test`) a machine may be busy: `within` does not measure.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from tiers import IS_RELEASE
from time import process_time


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Hold the block to so many seconds of a processor, where bounds are asked for."""
    began = process_time()
    yield
    if IS_RELEASE:
        assert process_time() - began < seconds
