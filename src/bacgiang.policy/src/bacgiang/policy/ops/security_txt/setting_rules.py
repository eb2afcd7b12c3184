"""Whom to tell of a hole is somebody who can be told."""

from .well_known import CONTACT
from bacgiang.policy import _
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_security_contact",
    default="Write a contact that begins with mailto:, https:// or tel:, for example "
    "mailto:an-toan@tentinh.gov.vn.",
)


def security_contact(contact: str) -> Message | None:
    """What the reader takes for one."""
    return None if CONTACT.fullmatch(contact) else WRONG
