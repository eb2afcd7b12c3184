"""The address of a receipt as its author is given it, with the key to read by."""

from ..codes.tracking_code import written
from ..keys.reading import reading_key
from urllib.parse import urlencode


def author_address(place: str, code: str) -> str:
    """`place`: address of the navigation root whose page it is."""
    query = {"code": written(code), "key": reading_key(code)}
    return f"{place}/@@receipt?{urlencode(query)}"
