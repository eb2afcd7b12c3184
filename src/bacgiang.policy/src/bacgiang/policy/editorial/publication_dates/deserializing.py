"""The dates of publication and expiry as the API sends them."""

from ...interfaces import IPolicyLayer
from .fields import local
from datetime import datetime
import dateutil.parser
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DatetimeFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IDatetime


@implementer(IFieldDeserializer)
@adapter(IDatetime, IDexterityContent, IPolicyLayer)
class LocalDateDeserializer(DatetimeFieldDeserializer):
    """A date without a zone is local time, as in `@workflow`."""

    def __call__(self, value: Any) -> datetime | None:
        """Raises ValueError for what is no date."""
        if self.field.interface is not IPublication or not isinstance(value, str):
            return super().__call__(value)
        try:
            moment = local(dateutil.parser.parse(value))
        except (ValueError, OverflowError) as error:
            raise ValueError(f"Invalid date: {value}") from error
        self.field.validate(moment)
        return moment
