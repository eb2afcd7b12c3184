"""The state's measurement script, which a setting switches on.

The record `bacgiang.measurement_script` holds its address; empty, as delivered, means
that no page asks anything of another host by itself.
"""

from plone import api
import re
from urllib.parse import urlsplit


RECORD = "bacgiang.measurement_script"
# No credentials, no port of another service, nothing that could end an attribute or a
# line of a header.
ADDRESS = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::443)?/[\w./?=&%~-]*", re.A
)


def measurement_script() -> str:
    """The script's https address; empty when there is none or it is not one."""
    address = api.portal.get_registry_record(RECORD, default=None) or ""
    return address if ADDRESS.fullmatch(address) else ""


def measurement_origin() -> str:
    """Scheme and host of the script, as a content policy names them."""
    parts = urlsplit(measurement_script())
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
