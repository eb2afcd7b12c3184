"""Where personal data are kept: a store of their own, by submission code."""

from ...base.stores.site_store import SiteStore
from ..erasure import DataErased
from ..pages.gathered import GatheredMapping
from ..submissions.store import YOUNG
from .contact import Consent
from .contact import Contact
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
import hmac
from persistent import Persistent
import secrets
from zope.event import notify


class KeptContact(Persistent):
    """A contact, or the moment at which it was erased."""

    def __init__(self, contact: Contact) -> None:
        self.contact: Contact | None = contact
        self.erased: datetime | None = None

    def erase(self, now: datetime) -> None:
        self.contact = None
        self.erased = now


class ContactStore(Persistent):
    """Contacts, and beside them what may be needed without reading one: the names
    that may be published, and which codes belong to an e-mail address (by digest).
    """

    def __init__(self) -> None:
        self._contacts = GatheredMapping()
        self._names = GatheredMapping()
        self._by_email = GatheredMapping()
        self._secret = secrets.token_bytes(32)

    def keep(self, code: str, contact: Contact, now: datetime) -> None:
        """Keep a checked contact of a new submission. Raises KeyError for a second."""
        self._contacts.add(code, (now, KeptContact(contact)), now)
        self._offer(code, contact, now)

    def get(self, code: str) -> Contact | None:
        """For `looking_up` and the portal's own letters; see there."""
        found = self._contacts.get(code)
        return None if found is None else found[1].contact

    def change(self, code: str, contact: Contact, now: datetime) -> None:
        """Put what the person corrected in the place of what was kept."""
        kept = self._kept(code)
        self._take_back(code, kept.contact)
        kept.contact = contact
        self._offer(code, contact, now)

    def change_consent(self, code: str, consent: Consent, now: datetime) -> None:
        """A consent that was withdrawn or given; the data stay as they are.

        Without consent to the use of the data they are erased.
        """
        kept = self._kept(code)
        if not consent.use_of_data:
            self.erase(code, now)
        elif kept.contact is not None:
            self.change(code, replace(kept.contact, consent=consent), now)

    def public_name(self, code: str) -> str:
        """The name of someone who agreed to its publication, of an organisation where
        they write for one, else "". Public pages may ask this: nothing else of the
        person is loaded.
        """
        return self._names.get(code) or ""

    def codes_of_email(self, email: str) -> list[str]:
        """Codes of submissions given with an address, for sending them again to it."""
        return [key[1] for key in self._by_email.keys_of(self._digest(email))]

    def erase(self, code: str, now: datetime) -> bool:
        """Erase what is kept of a person; whether there was anything."""
        found = self._contacts.get(code)
        if found is None or found[1].contact is None:
            return False
        self._take_back(code, found[1].contact)
        found[1].erase(now)
        notify(DataErased(code))
        return True

    def older_than(self, moment: datetime) -> Iterator[str]:
        """Codes of contacts kept before a moment, erased ones among them."""
        for code, (kept, _contact) in self._contacts.items():
            if kept < moment:
                yield code

    def forget(self, code: str, now: datetime) -> None:
        """Erase, and leave no trace that there was anything. For the job."""
        self.erase(code, now)
        self._contacts.drop(code)

    def gather(self, now: datetime) -> int:
        """As the log of submissions is gathered; for one job."""
        mappings = (self._contacts, self._names, self._by_email)
        return sum(one.gather(now - YOUNG) for one in mappings)

    def _kept(self, code: str) -> KeptContact:
        found = self._contacts.get(code)
        if found is None or found[1].contact is None:
            raise KeyError(code)
        return found[1]

    def _offer(self, code: str, contact: Contact, now: datetime) -> None:
        name = contact.organisation or contact.name
        if contact.consent.publish_name and name:
            self._names.add(code, name, now)
        if contact.email:
            self._by_email.add((self._digest(contact.email), code), True, now)

    def _take_back(self, code: str, contact: Contact | None) -> None:
        self._names.drop(code)
        if contact is not None and contact.email:
            self._by_email.drop((self._digest(contact.email), code))

    def _digest(self, email: str) -> str:
        data = email.strip().lower().encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, data, "sha256").hex()


contact_store = SiteStore("bacgiang.policy.citizen.contacts", ContactStore)
