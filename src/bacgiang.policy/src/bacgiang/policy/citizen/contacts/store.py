"""Where personal data are kept: a store of their own, by submission code.

Each contact is encrypted under a key of its own that stands outside the database
(`base/erasable`): erased it is gone from every copy of the database at once. A contact
whose key is missing reads as erased.
"""

from ...base.dates import now_utc
from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ..erasure import DataErased
from ..erasure import ShownNoMore
from ..pages.gathered import GatheredMapping
from ..submissions.store import YOUNG
from .contact import as_text
from .contact import Consent
from .contact import Contact
from .contact import from_text
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
import hmac
from persistent import Persistent
from Products.GenericSetup.tool import SetupTool
import secrets
from zope.event import notify


class KeptContact(Persistent):
    """A contact, encrypted, or the moment at which it was erased.

    `digest` is that of the e-mail address: found again without reading the contact.
    """

    def __init__(self, code: str, contact: Contact, digest: str) -> None:
        self.text: Erasable | None = None
        self.erased: datetime | None = None
        self.put(code, contact, digest)

    def put(self, code: str, contact: Contact, digest: str) -> None:
        """In the place of what was kept, which is erased."""
        if self.text is not None:
            erase(self.text)
        self.text = encrypted(as_text(contact), _contact_of(code))
        self.digest = digest

    def read(self, code: str) -> Contact | None:
        text = None if self.text is None else decrypted(self.text, _contact_of(code))
        return None if text is None else from_text(text)

    def erase(self, now: datetime) -> None:
        if self.text is not None:
            erase(self.text)
        self.text = None
        self.digest = ""
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
        kept = KeptContact(code, contact, self._digest(contact.email))
        self._contacts.add(code, (now, kept), now)
        self._offer(code, contact, now)

    def get(self, code: str) -> Contact | None:
        """For `looking_up` and the portal's own letters; see there."""
        found = self._contacts.get(code)
        return None if found is None else found[1].read(code)

    def change(self, code: str, contact: Contact, now: datetime) -> None:
        """Put what the person corrected in the place of what was kept."""
        kept, name = self._kept(code), self.public_name(code)
        self._take_back(code, kept.digest)
        kept.put(code, contact, self._digest(contact.email))
        self._offer(code, contact, now)
        if name and name != self.public_name(code):
            notify(ShownNoMore(code))

    def change_consent(self, code: str, consent: Consent, now: datetime) -> None:
        """A consent that was withdrawn or given; the data stay as they are.

        Without consent to the use of the data they are erased.
        """
        kept = self._kept(code)
        if not consent.use_of_data:
            self.erase(code, now)
        elif (contact := kept.read(code)) is not None:
            self.change(code, replace(contact, consent=consent), now)

    def public_name(self, code: str) -> str:
        """The name of someone who agreed to its publication, of an organisation where
        they write for one, else "". Public pages may ask this: nothing else of the
        person is loaded.
        """
        found = self._names.get(code)
        return "" if found is None else decrypted(found, _name_of(code)) or ""

    def codes_of_email(self, email: str) -> list[str]:
        """Codes of submissions given with an address, for sending them again to it."""
        return [key[1] for key in self._by_email.keys_of(self._digest(email))]

    def erase(self, code: str, now: datetime) -> bool:
        """Erase what is kept of a person; whether there was anything."""
        found = self._contacts.get(code)
        if found is None or found[1].text is None:
            return False
        self._take_back(code, found[1].digest)
        found[1].erase(now)
        notify(DataErased(code))
        return True

    def kept_before(self, moment: datetime) -> Iterator[tuple[str, datetime]]:
        """Codes of contacts, erased ones among them, and since when they are kept."""
        for code, (kept, _contact) in self._contacts.items():
            if kept < moment:
                yield code, kept

    def forget(self, code: str, now: datetime) -> None:
        """Erase, and leave no trace that there was anything. For the job."""
        self.erase(code, now)
        self._contacts.drop(code)

    def gather(self, now: datetime) -> int:
        """As the log of submissions is gathered; for one job."""
        mappings = (self._contacts, self._names, self._by_email)
        return sum(one.gather(now - YOUNG) for one in mappings)

    def erase_unreadable(self, now: datetime) -> int:
        """Erase what goes with contacts whose keys were erased after the copy was made
        that these data come from; how many.
        """
        gone = [
            code
            for code, (_at, kept) in self._contacts.items()
            if kept.text is not None and kept.read(code) is None
        ]
        return sum(self.erase(code, now) for code in gone)

    def encrypt_plain(self, now: datetime) -> None:
        """Encrypt what release 1.1.0 kept as it was; for the upgrade."""
        for code, (_at, kept) in list(self._contacts.items()):
            kept._p_activate()
            if "contact" in kept.__dict__:
                plain = kept.__dict__.pop("contact")
                kept.text, kept.digest = None, ""
                if plain is not None:
                    kept.put(code, plain, self._digest(plain.email))
        for code, name in list(self._names.items()):
            if isinstance(name, str):
                self._names.drop(code)
                self._names.add(code, encrypted(name, _name_of(code)), now)

    def _kept(self, code: str) -> KeptContact:
        found = self._contacts.get(code)
        if found is None or found[1].read(code) is None:
            raise KeyError(code)
        kept: KeptContact = found[1]
        return kept

    def _offer(self, code: str, contact: Contact, now: datetime) -> None:
        name = contact.organisation or contact.name
        if contact.consent.publish_name and name:
            self._names.add(code, encrypted(name, _name_of(code)), now)
        if contact.email:
            self._by_email.add((self._digest(contact.email), code), True, now)

    def _take_back(self, code: str, digest: str) -> None:
        name = self._names.get(code)
        if name is not None:
            erase(name)
        self._names.drop(code)
        if digest:
            self._by_email.drop((digest, code))

    def _digest(self, email: str) -> str:
        """Nothing of no address."""
        if not email:
            return ""
        data = email.strip().lower().encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, data, "sha256").hex()


def _contact_of(code: str) -> str:
    return f"contact {code}"


def _name_of(code: str) -> str:
    return f"name {code}"


contact_store = SiteStore("bacgiang.policy.citizen.contacts", ContactStore)


def encrypt_plain(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101."""
    contact_store().encrypt_plain(now_utc())
