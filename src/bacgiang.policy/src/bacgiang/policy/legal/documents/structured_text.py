"""The text of a document as Akoma Ntoso, kept apart from the record it belongs to.

A page of the register, a change of state or a new date loads and writes the record
without its text.
"""

from ...base.kept import Kept
from ...base.seed_files import province
from ...law.akn import read_akn
from ...law.akn import work_of
from ...law.akn import write_akn
from ...law.appendices import appendices
from ...law.attached_names import attached_names
from ...law.citations.bounded import KnownCitations
from ...law.citations.provision_index import ProvisionIndex
from ...law.effect.term import uncounted_term
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import pieces
from ...law.tree import Provision
from collections.abc import Collection
from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from typing import Any
import zlib
from zope.interface import Attribute
from zope.interface import Interface
from zope.schema import Field


KEPT, ROOM = 2_000, 40_000_000
"""Texts kept for the process, and bytes of their XML in all; each takes some five times
as much once it is read. Objects of the database would keep what was read of them in
every connection.
"""


class ReadText:
    """What is read of a text, each thing when it is asked for first; nobody changes it.
    `size`: bytes of the XML.
    """

    def __init__(self, packed: bytes, eids: tuple[str, ...]) -> None:
        self._packed, self._eids = packed, eids
        self.size = len(zlib.decompress(packed))

    @cached_property
    def tree(self) -> LegalText:
        return read_akn(zlib.decompress(self._packed))

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        return {one.eid: one for one in all_provisions(self.tree)}

    @cached_property
    def index(self) -> ProvisionIndex:
        return ProvisionIndex(self._eids)

    @cached_property
    def citations(self) -> KnownCitations:
        return KnownCitations()

    @cached_property
    def appendices(self) -> dict[str, str]:
        return appendices(self.tree)

    @cached_property
    def attached_names(self) -> dict[str, str]:
        return attached_names(self.tree)

    @cached_property
    def uncounted(self) -> str:
        return uncounted_term(plain_text(self.tree))


def _size(key: Hashable, read: ReadText) -> int:
    return read.size


_kept: Kept[ReadText] = Kept(KEPT, ROOM, _size)


def plain_text(tree: LegalText) -> str:
    return "\n".join(piece for piece in pieces(tree) if piece)


class StructuredText(Persistent):
    """Akoma Ntoso 3.0 XML, compressed. A value: a new text is a new object.

    `eids`: identities of all provisions, in the order of the text, and `digest`,
    SHA-256 of the XML in hex: both known without reading it.
    """

    def __init__(self, akn: bytes, eids: tuple[str, ...]) -> None:
        self._packed = zlib.compress(akn, 6)
        self.eids = eids
        self.digest = sha256(akn).hexdigest()

    @property
    def akn(self) -> bytes:
        """The XML, UTF-8."""
        return zlib.decompress(self._packed)

    @property
    def _read(self) -> "ReadText":
        return _kept.of(self.digest, lambda: ReadText(self._packed, self.eids))

    @property
    def tree(self) -> LegalText:
        return self._read.tree

    def provisions_at(self, eids: Collection[str]) -> list[Provision]:
        """Those of some eIds, in their order there."""
        return [found for one in eids if (found := self._read.by_eid.get(one))]

    @property
    def index(self) -> ProvisionIndex:
        """The provisions, by what cites them; known without reading the text."""
        return self._read.index

    @property
    def citations(self) -> KnownCitations:
        """What its blocks cite, and those of its later states; found once."""
        return self._read.citations

    @property
    def appendices(self) -> dict[str, str]:
        """eIds of the appendices by their numbers."""
        return self._read.appendices

    @property
    def attached_names(self) -> dict[str, str]:
        """What its attachments are called, by eId."""
        return self._read.attached_names

    @property
    def uncounted(self) -> str:
        """The term the text sets for itself, in its words, where it names no day."""
        return self._read.uncounted

    def plain_text(self) -> str:
        return plain_text(self.tree)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, StructuredText) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


class IHoldsText(Interface):
    """What has a structured text: a document that was issued, or a draft."""

    structure = Attribute("A StructuredText, or None while there is none.")


class ITakenIdentities(Interface):
    """What an adapter of a record with a text answers that knows of more identities
    than the text has: a frozenset of wIds that a new provision may not take.
    """


def taken_identities(document: DexterityContent) -> frozenset[str]:
    """wIds beside those of the text that a new provision may not take."""
    return ITakenIdentities(document, frozenset())


class IHoldsTextInWork(IHoldsText):
    """The text is still being written: whoever works on it may cut and join its
    provisions and number them anew, and need not say why.
    """


class StructuredTextField(Field):
    """Field of a structured text; it has a page of its own in place of a widget."""

    _type = StructuredText


def structured(tree: LegalText) -> StructuredText:
    eids = tuple(provision.eid for provision in all_provisions(tree))
    work = replace(work_of(tree), publisher=province("publisher"))
    text = StructuredText(write_akn(tree, work), eids)
    # Whoever made it reads it next: to propose relations, and to index it.
    text._read.tree = tree
    return text
