"""Whether there is room on the disk for what somebody sends.

A portal whose disk is full takes in nothing any more, receipts and acts included. So
files are refused before that.
"""

from ..refusal import Refusal
from .limits import MEGABYTE
from bacgiang.policy import _
import os
import shutil
import tempfile


RESERVE = 1024 * MEGABYTE
"""Bytes of the disk that no upload may use."""

NO_ROOM = Refusal(
    "no_room",
    _(
        "refusal_no_room",
        default="The portal can take no files at the moment. Send it without files, or "
        "try again later.",
    ),
    "files",
    status=507,
)


def has_room(size: int) -> bool:
    """For `size` bytes more, where the data are."""
    folder = os.environ.get("DATA") or tempfile.gettempdir()
    return shutil.disk_usage(folder).free - size > RESERVE
