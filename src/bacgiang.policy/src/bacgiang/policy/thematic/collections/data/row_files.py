"""The headers of files of data, in the three forms that those are offered in."""

from ....base.media_types import XLSX
from ....editorial.public.data_licence import data_links
from typing import Any


TYPES = {"xlsx": XLSX, "csv": "text/csv; charset=utf-8", "json": "application/json"}
FORMATS = tuple(TYPES)
"""How the addresses of the data end: `@@open-data.xlsx` and so on."""


def say_file(response: Any, name: str, ending: str, *links: str) -> None:
    """`links`: of what the fields mean, and of more."""
    response.setHeader("Content-Type", TYPES[ending])
    said = f'attachment; filename="{name}.{ending}"'
    response.setHeader("Content-Disposition", said)
    response.setHeader("Link", ", ".join([*data_links(links[0]), *links[1:]]))
