"""An e-mail address that letters and links lead to, and nothing besides."""

from .wrong import WrongFact
from bacgiang.policy import _
from plone.schema.email import Email
import re
from typing import Any


WRONG_ADDRESS = _(
    "error_mail_address", default="Write one e-mail address, like so@tentinh.gov.vn."
)
# "?" and "," would add recipients and texts to the link that writes a letter.
_ADDRESS = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def is_mail_address(value: str) -> bool:
    """The constraint of such a field. Raises WrongFact."""
    if _ADDRESS.fullmatch(value) is None:
        raise WrongFact(WRONG_ADDRESS)
    return True


def mail_field(title: Any, **options: Any) -> Email:
    return Email(title=title, required=False, constraint=is_mail_address, **options)
