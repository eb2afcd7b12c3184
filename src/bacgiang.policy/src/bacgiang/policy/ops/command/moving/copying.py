"""One storage copied into an empty one, with its blobs, told as it goes on."""

from collections.abc import Callable
from typing import Any


TOLD_EACH = 1_000


def copy(source: Any, target: Any, tell: Callable[[int], None]) -> None:
    """`tell` is told how much was read, now and then: objects, where a storage without
    history takes one after another; transactions, where one with history does.
    """
    read = 0

    def count() -> None:
        nonlocal read
        read += 1
        if read % TOLD_EACH == 0:
            tell(read)

    next_record, transactions = source.record_iternext, source.iterator

    def counted_record(next: Any = None) -> Any:
        count()
        return next_record(next)

    def counted_transactions(*bounds: Any) -> Any:
        for transaction in transactions(*bounds):
            count()
            yield transaction

    source.record_iternext, source.iterator = counted_record, counted_transactions
    try:
        target.copyTransactionsFrom(source)
    finally:
        source.record_iternext, source.iterator = next_record, transactions
