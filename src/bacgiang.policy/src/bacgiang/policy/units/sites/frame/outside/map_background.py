"""The province's own map service, which a setting names, as the ground of maps.

The record `bacgiang.map_background` holds its address; empty, as delivered, means that
no map asks anything of another host. Once it is named, a reader who opens a map asks
it for pictures.
"""

from plone import api
import re
from urllib.parse import urlsplit


RECORD = "bacgiang.map_background"
# Nothing that could end an attribute or a line of a header.
ADDRESS = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::443)?/[\w./?=&%~:,{}-]*", re.A
)


def is_map_service(address: str) -> bool:
    """Whether tiles (WMTS: `{z}`, `{x}`, `{y}`), or layers of a WMS, are named."""
    tiles = all(one in address for one in ("{z}", "{x}", "{y}"))
    is_one = tiles or "layers=" in address.lower()
    return is_one and ADDRESS.fullmatch(address) is not None


def map_background() -> str:
    """The address; empty when there is none or it is not one."""
    address = api.portal.get_registry_record(RECORD, default=None) or ""
    return address if is_map_service(address) else ""


def map_origin() -> str:
    """Scheme and host, as a content policy names them."""
    parts = urlsplit(map_background())
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
