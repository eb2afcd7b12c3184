"""A mail box on its server (IMAP4rev1, RFC 3501), over TLS alone."""

from .settings import MailboxSettings
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from imaplib import IMAP4
from imaplib import IMAP4_SSL
import re
import ssl
from typing import Any


PATIENCE = 30
"""Seconds for each answer."""
MOST_LISTED = 200
"""Letters, the oldest first: what was taken makes room for the next."""
_UID, _SIZE = re.compile(rb"\bUID (\d+)"), re.compile(rb"\bRFC822\.SIZE (\d+)")


class MailboxError(Exception):
    """The server does not do what it is asked. The message is for the log: it quotes
    nothing the server said, which may name people.
    """


@dataclass(frozen=True)
class Listed:
    """`key` tells a letter from all that were and will be in the mail box, unless its
    server begins anew; `size` in bytes, as the server says.
    """

    key: str
    uid: str
    size: int


class Mailbox:
    """One folder of it, chosen; every method raises MailboxError."""

    def __init__(self, server: IMAP4, settings: MailboxSettings) -> None:
        self._server = server
        self._settings = settings
        exist = _asked(server.select, _quoted(settings.folder))
        self._exist = int(exist[0] or 0)
        _kind, validity = server.response("UIDVALIDITY")
        self._validity = (validity[0] or b"").decode("ascii", "replace")
        # What was said before the login may be less.
        self._can = b" ".join(_asked(server.capability)).upper().split()

    def letters(self) -> list[Listed]:
        if not self._exist:
            return []
        last = min(self._exist, MOST_LISTED)
        told = _asked(self._server.fetch, f"1:{last}", "(UID RFC822.SIZE)")
        found = ((_UID.search(one), _SIZE.search(one)) for one in told if one)
        both = [(uid[1].decode(), int(size[1])) for uid, size in found if uid and size]
        return [Listed(f"{self._validity} {uid}", uid, size) for uid, size in both]

    def fetch(self, uid: str, most: int) -> bytes | None:
        """The letter as it is; None where it has more than so many bytes, whatever was
        said of its size, or is there no longer.
        """
        part = f"(BODY.PEEK[]<0.{most + 1}>)"
        told = _asked(self._server.uid, "FETCH", uid, part)
        data = next((one[1] for one in told if isinstance(one, tuple)), None)
        return data if data is not None and len(data) <= most else None

    def remove(self, uid: str) -> None:
        _asked(self._server.uid, "STORE", uid, "+FLAGS", r"(\Deleted)")
        if b"UIDPLUS" in self._can:
            _asked(self._server.uid, "EXPUNGE", uid)
        else:
            _asked(self._server.expunge)

    def refuse(self, uid: str) -> None:
        """Into the folder of those that are not taken, which is made if need be."""
        folder = _quoted(self._settings.refused_folder)
        with suppress(IMAP4.error):
            self._server.create(folder)
        _asked(self._server.uid, "COPY", uid, folder)
        self.remove(uid)


@contextmanager
def opened(settings: MailboxSettings) -> Iterator[Mailbox]:
    """Raises MailboxError, and WrongSetting without a password."""
    password = settings.password()
    try:
        context = ssl.create_default_context(cafile=settings.authority or None)
        server = IMAP4_SSL(
            settings.host, settings.port, ssl_context=context, timeout=PATIENCE
        )
    except (IMAP4.error, OSError) as error:
        raise MailboxError(f"connect: {type(error).__name__}") from None
    try:
        # Not LOGIN, which takes no password with letters beyond ASCII.
        said = f"\0{settings.user}\0{password}".encode()
        _asked(server.authenticate, "PLAIN", lambda _challenge: said)
        yield Mailbox(server, settings)
    finally:
        with suppress(IMAP4.error, OSError):
            server.logout()


def _asked(ask: Any, *words: Any) -> list[Any]:
    """What the server answers."""
    name = words[0] if ask.__name__ == "uid" else ask.__name__
    try:
        status, answer = ask(*words)
    except (IMAP4.error, OSError) as error:
        raise MailboxError(f"{name}: {type(error).__name__}") from None
    if status != "OK":
        raise MailboxError(f"{name}: {status}")
    return list(answer)


def _quoted(folder: str) -> str:
    return f'"{folder}"'
