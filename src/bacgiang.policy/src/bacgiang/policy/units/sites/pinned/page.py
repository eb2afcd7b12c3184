"""`@@pin`: choose what stands first in a section."""

from ....base.act_page.act_page import ActPage
from ....base.date_labels import day_label
from ....base.dates import today
from ....base.entries.entries import entries_for
from ....base.entries.entries import Entry
from ....base.frame_language import frame_language
from ..belonging import unit_code_of
from . import reasons
from .listing import listed_first
from .listing import newest
from .pinning import pin
from .pinning import unpin
from .store import Pin
from .store import pin_of
from bacgiang.policy import _
from datetime import date
from datetime import timedelta
from functools import cached_property
from plone.app.contenttypes.behaviors.collection import ICollection
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import NotFound


OFFERED = 30
USUAL_DAYS = 7
PINNED = _("message_pinned", default="It stands first from now on.")
UNPINNED = _("message_unpinned", default="The list is by date again.")


class PinPage(ActPage):
    """The newest of the list, of which one is chosen, and until when."""

    template = ViewPageTemplateFile("pin.pt")
    reasons_heading = _("text_not_pinned", default="Nothing was changed.")

    def prepare(self) -> None:
        if not ICollection(self.context).query:
            raise NotFound(self.context, self.__name__, self.request)

    def act(self) -> None:
        if "unpin" in self.request.form:
            unpin(self.context)
            self.redirect(self.action, UNPINNED)
            return
        pin(self.context, self.form_value("item"), self.form_value("until"))
        self.redirect(self.action, PINNED)

    @cached_property
    def pinned(self) -> Pin | None:
        return pin_of(self.context)

    @property
    def chosen(self) -> str:
        return self.form_value("item") or (self.pinned.item if self.pinned else "")

    @cached_property
    def offered(self) -> tuple[Entry, ...]:
        """What can be chosen; what stands first is among it, however old."""
        found = list(newest(self.context, OFFERED))
        known = {brain.UID for brain in found}
        if self.pinned and self.pinned.item not in known:
            found = [*listed_first(self.context, self.pinned.item), *found]
        return entries_for(unit_code_of(self.context), found)

    def pinned_entry(self) -> Entry | None:
        """None where nothing is pinned, or what is pinned is no longer in the list."""
        pinned = self.pinned
        found = (one for one in self.offered if pinned and one.uid == pinned.item)
        return next(found, None)

    def pinned_until(self) -> str:
        language = frame_language()
        return day_label(self.pinned.until, language) if self.pinned else ""

    @property
    def until(self) -> str:
        if self.form_value("until") or self.pinned is None:
            usual: date = today() + timedelta(days=USUAL_DAYS)
            return self.form_value("until") or usual.isoformat()
        return self.pinned.until.isoformat()

    def first_day(self) -> str:
        return today().isoformat()

    def last_day(self) -> str:
        return (today() + timedelta(days=reasons.MOST_DAYS)).isoformat()
