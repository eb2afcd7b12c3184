"""Which record has which identity and which numbers, kept with the site.

Two people who enter one document at the same moment meet here: both write the same key,
one of them is asked again and finds it taken. Everything else goes past each other.
"""

from ...base.stores.site_store import SiteStore
from ...editorial.registers.set_aside import SetsAside
from ...law.document_identity import DocumentIdentity
from ...law.document_identity import LAWMAKERS
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from persistent import Persistent


class IdentityStore(SetsAside, Persistent):
    """UIDs by identity, and by each key a number is found under."""

    def __init__(self) -> None:
        self._by_identity: OOBTree = OOBTree()
        self._by_number: OOBTree = OOBTree()
        self._of_uid: OOBTree = OOBTree()

    def holder(self, identity: DocumentIdentity) -> str | None:
        """UID of the record with this identity."""
        return self._by_identity.get(identity.key)

    def numbered(self, key: str) -> tuple[str, ...]:
        """UIDs of the records with a number under this search key."""
        return tuple(self._by_number.get(key, ()))

    def named(self, identity: DocumentIdentity) -> tuple[str, ...]:
        """UIDs of the records that share the identity's number, or type and title."""
        return self.numbered(identity.name_key)

    def titled(self, identity: DocumentIdentity) -> tuple[str, ...]:
        """UIDs of the laws with a number that an identity names by title and day."""
        if identity.number is not None or identity.day is None or not identity.law_key:
            return ()
        lawmakers = LAWMAKERS[identity.type] if identity.type is not None else ()
        issuers = (identity.issuer,) if identity.issuer else lawmakers
        keys = (_key_without_number(replace(identity, issuer=one)) for one in issuers)
        return tuple(uid for key in keys for uid in self.numbered(key))

    def holders(self, identity: DocumentIdentity) -> tuple[str, ...]:
        """UIDs of the record with this identity, and of those that have a number and
        else the same, where the identity has none.
        """
        holder = self.holder(identity)
        held = (holder,) if holder is not None else ()
        if identity.number is not None:
            return held
        return (*held, *self.numbered(_key_without_number(identity)))

    def same_aside(self, identity: DocumentIdentity) -> tuple[str, ...]:
        """UIDs of the records set aside that are the same in this way."""
        keys = [identity.key]
        if identity.number is None:
            keys.append(_key_without_number(identity))
        return self.aside(*keys)

    def set_aside(self, uid: str, identity: DocumentIdentity) -> None:
        """Note a record that has the identity of another one."""
        self.drop(uid)
        self._set_aside(uid, identity.key, _key_without_number(identity))

    def keep(self, uid: str, identity: DocumentIdentity) -> bool:
        """Note the identity of a record; False when it has this one already.

        The caller has made sure that no other record holds it.
        """
        wanted = (identity.key, *_number_keys(identity))
        if self._of_uid.get(uid) == wanted:
            return False
        self.drop(uid)
        self._of_uid[uid] = wanted
        self._by_identity[identity.key] = uid
        for key in wanted[1:]:
            self._by_number.setdefault(key, OOTreeSet()).insert(uid)
        return True

    def drop(self, uid: str) -> None:
        self._take_back(uid)
        identity, *numbers = self._of_uid.pop(uid, ("",))
        if self._by_identity.get(identity) == uid:
            del self._by_identity[identity]
        for key in numbers:
            self._by_number.get(key, set()).discard(uid)

    def uids(self) -> Iterator[str]:
        return iter(self._of_uid)


def _number_keys(identity: DocumentIdentity) -> tuple[str, ...]:
    """The keys a number is searched under; without one, what the document is called."""
    if identity.number is None:
        return (identity.name_key,)
    keys = identity.number.search_keys(identity.year)
    unnumbered = _key_without_number(identity)
    return tuple(dict.fromkeys((identity.name_key, *keys, unnumbered)))


def _key_without_number(identity: DocumentIdentity) -> str:
    """Issuer, type, title and day, short: a title may have two thousand characters."""
    key = replace(identity, number=None).key
    return f"={sha256(key.encode()).hexdigest()[:32]}"


identity_store = SiteStore("bacgiang.policy.document_identities", IdentityStore)
