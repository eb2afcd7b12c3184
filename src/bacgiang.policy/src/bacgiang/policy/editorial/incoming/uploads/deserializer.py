"""Files sent to the API, in the body or by TUS: judged before they are stored."""

from ....base.refusal import RefusedInput
from ....base.uploads.reasons import EMPTY_FILE
from ....base.uploads.reasons import UNREADABLE_FILE
from ..cleaning.file_names import clean_file_name
from .fields import in_field
from .fields import judge
from .fields import mark_inspected
from bacgiang.policy.interfaces import IPolicyLayer
import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamedField
from plone.restapi.deserializer.dxfields import NamedFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.services.content.tus import TUSUpload
from typing import Any
from typing import BinaryIO
from zope.component import adapter
from zope.interface import implementer


class Unreadable(ValueError):
    """What was sent for a file is none."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as sent. `data` is what the field's type stores."""

    data: Any
    stream: BinaryIO
    name: str


def sent_file(value: Any) -> SentFile:
    """Read a file out of a value of the API. Raises Unreadable."""
    if isinstance(value, TUSUpload):
        stream = value.open()
        return SentFile(stream, stream, _name(value.metadata().get("filename")))
    if isinstance(value, Mapping):
        data = _decoded(value.get("data"), value.get("encoding"))
        return SentFile(data, BytesIO(data), _name(value.get("filename")))
    data = _decoded(value, None)
    return SentFile(data, BytesIO(data), "")


def _decoded(data: Any, encoding: Any) -> bytes:
    if not isinstance(data, str):
        raise Unreadable
    if encoding is None:
        return data.encode("utf-8")
    if encoding != "base64":
        raise Unreadable
    try:
        return base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unreadable from error


def _name(name: Any) -> str:
    if name is not None and not isinstance(name, str):
        raise Unreadable
    return clean_file_name(name or "")


@implementer(IFieldDeserializer)
@adapter(INamedField, IDexterityContent, IPolicyLayer)
class InspectedFile(NamedFieldDeserializer):
    """Raises RefusedInput where the file may not be taken in."""

    def __call__(self, value: Any) -> Any:
        if isinstance(value, Mapping) and "data" not in value:
            return self._kept(value)
        try:
            sent = sent_file(value)
        except Unreadable as error:
            raise RefusedInput(in_field(UNREADABLE_FILE, self.field)) from error
        verdict = judge(sent.stream, sent.name, self.field)
        if verdict.refusal is not None:
            raise RefusedInput(verdict.refusal)
        stored = self.field._type(
            data=sent.data, contentType=verdict.media_type, filename=sent.name or None
        )
        mark_inspected(stored, verdict)
        self.field.validate(stored)
        return stored

    def _kept(self, value: Mapping[str, Any]) -> Any:
        """What an earlier answer said of the file, sent back: the file stays."""
        kept = getattr(self.field.context, self.field.__name__, None)
        if kept is None and self.field.required:
            raise RefusedInput(in_field(EMPTY_FILE, self.field))
        return kept
