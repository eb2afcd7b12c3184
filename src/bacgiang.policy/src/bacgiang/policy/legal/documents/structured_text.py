"""The text of a document as Akoma Ntoso, kept apart from the record it belongs to.

A page of the register, a change of state or a new date loads and writes the record
without its text.
"""

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

    @cached_property
    def _v_tree(self) -> LegalText:
        return read_akn(self.akn)

    @property
    def tree(self) -> LegalText:
        return self._v_tree

    @cached_property
    def _v_index(self) -> ProvisionIndex:
        return ProvisionIndex(self.eids)

    @property
    def index(self) -> ProvisionIndex:
        """The provisions, by what cites them; known without reading the text."""
        return self._v_index

    @cached_property
    def _v_citations(self) -> KnownCitations:
        return KnownCitations()

    @property
    def citations(self) -> KnownCitations:
        """What its blocks cite, and those of its later states; found once."""
        return self._v_citations

    @cached_property
    def _v_appendices(self) -> dict[str, str]:
        return appendices(self.tree)

    @property
    def appendices(self) -> dict[str, str]:
        """eIds of the appendices by their numbers."""
        return self._v_appendices

    @cached_property
    def _v_attached_names(self) -> dict[str, str]:
        return attached_names(self.tree)

    @property
    def attached_names(self) -> dict[str, str]:
        """What its attachments are called, by eId."""
        return self._v_attached_names

    @cached_property
    def _v_uncounted(self) -> str:
        return uncounted_term(self.plain_text())

    @property
    def uncounted(self) -> str:
        """The term the text sets for itself, in its words, where it names no day."""
        return self._v_uncounted

    def plain_text(self) -> str:
        return "\n".join(piece for piece in pieces(self.tree) if piece)

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
    text._v_tree = tree
    return text
