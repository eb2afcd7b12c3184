"""Files between their upload and the confirmation of what was read from them.

Kept with the site for a day, and shown to nobody but who uploaded them. A room has a
store of its own, and what it read from a file in a subclass of `WaitingUpload`.
"""

from .acts.actor import current_actor
from .refusal import Refused
from .uploads.room import has_room
from .uploads.room import NO_ROOM
from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from secrets import token_urlsafe
from typing import Generic
from typing import TypeVar


KEPT = timedelta(days=1)
MOST_OF_ONE = 10


class WaitingUpload(Persistent):
    """A file, and who uploaded it when (UTC). `source`: where it was fetched from in
    their name, "" for what they brought themselves.
    """

    kept = KEPT
    source = ""

    def __init__(self, file: NamedBlobFile) -> None:
        self.file = file
        self.actor = current_actor()
        self.at = datetime.now(UTC)

    @property
    def is_working(self) -> bool:
        """Whether somebody goes on with it: it has to stay."""
        return False

    @property
    def is_over(self) -> bool:
        return datetime.now(UTC) - self.at > self.kept


Upload = TypeVar("Upload", bound=WaitingUpload)


class WaitingUploads(Persistent, Generic[Upload]):
    """Waiting files by a name that nobody guesses."""

    def __init__(self) -> None:
        self._files: OOBTree = OOBTree()

    def keep(self, waiting: Upload) -> str:
        """Keep a file and return its name; what is over goes.

        Of one person's files the newest ten stay, and of each of their sources. Raises
        Refused where the disk has no room.
        """
        if not has_room(waiting.file.getSize()):
            raise Refused(NO_ROOM)
        own = []
        for name, one in list(self._files.items()):
            if one.is_over:
                del self._files[name]
            elif one.is_working:
                continue
            elif (one.actor, one.source) == (waiting.actor, waiting.source):
                own.append((one.at, name))
        for _at, name in sorted(own, reverse=True)[MOST_OF_ONE - 1 :]:
            del self._files[name]
        name = token_urlsafe(24)
        self._files[name] = waiting
        return name

    def get(self, name: str) -> Upload | None:
        """The file of whoever acts; None for another's, and for what is over."""
        found: Upload | None = self._files.get(name)
        if found is None or found.is_over or found.actor != current_actor():
            return None
        return found

    def drop(self, name: str) -> None:
        self._files.pop(name, None)
