"""What a file of tables may hold; checked before it is unpacked or read."""

from dataclasses import dataclass


LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
"""What the format XLSX knows; a sheet that names more is no sheet."""

PIECE = 16_000
"""Characters of a text in one cell: a cell takes 32,767 units of 16 bits, and some
characters are two."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`file_bytes` as it comes in, `unpacked_bytes` and `members` of an archive as its
    directory names them; only the first `sheets` are read, of each `rows` with
    something in them, none below `last_row`; `cells` of all sheets together, `places`
    with those that are empty, as far as the last one named in each row. `elements`: of
    all parts that are neither sheets nor texts: as many as the styles need that a
    program keeps at most.
    """

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 256_000_000
    members: int = 2_000
    sheets: int = 1_000
    rows: int = 300_000
    last_row: int = LAST_ROW
    columns: int = 250
    cells: int = 2_000_000
    places: int = 8_000_000
    elements: int = 200_000
