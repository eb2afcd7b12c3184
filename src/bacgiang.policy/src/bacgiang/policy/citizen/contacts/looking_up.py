"""Personal data are read by the board that handles the case, never unrecorded, and kept
for as long as a setting says.
"""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.boards.board import board_at_work
from ...units.register.taken_over import unit_of_today
from ..act_kinds import CONTACT_ERASED
from ..act_kinds import CONTACT_EXPIRED
from ..act_kinds import CONTACT_SEEN
from ..submissions.submissions import submissions
from .contact import Contact
from .store import contact_store
from .terms import Terms
from AccessControl import Unauthorized
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from plone import api
from plone.dexterity.content import DexterityContent


MOST_WHY = 500
WHY_MISSING = Refusal(
    "why_missing",
    _(
        "citizen_refusal_why",
        default="Say why you need to see who sent this (at most 500 characters). It "
        "goes into the record of acts.",
    ),
    "why",
)


def look_up(code: str, why: str) -> Contact | None:
    """Who sent a submission, None when nothing is kept (any more).

    Raises Unauthorized for whoever is not on the board of the unit that handles it, and
    Refused without a reason. The look-up is recorded in the same transaction.
    """
    why = " ".join(why.split())
    if not why or len(why) > MOST_WHY:
        raise Refused(WHY_MISSING)
    contact = contact_store().get(code)
    if not _is_for_them(contact):
        raise Unauthorized("Only the board that handles a submission sees who sent it.")
    if contact is not None:
        record_look(unit_of_today(contact.unit), code, why)
    return contact


def record_look(unit: str, code: str, why: str) -> None:
    """Where something else than a contact told it, too."""
    _record(CONTACT_SEEN, unit, code, " ".join(why.split()))


def erase(code: str, why: str) -> bool:
    """Erase personal data on request; whether there was anything.

    Who may ask is for the using room to decide: the author, by the code, or the board.
    """
    store = contact_store()
    contact = store.get(code)
    if contact is None:
        return False
    _record(CONTACT_ERASED, contact.unit, code, " ".join(why.split())[:MOST_WHY])
    return store.erase(code, now_utc())


def notice_address(code: str) -> str:
    """Where to send a notice of what became of a submission, "" without the consent.

    For letters the portal itself sends; nobody sees the address.
    """
    contact = contact_store().get(code)
    return contact.email if contact is not None and contact.consent.notices else ""


def address_of_author(code: str) -> str:
    """Where the letter with the code goes, "" without an address; see above."""
    contact = contact_store().get(code)
    return contact.email if contact is not None else ""


def language_of_author(code: str) -> str:
    """The language of the page on which a submission was written, "" unknown: for the
    portal's letters. It is kept as `more["language"]`.
    """
    contact = contact_store().get(code)
    return contact.more.get("language", "") if contact is not None else ""


def _record(kind: str, unit: str, code: str, why: str) -> None:
    """Neither the code nor personal data go into an act."""
    found = submissions().get(code)
    subject = found.subject if found is not None else ""
    which = found.entries[0].digest if found is not None else ""
    record_act(kind, unit=unit, uid=subject, reason=why, details={"receipt": which})


def _is_for_them(contact: Contact | None) -> bool:
    """Where nothing is kept, visitors do not even learn that."""
    user = api.user.get_current().getId()
    if user is None or contact is None:
        return user is not None
    return bool(board_at_work(contact.unit).active_of(user))


# What one run erases at most, so that its transaction stays small.
MOST = 2000


def has_expired(site: DexterityContent, now: datetime) -> bool:
    """Whether the term of something is over."""
    return any(True for _code in _expired(site, now))


def erase_expired(site: DexterityContent, now: datetime) -> int:
    """Erase that whose term is over; how many were erased.

    One line in the record says how many; each single one is nobody's decision.
    """
    store = contact_store(site)
    expired = list(islice(_expired(site, now), MOST))
    for code in expired:
        store.forget(code, now)
    if expired:
        record_act(CONTACT_EXPIRED, unit="", details={"count": str(len(expired))})
    return len(expired)


def _expired(site: DexterityContent, now: datetime) -> Iterator[str]:
    terms = Terms(site, now)
    for code, kept in contact_store(site).kept_before(terms.earliest):
        if terms.are_over(code, kept):
            yield code
