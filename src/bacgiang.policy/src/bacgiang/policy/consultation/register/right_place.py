"""A draft stands in a year of the register, and nowhere else (4.1e).

The form puts it there, in the name of its unit (`draft/adding.py`). What a program
adds to a unit's share would be a draft of the main board's, made by others.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .registers import draft_register
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from zope.lifecycleevent.interfaces import IObjectAddedEvent


WRONG_PLACE = Refusal(
    "wrong_place",
    _(
        "refusal_draft_wrong_place",
        default="A draft is not added here. Open the register of drafts of your site "
        "and use “Add a draft”: it then stands in its place, in your unit's name.",
    ),
)


def require_right_place(draft: DexterityContent, event: IObjectAddedEvent) -> None:
    """Raise Forbidden for a draft that was added elsewhere."""
    if event.object is not draft:
        return
    register = draft_register(api.portal.get())
    year = aq_parent(aq_inner(draft))
    holder = aq_parent(aq_inner(year))
    if register is None or aq_base(holder) is not aq_base(register):
        raise Refused(WRONG_PLACE, status=403)
