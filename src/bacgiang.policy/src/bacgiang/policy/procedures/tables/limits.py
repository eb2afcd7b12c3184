"""What a file of tables may hold; checked before it is unpacked or read."""

MOST_FILE_BYTES = 50_000_000
"""Bytes of one file as it comes in."""

MOST_UNPACKED_BYTES = 256_000_000
"""Bytes of all files in an archive together, as its directory names them."""

MOST_MEMBERS = 2_000
"""Files in an archive."""

MOST_ROWS = 300_000
"""Rows of one table."""

MOST_COLUMNS = 250
"""Columns of one table."""

MOST_CELLS = 2_000_000
"""Cells with something in them, in all tables together."""

MOST_RECORDS = 20_000
"""Records in one file."""

MOST_ERRORS = 200
"""More are not listed: nobody reads them."""

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
"""What the format XLSX knows; a sheet that names more is no sheet."""

PIECE = 16_000
"""Characters of a text in one cell: a cell takes 32,767 units of 16 bits, and some
characters are two."""
