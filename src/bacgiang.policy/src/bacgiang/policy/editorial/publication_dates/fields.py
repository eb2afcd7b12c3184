"""Read and write the dates of publication and expiry in local time."""

from ...base.dates import LOCAL_TIME
from DateTime import DateTime
from datetime import datetime
from plone.app.dexterity.behaviors.metadata import Basic
from plone.app.dexterity.behaviors.metadata import Categorization
from plone.app.dexterity.behaviors.metadata import DublinCore
from plone.app.dexterity.behaviors.metadata import IBasic
from plone.app.dexterity.behaviors.metadata import ICategorization
from plone.app.dexterity.behaviors.metadata import IDublinCore
from plone.app.dexterity.behaviors.metadata import IOwnership
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.app.dexterity.behaviors.metadata import Ownership
from plone.app.dexterity.behaviors.metadata import Publication
from plone.behavior.interfaces import IBehaviorAssignable
from typing import Any
from zope.interface import implementer
from zope.interface.interfaces import IInterface
from zope.schema.interfaces import IDatetime


def local(moment: datetime) -> datetime:
    """The moment without a zone, as clocks in the province show it.

    A moment without a zone is local already.
    """
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(LOCAL_TIME).replace(tzinfo=None)


class LocalDate:
    """A date kept as `attribute`; local and without a zone for who reads or writes.

    To the minute, as the form is: saving it as it was changes nothing. Raises the
    field's own errors of validation.
    """

    def __init__(self, field: IDatetime, attribute: str) -> None:
        self._field = field
        self._attribute = attribute

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        kept = getattr(instance.context, self._attribute, None)
        if not isinstance(kept, DateTime):
            return None
        return local(kept.asdatetime()).replace(second=0, microsecond=0)

    def __set__(self, instance: Any, value: datetime | None) -> None:
        self._field.bind(instance).validate(value)
        kept = None
        if value is not None:
            aware = local(value).replace(tzinfo=LOCAL_TIME)
            kept = DateTime(aware.isoformat())
        setattr(instance.context, self._attribute, kept)


class LocalPublication(Publication):
    """The behavior `plone.publication` in local time."""

    effective = LocalDate(IPublication["effective"], "effective_date")
    expires = LocalDate(IPublication["expires"], "expiration_date")


class LocalDublinCore(DublinCore):
    """The behavior `plone.dublincore` in local time."""

    effective = LocalPublication.effective
    expires = LocalPublication.expires


def _supports(content: Any, behavior: IInterface) -> bool:
    assignable = IBehaviorAssignable(content, None)
    return assignable is not None and assignable.supports(behavior)


@implementer(IPublication)
def local_publication(content: Any) -> LocalPublication | None:
    """None for types without the behavior, as in stock."""
    return LocalPublication(content) if _supports(content, IPublication) else None


@implementer(IDublinCore)
def local_dublin_core(content: Any) -> LocalDublinCore | None:
    """None for types without the behavior, as in stock."""
    return LocalDublinCore(content) if _supports(content, IDublinCore) else None


# The parts of Dublin Core below are stock. They stand here because whoever asks for one
# of them would else be given `local_dublin_core`, which provides them, too.


@implementer(IBasic)
def basic(content: Any) -> Basic | None:
    """The behavior `plone.basic`."""
    return Basic(content) if _supports(content, IBasic) else None


@implementer(ICategorization)
def categorization(content: Any) -> Categorization | None:
    """The behavior `plone.categorization`."""
    return Categorization(content) if _supports(content, ICategorization) else None


@implementer(IOwnership)
def ownership(content: Any) -> Ownership | None:
    """The behavior `plone.ownership`."""
    return Ownership(content) if _supports(content, IOwnership) else None
