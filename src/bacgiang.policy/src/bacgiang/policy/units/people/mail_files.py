"""Mail as files, where no mail host is set: nothing is lost, nothing leaves.

DATA names the folder of mutable data; its `mail` folder holds one `.eml` a message that
only its owner can read.
"""

from datetime import datetime
from datetime import UTC
import logging
import os
from pathlib import Path
from plone import api
from uuid import uuid4


logger = logging.getLogger(__name__)


def mail_folder() -> Path | None:
    """The folder of mail, None when DATA names no place for it."""
    data = os.environ.get("DATA")
    return Path(data) / "mail" if data else None


def writes_to_files() -> bool:
    """Whether mail is written to files: asked for, or no mail host is set."""
    if os.environ.get("MAIL_TO_FILES"):
        return True
    return not api.portal.get_registry_record("plone.smtp_host", default="")


def write_mail(message: bytes) -> Path | None:
    """Write one message; None where there is no folder to write to."""
    folder = mail_folder()
    if folder is None:
        logger.warning("A mail was dropped: neither a mail host nor DATA is set.")
        return None
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    path = folder / f"{stamp}-{uuid4().hex}.eml"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(message)
    return path


class FileMailer:
    """A mailer, as zope.sendmail calls it, that writes files."""

    def vote(self, fromaddr: str, toaddrs: list[str], message: bytes) -> None:
        """Nothing can speak against it: a mail never stops the act it tells of."""

    def abort(self) -> None:
        """Nothing was written yet."""

    def send(self, fromaddr: str, toaddrs: list[str], message: bytes | str) -> None:
        write_mail(message if isinstance(message, bytes) else message.encode())
