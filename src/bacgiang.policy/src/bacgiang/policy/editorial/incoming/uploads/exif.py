"""What a picture says of itself (EXIF) is read no further than there is anything.

piexif makes room for as many values as an entry claims, before it looks at them: a few
hundred bytes stop all threads, and take all memory.
"""

from typing import Any


SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of one value, by its kind."""


def convert_what_is_there(reader: Any, entry: tuple[int, int, bytes, int]) -> Any:
    """In place of `convert_value`. Raises ValueError, as piexif itself does.

    All entries together hold no more than stands there: none needs a byte of another.
    """
    kind, count = entry[:2]
    spent = getattr(reader, "bytes_spent", 0) + count * SIZES.get(kind, 1)
    if spent > len(reader.tiftag):
        raise ValueError("EXIF claims more than there is.")
    reader.bytes_spent = spent
    return reader._old_convert_value(entry)
