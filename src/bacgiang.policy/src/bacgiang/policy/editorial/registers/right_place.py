"""A record stands in its register, and nowhere else (4.1b, 4.1c, 4.1d, 4.1e).

The form and the bulk services put it there, in the name of its unit. What a program
adds to a unit's share would be a record of the main board's, made by others.
"""

from ...base.chain import chain_of
from ...base.refusal import Refusal
from ...base.refusal import Refused
from Acquisition import aq_base
from bacgiang.policy import _
from itertools import islice
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.lifecycleevent.interfaces import IObjectAddedEvent


WRONG_PLACE = Refusal(
    "wrong_place",
    _(
        "refusal_record_wrong_place",
        default="A record is not added here. Open the register on your site and add it "
        "there with the form, or hand it in to the register: it then stands in its "
        "place, in your unit's name.",
    ),
)


def require_register(
    record: DexterityContent, event: IObjectAddedEvent, *registers: Any, below: int
) -> None:
    """Raise Forbidden for a record that was added elsewhere than so far below one of
    these: 1 in it, 2 in a year of it."""
    if event.object is not record:
        return
    stands_in = next(islice(chain_of(record), below, None), None)
    known = [aq_base(one) for one in registers if one is not None]
    if not any(one is aq_base(stands_in) for one in known):
        raise Refused(WRONG_PLACE, status=403)
