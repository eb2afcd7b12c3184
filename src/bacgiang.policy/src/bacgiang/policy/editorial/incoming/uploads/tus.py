"""Resumable uploads (TUS 1.0.0): what the stock services would answer with 500."""

from ....base.acts.actor import current_actor
from ....base.refusal import RefusedInput
from ....base.uploads.limits import upload_limits
from ....base.uploads.reasons import EMPTY_FILE
from ....base.uploads.reasons import too_large
from ....base.uploads.reasons import UNREADABLE_FILE
from ....base.uploads.room import has_room
from ....base.uploads.room import NO_ROOM
from ..requests.reasons import not_unicode
import base64
from contextlib import suppress
import os
from pathlib import Path
from plone.dexterity.utils import iterSchemataForType
from plone.namedfile.interfaces import INamedField
from plone.restapi.services.content.tus import TUSUpload
from plone.restapi.services.content.tus import UploadPatch
from plone.restapi.services.content.tus import UploadPost
from typing import Any
from zope.schema import getFields


# Bytes that wait for their last piece, in files of the largest size that is allowed.
MOST_AT_ONCE = 10
MOST_OF_ONE = 2
"""Of one account: announcing is free, and would take the room of everybody."""
MOST_WAITING = 20
"""Of one account; what was left alone for longest makes room."""
BY = "by"


def unfinished(by: str | None = None) -> int:
    """Bytes that were announced by all uploads that have not ended; `by`: of one
    account (user id) alone.
    """
    return _announced(_waiting(), by)


def _waiting() -> list[TUSUpload]:
    """All that have neither ended nor expired."""
    folder = TUSUpload("")
    folder.cleanup_expired()
    return [
        TUSUpload(one.name.removeprefix(TUSUpload.file_prefix).removesuffix(".json"))
        for one in os.scandir(folder.tmp_dir)
        if one.name.startswith(TUSUpload.file_prefix) and one.name.endswith(".json")
    ]


def _announced(uploads: list[TUSUpload], by: str | None = None) -> int:
    return sum(int(one.length()) for one in uploads if by in (None, _by(one)))


def _by(upload: TUSUpload) -> str | None:
    who: str | None = upload.metadata().get(BY)
    return who


def _touched(upload: TUSUpload) -> float:
    """When something of it came last; 0 where it is gone since."""
    for path in (upload.filepath, upload.metadata_path):
        with suppress(FileNotFoundError):
            return Path(path).stat().st_mtime
    return 0


class LimitedUploadPost(UploadPost):
    """Refuses at once what is empty, too large for any kind, or badly described."""

    def reply(self) -> Any:
        if self.check_tus_version():
            self._check_length(self.request.getHeader("Upload-Length", ""))
            self._check_metadata(self.request.getHeader("Upload-Metadata", ""))
            self._note_who()
        return super().reply()

    def _note_who(self) -> None:
        """With what is sent about the file; whatever is sent under that name goes."""
        who = base64.b64encode(current_actor().encode()).decode()
        sent = self.request.getHeader("Upload-Metadata", "")
        said = ",".join(filter(None, (sent.strip(), f"{BY} {who}")))
        self.request.environ["HTTP_UPLOAD_METADATA"] = said

    def _check_length(self, sent: str) -> None:
        if not sent.isdecimal() or not sent.isascii() or len(sent) > 18:
            raise RefusedInput(UNREADABLE_FILE)
        length, most = int(sent), upload_limits().largest
        if length == 0:
            raise RefusedInput(EMPTY_FILE)
        if length > most:
            raise RefusedInput(too_large(length, most))
        waiting, actor = _waiting(), current_actor()
        is_too_much = (
            _announced(waiting, actor) + length > MOST_OF_ONE * most
            or _announced(waiting) + length > MOST_AT_ONCE * most
        )
        if is_too_much or not has_room(length):
            raise RefusedInput(NO_ROOM, status=NO_ROOM.status)
        own = sorted((one for one in waiting if _by(one) == actor), key=_touched)
        for upload in own[: max(0, len(own) - MOST_WAITING + 1)]:
            upload.cleanup()

    def _check_metadata(self, sent: str) -> None:
        for item in sent.split(","):
            pair = item.split()
            if len(pair) != 2:
                continue
            try:
                base64.b64decode(pair[1], validate=True).decode("utf-8")
            except UnicodeDecodeError as error:
                raise RefusedInput(not_unicode(error.object, pair[0])) from error
            except ValueError as error:
                raise RefusedInput(UNREADABLE_FILE) from error


class LimitedUploadPatch(UploadPatch):
    """Takes each part where the last one ended, and no more than was announced, of
    whoever announced it.
    """

    def tus_upload(self) -> TUSUpload | None:
        found = super().tus_upload()
        is_own = found is not None and _by(found) == current_actor()
        return found if is_own else None

    def reply(self) -> Any:
        upload = self.tus_upload()
        if upload is None or not self.check_tus_version():
            return super().reply()
        offset = self.request.getHeader("Upload-Offset", "")
        if not offset.isdecimal() or not offset.isascii():
            raise RefusedInput(UNREADABLE_FILE)
        if int(offset) != upload.offset():
            return self.error(
                "Conflict", "Upload-Offset is not where the file ends", 409
            )
        sent = self.request.getHeader("Content-Length", "")
        if sent.isdecimal() and int(offset) + int(sent) > upload.length():
            raise RefusedInput(UNREADABLE_FILE)
        self._check_target(upload)
        return super().reply()

    def _check_target(self, upload: TUSUpload) -> None:
        """A field named by the client must be one that holds files."""
        metadata = upload.metadata()
        name, kind = metadata.get("fieldname"), metadata.get("@type", "File")
        if metadata.get("mode") == "replace":
            kind = self.context.portal_type
        fields = (getFields(schema).get(name) for schema in iterSchemataForType(kind))
        if name and not any(INamedField.providedBy(field) for field in fields):
            raise RefusedInput(UNREADABLE_FILE)
