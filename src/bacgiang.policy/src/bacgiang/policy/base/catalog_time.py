"""How long a thread has been asking the catalog: for figures of what is slow."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from time import perf_counter


class CatalogTime(local):
    """Of a thread since it began: questions, and seconds until they were answered."""

    questions = 0
    seconds = 0.0
    is_asking = False


catalog_time = CatalogTime()


@contextmanager
def asking() -> Iterator[None]:
    """Around a question; what it asks itself is a part of it."""
    if catalog_time.is_asking:
        yield
        return
    catalog_time.is_asking = True
    begun = perf_counter()
    try:
        yield
    finally:
        catalog_time.is_asking = False
        catalog_time.questions += 1
        catalog_time.seconds += perf_counter() - begun
