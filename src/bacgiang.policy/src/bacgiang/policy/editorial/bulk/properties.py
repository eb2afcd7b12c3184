"""`fc-properties`: dates, rights, people and language of many objects."""

from ...base.refusal import Refused
from ..acts.structure import is_structure
from ..items import holder_of
from ..workflow.parameters import Parameters
from ..workflow.statement_rules import DATES_REVERSED
from ..workflow.statements import parameters_of
from . import reasons
from .act import BulkAct
from DateTime import DateTime
from plone.app.content.browser.contents.properties import PropertiesActionView
from plone.app.content.browser.contents.tags import TagsActionView
from plone.app.dexterity.behaviors.metadata import ICategorization
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def check_field(obj: DexterityContent, name: str) -> None:
    """Raises Refused where the form of a place, which is no item, has no such field."""
    if is_structure(obj) and not any(name in one for one in iterSchemata(obj)):
        raise Refused(reasons.NO_FIELD)


class BulkTags(TagsActionView, BulkAct):
    """A change of tags is a change of the item, as in its form."""

    def prepare(self) -> None:
        self.added = self._tags("toadd")
        self.taken_off = frozenset(self._tags("toremove"))

    def action(self, obj: DexterityContent) -> None:
        check_field(obj, "subjects")
        kept = [tag for tag in obj.Subject() if tag not in self.taken_off]
        tags = tuple(dict.fromkeys((*kept, *self.added)))
        if tags != obj.Subject():
            obj.setSubject(tags)
            notify(ObjectModifiedEvent(obj))

    def _tags(self, name: str) -> tuple[str, ...]:
        """Sent with commas between them, or as a list."""
        sent = self.request.form.get(name) or ""
        texts = sent.split(",") if isinstance(sent, str) else sent
        stripped = (text.strip() for text in texts if isinstance(text, str))
        return tuple(text for text in stripped if text)


class BulkProperties(PropertiesActionView, BulkAct):
    """As in the edit form: for whoever may change the object, dates in their order."""

    def prepare(self) -> None:
        dates = {"effective": self.effectiveDate, "expires": self.expirationDate}
        self.stated: Parameters = parameters_of(dates)

    def action(self, obj: DexterityContent) -> None:
        for name in self._stated():
            check_field(obj, name)
        if holder_of(obj) is None:
            self._set_dates(obj)
        self._set_rest(obj)
        notify(ObjectModifiedEvent(obj))

    def _stated(self) -> list[str]:
        """Names of the fields that something is sent for."""
        sent = {
            "effective": self.stated.effective,
            "expires": self.stated.expires,
            "contributors": self.contributors,
            "creators": self.creators,
            "rights": self.copyright,
            "exclude_from_nav": self.exclude,
            "language": self.language,
        }
        return [name for name, value in sent.items() if value]

    def _set_dates(self, obj: DexterityContent) -> None:
        """What stands inside an item has no dates of its own."""
        if self.stated.effective is not None and hasattr(obj, "effective_date"):
            obj.setEffectiveDate(DateTime(self.stated.effective.isoformat()))
        if self.stated.expires is not None and hasattr(obj, "expiration_date"):
            obj.setExpirationDate(DateTime(self.stated.expires.isoformat()))
        start = getattr(obj, "effective_date", None)
        end = getattr(obj, "expiration_date", None)
        if start is not None and end is not None and end <= start:
            raise Refused(DATES_REVERSED)

    def _set_rest(self, obj: DexterityContent) -> None:
        if self.contributors and hasattr(obj, "contributors"):
            obj.setContributors(tuple(self.contributors))
        if self.creators and hasattr(obj, "creators"):
            obj.setCreators(tuple(self.creators))
        if self.copyright and hasattr(obj, "rights"):
            obj.setRights(self.copyright)
        if self.exclude and hasattr(obj, "exclude_from_nav"):
            obj.exclude_from_nav = self.exclude == "yes"
        # Plone takes it that everything has a language; records have none.
        categories = ICategorization(obj, None)
        if self.language and categories is not None:
            categories.language = self.language
