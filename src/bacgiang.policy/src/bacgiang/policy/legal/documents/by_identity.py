"""Find records by the number or name they are known under."""

from .by_uid import record_with
from .identity_store import identity_store
from .official_document import OfficialDocument
from collections.abc import Iterator


def records_under(*keys: str) -> Iterator[OfficialDocument]:
    """Records under any of the keys, each once: of numbers, or of types and titles.

    Found whoever asks: the caller decides what may be told of them.
    """
    store = identity_store()
    uids = dict.fromkeys(uid for key in keys if key for uid in store.numbered(key))
    for uid in uids:
        record = record_with(uid)
        if record is not None:
            yield record
