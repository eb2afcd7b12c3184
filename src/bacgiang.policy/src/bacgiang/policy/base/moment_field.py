"""A moment as a field: kept in UTC, typed and shown in the province's time.

Plone's own form shows the hour of the zone a moment is kept in, and takes what comes
back for one without a zone: whoever saved a form moved the moment by seven hours.
"""

from ..interfaces import IPolicyLayer
from .dates import in_utc
from .dates import LOCAL_TIME
from .usual_days import refuse_unusual
from datetime import datetime
import dateutil.parser
from plone.app.z3cform.converters import DatetimeWidgetConverter
from plone.app.z3cform.interfaces import IDatetimeWidget
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IDatetime


class IMoment(IDatetime):
    """A moment; without a zone it is meant in the province's time."""


@implementer(IMoment)
class Moment(schema.Datetime):
    """Field of a moment."""


@adapter(IMoment, IDatetimeWidget)
class MomentConverter(DatetimeWidgetConverter):
    """Between the moment and what the clock of the form shows."""

    def toWidgetValue(self, value: datetime | None) -> str:  # noqa: N802
        if value is self.field.missing_value or value is None:
            return ""
        return f"{in_utc(value).astimezone(LOCAL_TIME):%Y-%m-%dT%H:%M}"

    def toFieldValue(self, value: str) -> datetime | None:  # noqa: N802
        """The moment in UTC; the one that is kept where its minute was not changed."""
        typed = super().toFieldValue(value)
        if typed is self.field.missing_value:
            return typed
        moment = in_utc(typed)
        kept = self._kept()
        if kept is not None and kept.replace(second=0, microsecond=0) == moment:
            return kept
        return moment

    def _kept(self) -> datetime | None:
        kept = getattr(self.widget.context, self.field.__name__, None)
        return in_utc(kept) if isinstance(kept, datetime) else None


@implementer(IFieldDeserializer)
@adapter(IMoment, IDexterityContent, IPolicyLayer)
class MomentInApi(DefaultFieldDeserializer):
    """A moment as ISO 8601."""

    def __call__(self, value: Any) -> datetime | None:
        """Raises ValueError for what is no moment, RefusedInput for an unusual one."""
        moment = None
        if value is not None:
            try:
                moment = in_utc(dateutil.parser.parse(value))
            except (OverflowError, TypeError, ValueError) as error:
                raise ValueError(f"Invalid date: {value}") from error
        refuse_unusual(moment, self.field.__name__)
        self.field.validate(moment)
        return moment
