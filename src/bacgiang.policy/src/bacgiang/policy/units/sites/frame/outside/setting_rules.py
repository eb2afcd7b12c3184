"""What no page would ask for is not kept as if one did."""

from .....base.settings.lines import each_line
from .map_background import is_map_service
from .measurement import ADDRESS
from .videos import BEGINNING
from bacgiang.policy import _
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_measurement",
    default="Write the full address of the script; it begins with https:// and holds "
    "no user name. To measure nothing, leave the field empty.",
)


def measurement_script(address: str) -> Message | None:
    """What the reader takes for one."""
    return None if ADDRESS.fullmatch(address) else WRONG


NO_SERVICE = _(
    "error_setting_map_service",
    default="Write the full address of the service; it begins with https:// and has "
    "{z}, {x} and {y} (WMTS), or layers=… (WMS). For none, leave the field empty.",
)


def map_background(address: str) -> Message | None:
    """What maps take for a service."""
    return None if is_map_service(address) else NO_SERVICE


stream_addresses = each_line(
    lambda line: BEGINNING.fullmatch(line.strip()),
    _(
        "error_setting_streams",
        default="“${line}” is no beginning of addresses: it begins with https:// and "
        "ends with /, for example https://truyenhinh.example.vn/truc-tiep/.",
    ),
)
