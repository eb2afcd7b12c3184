"""Units without a contact, by name, for who oversees all boards (4.1a, 5.1)."""

from ...units.contacts.tasks import KIND
from ...units.contacts.tasks import MISSING
from .of_all_units import OfAllUnits
from bacgiang.policy import _


UNREACHED = OfAllUnits(
    "unreached-units",
    _("matter_unreached_units", default="Units of all boards without a contact"),
    79,
    KIND,
    MISSING,
    # Who can do something about it: the Chairman, and who supervises, cannot.
    asks="bacgiang.policy: View unpublished work",
)
