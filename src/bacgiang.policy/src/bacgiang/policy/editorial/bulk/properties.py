"""`fc-properties`: dates, rights, people and language of many objects."""

from ...base.refusal import Refused
from ..items import holder_of
from ..workflow.parameters import Parameters
from ..workflow.statements import parameters_of
from ..workflow.what import DATES_REVERSED
from .act import BulkAct
from .act import check_change
from DateTime import DateTime
from plone.app.content.browser.contents.properties import PropertiesActionView
from plone.app.dexterity.behaviors.metadata import ICategorization
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


class BulkProperties(BulkAct):
    """As in the edit form: for whoever may change the object, dates in their order."""

    def __call__(self) -> str:
        if self.request.form.get("render") == "yes":
            return PropertiesActionView(self.context, self.request)()
        return super().__call__()

    def prepare(self) -> None:
        dates = {
            "effective": self.sent("effectiveDate"),
            "expires": self.sent("expirationDate"),
        }
        self.stated: Parameters = parameters_of(dates)

    def act(self, obj: Any) -> None:
        check_change(obj)
        if holder_of(obj) is None:
            self._set_dates(obj)
        self._set_people(obj)
        self._set_rest(obj)
        notify(ObjectModifiedEvent(obj))

    def _set_dates(self, obj: Any) -> None:
        """What stands inside an item has no dates of its own."""
        if self.stated.effective is not None and hasattr(obj, "effective_date"):
            obj.setEffectiveDate(DateTime(self.stated.effective.isoformat()))
        if self.stated.expires is not None and hasattr(obj, "expiration_date"):
            obj.setExpirationDate(DateTime(self.stated.expires.isoformat()))
        start = getattr(obj, "effective_date", None)
        end = getattr(obj, "expiration_date", None)
        if start is not None and end is not None and end <= start:
            raise Refused(DATES_REVERSED)

    def _set_people(self, obj: Any) -> None:
        if self._names("contributors") and hasattr(obj, "contributors"):
            obj.setContributors(self._names("contributors"))
        if self._names("creators") and hasattr(obj, "creators"):
            obj.setCreators(self._names("creators"))

    def _set_rest(self, obj: Any) -> None:
        if self.sent("copyright") and hasattr(obj, "rights"):
            obj.setRights(self.sent("copyright"))
        if self.sent("exclude-from-nav") and hasattr(obj, "exclude_from_nav"):
            obj.exclude_from_nav = self.sent("exclude-from-nav") == "yes"
        categories = ICategorization(obj, None)
        if self.sent("language") and categories is not None:
            categories.language = self.sent("language")

    def _names(self, field: str) -> tuple[str, ...]:
        texts = (name.strip() for name in self.sent(field).split(","))
        return tuple(name for name in texts if name)
