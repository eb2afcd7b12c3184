"""Uploaded files in fields: what a field takes, and the file as an upload."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.refusal import RefusedInput
from ....base.uploads.bare_pictures import without_what_is_told
from ....base.uploads.captions import MEDIA_TYPE as CAPTIONS_TYPE
from ....base.uploads.inspection import inspect
from ....base.uploads.inspection import Upload
from ....base.uploads.inspection import Verdict
from ....base.uploads.inspection import Wanted
from ....base.uploads.limits import FileKind
from ....base.uploads.limits import upload_limits
from dataclasses import replace
from io import BytesIO
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from plone.namedfile.interfaces import INamedImageField
from typing import Any
from typing import BinaryIO
from zope.interface import Interface


_NEW = b"\0" * 8


class IJudgesFiles(Interface):
    """A field for files that no other takes: it says itself which."""

    def judge(upload: Upload) -> Verdict:  # noqa: N805
        """By content, name and size."""


def _wanted_by(field: INamedField) -> Wanted:
    """What a field takes: pictures, captions, or any kind of file."""
    if INamedImageField.providedBy(field):
        return Wanted.PICTURE
    if CAPTIONS_TYPE in (field.accept or ()):
        return Wanted.CAPTIONS
    return Wanted.ANY


def judge(stream: BinaryIO, name: str, field: INamedField) -> Verdict:
    """The verdict on a file for a field; a refusal names the field."""
    upload = Upload(stream, name)
    if IJudgesFiles.providedBy(field):
        verdict = field.judge(upload)
    else:
        verdict = inspect(upload, upload_limits(), _wanted_by(field))
    if verdict.refusal is None:
        return verdict
    return verdict._replace(refusal=in_field(verdict.refusal, field))


def in_field(refusal: Refusal, field: INamedField) -> Refusal:
    return replace(refusal, field=field.__name__)


def open_file(value: INamed) -> BinaryIO:
    """The content of a stored file, to be read."""
    return value.open() if hasattr(value, "open") else BytesIO(value.data)


def mark_inspected(value: INamed, verdict: Verdict) -> None:
    """Let the file say what it is, a picture nothing else, and spare it further
    inspection unchanged.
    """
    if verdict.kind is FileKind.IMAGE:
        _keep_only_picture(value)
    if value.contentType != verdict.media_type:
        value.contentType = verdict.media_type
    value._v_inspected = _state(value)


def taken(data: bytes, name: str, field: INamedField) -> NamedBlobFile:
    """A file to be kept, named as it is. Raises Refused for one that is not taken."""
    verdict = judge(BytesIO(data), name, field)
    Refused.raise_for(verdict.refusal)
    file = NamedBlobFile(data, verdict.media_type, name)
    mark_inspected(file, verdict)
    return file


def needs_inspection(value: INamed) -> bool:
    """Whether a file is new, or changed since it was inspected."""
    if getattr(value, "_v_inspected", None) == _state(value):
        return False
    return value._p_serial == _NEW or bool(value._p_changed)


def inspect_stored(value: INamed, field: INamedField) -> None:
    """Inspect a file that is in a field already. Raises RefusedInput."""
    if not needs_inspection(value):
        return
    with open_file(value) as stream:
        verdict = judge(stream, value.filename or "", field)
    if verdict.refusal is not None:
        raise RefusedInput(verdict.refusal)
    mark_inspected(value, verdict)


def _keep_only_picture(value: INamed) -> None:
    """Let a picture tell nothing of who made it and where."""
    data, bare = read_bare(value)
    if bare != data:
        value.data = bare
    # Read by Plone, and kept beside the picture.
    if value.__dict__.pop("exif", None) is not None:
        value._p_changed = True


def read_bare(value: INamed) -> tuple[bytes, bytes]:
    """A picture as it is kept, and without what it tells of who made it and where."""
    with open_file(value) as stream:
        data = stream.read()
    return data, without_what_is_told(data)


def _state(value: INamed) -> Any:
    return (getattr(value, "_modified", None), value.filename)
