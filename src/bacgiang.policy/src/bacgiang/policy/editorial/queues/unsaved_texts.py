"""What a person has typed and not saved, among that person's work: a way back to it.

The form offers its text by itself when it is opened; the texts are never told here.
"""

from ...units.levels import Level
from ...units.people.tokens.plugin import token_of_request
from ...units.people.unsaved.keeping import texts_of
from ...units.people.unsaved.text import OwnText
from ...units.sites.belonging import unit_code_of
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from bacgiang.policy import _
from collections.abc import Iterator
from operator import attrgetter
from plone.app.uuid.utils import uuidToObject
from typing import Any
from urllib.parse import quote
from zope.globalrequest import getRequest
from zope.interface import implementer


NO_FORM = _(
    "note_unsaved_no_form",
    default="What it was typed for has been deleted, or is not open to you any more. "
    "It is kept for 14 days.",
)
STATE = _("state_unsaved", default="Not saved")
TITLES = ("IDublinCore.title", "IBasic.title", ".title")


@implementer(IWaitingWork)
class UnsavedTexts:
    """One's own alone, as many as are kept of anybody (`people/unsaved/store.py`).

    The page tells them; nobody waits for what is not counted.
    """

    title = _("matter_unsaved", default="What you typed and have not saved")
    order = 5
    waits = False
    for_everybody = True

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        request = getRequest()
        # A program has no use for what was typed into a form, nor are titles for it.
        if request is None or token_of_request(request) is None:
            yield from map(_line, sorted(texts_of(user_id), key=attrgetter("at")))


def _line(kept: OwnText) -> WaitingItem:
    uid, slash, rest = kept.text["form"].partition("/")
    place = uuidToObject(uid)
    path, mark, asked = rest.partition("?")
    return WaitingItem(
        matter="unsaved",
        uid=kept.identifier,
        title=_typed_title(kept) or _title(kept, place, rest),
        url=""
        if place is None
        else f"{place.absolute_url()}{slash}{quote(path, safe='/+@')}{mark}{asked}",
        unit="" if place is None else unit_code_of(place),
        state="unsaved",
        state_title=STATE,
        since=kept.at,
        level=Level.UPDATE,
        note=NO_FORM if place is None else None,
        may_act=place is not None,
        drop_page=f"@@unsaved-text?text={kept.identifier}",
    )


def _title(kept: OwnText, place: Any, rest: str) -> str:
    """What the page was called; after the item where it is a page about one."""
    said = kept.text["title"]
    if place is None or "++add++" in rest or place.Title() in said:
        return said
    return f"{place.Title()}: {said}"


def _typed_title(kept: OwnText) -> str:
    """What the person called it, where the form has a title and it has one."""
    said = (value for name, value in kept.text["fields"] if name.endswith(TITLES))
    return next((one for one in said if one.strip()), "")
