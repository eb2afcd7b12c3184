"""The record that `citizen/contacts` asks for (decision 9)."""

from ...citizen.contacts.interfaces import Handling
from ...citizen.contacts.interfaces import IContactRecord
from ...editorial.acts.act import ActKind
from ...editorial.acts.recording import record_act
from zope.interface import implementer


KINDS = {
    Handling.SEEN: ActKind.CONTACT_SEEN,
    Handling.ERASED: ActKind.CONTACT_ERASED,
    Handling.EXPIRED: ActKind.CONTACT_EXPIRED,
}


@implementer(IContactRecord)
class ContactRecord:
    """Neither code nor personal data go into an act."""

    def write(
        self, handling: Handling, unit: str, subject: str, why: str, which: str
    ) -> None:
        details = {"count" if handling is Handling.EXPIRED else "receipt": which}
        record_act(KINDS[handling], unit=unit, uid=subject, reason=why, details=details)
