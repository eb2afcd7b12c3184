"""Files sent to the API, in the body or by TUS: judged before they are stored."""

from ....base.refusal import RefusedInput
from ....base.uploads.clean_names import clean_file_name
from ....base.uploads.reasons import EMPTY_FILE
from ....base.uploads.reasons import UNREADABLE_FILE
from .fields import in_field
from .fields import judge
from .fields import mark_inspected
from bacgiang.policy.interfaces import IPolicyLayer
import base64
from collections.abc import Mapping
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


def _sent_file(value: Any) -> tuple[Any, BinaryIO, str]:
    """A file out of a value of the API: what the field's type stores, its content to
    be read, and its name. Raises ValueError where the value is no file.
    """
    if isinstance(value, TUSUpload):
        stream = value.open()
        return stream, stream, _name(value.metadata().get("filename"))
    sent = value if isinstance(value, Mapping) else {"data": value}
    data = _decoded(sent.get("data"), sent.get("encoding"))
    return data, BytesIO(data), _name(sent.get("filename"))


def _decoded(data: Any, encoding: Any) -> bytes:
    if not isinstance(data, str) or encoding not in (None, "base64"):
        raise ValueError
    if encoding is None:
        return data.encode("utf-8")
    return base64.b64decode("".join(data.split()), validate=True)


def _name(name: Any) -> str:
    if not isinstance(name, str | None):
        raise ValueError
    return clean_file_name(name or "")


@implementer(IFieldDeserializer)
@adapter(INamedField, IDexterityContent, IPolicyLayer)
class InspectedFile(NamedFieldDeserializer):
    """Raises RefusedInput where the file may not be taken in."""

    def __call__(self, value: Any) -> Any:
        if isinstance(value, Mapping) and "data" not in value:
            return self._kept(value)
        try:
            data, stream, name = _sent_file(value)
        except ValueError as error:
            raise RefusedInput(in_field(UNREADABLE_FILE, self.field)) from error
        verdict = judge(stream, name, self.field)
        if verdict.refusal is not None:
            raise RefusedInput(verdict.refusal)
        stored = self.field._type(
            data=data, contentType=verdict.media_type, filename=name or None
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
