"""A script that no page would ask for is not kept as if one did."""

from .measurement import ADDRESS
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
