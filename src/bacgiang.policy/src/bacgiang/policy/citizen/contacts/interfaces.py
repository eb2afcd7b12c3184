"""What this room needs of others."""

from enum import StrEnum
from zope.interface import Interface


class Handling(StrEnum):
    """What was done with personal data."""

    SEEN = "seen"
    ERASED = "erased"
    EXPIRED = "expired"


class IContactRecord(Interface):
    """Writes into the record of acts; without it no personal data are shown."""

    def write(
        handling: Handling,  # noqa: N805
        unit: str,
        subject: str,
        why: str,
        which: str,
    ) -> None:
        """Record, in the current transaction, that whoever acts now did this.

        `unit` is the code of the unit that handles the submission, `subject` the UID of
        what it is about. `which` names it without giving the code away (digest of its
        first entry); for expiry it is how many.
        """
