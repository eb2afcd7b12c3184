"""Read and write the dates of publication and expiry in local time."""

from ...base.dates import LOCAL_TIME
from ...base.usual_days import refuse_unusual
from ...interfaces import IPolicyLayer
from collections.abc import Callable
from DateTime import DateTime
from datetime import datetime
import dateutil.parser
from plone.app.dexterity.behaviors import metadata
from plone.behavior.interfaces import IBehaviorAssignable
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DatetimeFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
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
        if isinstance(kept, DateTime):
            return local(kept.asdatetime()).replace(second=0, microsecond=0)
        return None

    def __set__(self, instance: Any, value: datetime | None) -> None:
        self._field.bind(instance).validate(value)
        kept = None
        if value is not None:
            aware = local(value).replace(tzinfo=LOCAL_TIME)
            kept = DateTime(aware.isoformat())
        setattr(instance.context, self._attribute, kept)


class LocalPublication(metadata.Publication):
    """The behavior `plone.publication` in local time."""

    effective = LocalDate(metadata.IPublication["effective"], "effective_date")
    expires = LocalDate(metadata.IPublication["expires"], "expiration_date")


class ReadOwnership(metadata.Ownership):
    """The behavior `plone.ownership`, read without writing.

    In stock whoever reads an item that names no creator becomes one; who makes an item,
    and who changes it, is entered by the events of that.
    """

    __init__ = metadata.MetadataBase.__init__


class LocalDublinCore(metadata.DublinCore):
    """The behavior `plone.dublincore` in local time, read as above."""

    __init__ = metadata.MetadataBase.__init__
    effective = LocalPublication.effective
    expires = LocalPublication.expires


def _supports(content: DexterityContent, behavior: IInterface) -> bool:
    assignable = IBehaviorAssignable(content, None)
    return assignable is not None and assignable.supports(behavior)


def _when_supported(behavior: IInterface, made: Callable[[Any], Any]) -> Any:
    """An adapter as in stock: None for types without the behavior."""

    @implementer(behavior)
    def adapted(content: DexterityContent) -> Any:
        return made(content) if _supports(content, behavior) else None

    return adapted


local_publication = _when_supported(metadata.IPublication, LocalPublication)
local_dublin_core = _when_supported(metadata.IDublinCore, LocalDublinCore)
# The parts of Dublin Core below are stock. They stand here because whoever asks for one
# of them would else be given `local_dublin_core`, which provides them, too.
basic = _when_supported(metadata.IBasic, metadata.Basic)
categorization = _when_supported(metadata.ICategorization, metadata.Categorization)
ownership = _when_supported(metadata.IOwnership, ReadOwnership)


@implementer(IFieldDeserializer)
@adapter(IDatetime, IDexterityContent, IPolicyLayer)
class LocalDateDeserializer(DatetimeFieldDeserializer):
    """A date without a zone is local time, as in `@workflow`."""

    def __call__(self, value: Any) -> datetime | None:
        """Raises ValueError for what is no date, RefusedInput for an unusual one."""
        if not isinstance(value, str):
            return super().__call__(value)
        try:
            moment = dateutil.parser.parse(value)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"Invalid date: {value}") from error
        refuse_unusual(moment, self.field.__name__)
        if self.field.interface is not metadata.IPublication:
            return super().__call__(value)
        self.field.validate(local(moment))
        return local(moment)
