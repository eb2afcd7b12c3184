"""One report of inaccurate information, and what became of it."""

from ...base.stores.value import stored_value
from datetime import datetime


MAX_TEXT = 2000
MAX_CONTACT = 254


@stored_value
class Report:
    """What somebody reported. Who it was is kept apart (design, decision 9).

    `at` is aware UTC; `item` the UID; `unit` the code of the unit that answers for the
    item; `has_contact` whether an address was left; `code` that of its receipt, which
    the board is never shown, "" of a report from before there were codes.
    """

    identifier: str
    at: datetime
    item: str
    unit: str
    text: str
    has_contact: bool
    code: str = ""


@stored_value
class Handling:
    """What the board did about a report; `by` is an account, for the board alone."""

    at: datetime
    by: str
    note: str


@stored_value
class ContactLook:
    """That somebody of the board looked the contact up."""

    at: datetime
    by: str
