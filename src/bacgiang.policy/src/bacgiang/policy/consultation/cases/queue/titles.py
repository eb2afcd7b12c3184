"""What the queue calls things."""

from ....citizen.protection.screening import Mark
from .query import PERSONAL
from .query import Shelf
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


SHELF_TITLES: Mapping[str, Message] = {
    Shelf.WAITING: _("shelf_waiting", default="Waiting"),
    Shelf.PROPOSED: _("shelf_proposed", default="Proposed to withhold"),
    Shelf.PUBLISHED: _("shelf_published", default="Published"),
    Shelf.WITHHELD: _("shelf_withheld", default="Withheld"),
    Shelf.WITHDRAWN: _("shelf_withdrawn", default="Withdrawn"),
    Shelf.LATE: _("shelf_late", default="Late"),
    Shelf.ALL: _("shelf_all", default="All"),
}
MARK_TITLES: Mapping[str, Message] = {
    Mark.NO_PROOF: _("case_mark_no_proof", default="No proof that no machine sent it"),
    Mark.TOO_FAST: _("case_mark_too_fast", default="Sent too fast"),
    PERSONAL: _("case_mark_personal", default="Personal data in the text"),
}
