"""A draft of the register, `/vi/du-thao` (4.1e)."""

from ...editorial.items import IContentHolder
from ...editorial.items import INamesItsOrigin
from ...editorial.secrecy.own_texts import IDigestedTexts
from ...legal.documents.structured_text import IHoldsTextInWork
from ...units.owning import IOwnedRecord
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from .called import called_draft
from .schema import ILegalDraft
from .schema import LONGEST_TITLE
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import Container
from zope.interface import implementer


@implementer(
    ILegalDraft,
    IContentHolder,
    INamesItsOrigin,
    IOwnedRecord,
    IDigestedTexts,
    IHoldsTextInWork,
)
class LegalDraft(Container):
    """A draft; it holds its accompanying papers.

    It names its own source and author: the body that drafts it.
    """

    # Without type hints: Zope keeps annotations of an object where Python keeps those
    # of its class, and all drafts would share them.
    structure = None
    confirmed_digest = None
    links_digest = None
    longest_title = LONGEST_TITLE

    def Title(self) -> str:  # noqa: N802
        """As pages and lists call it; `title` is what was typed."""
        return called_draft(self.title or "")

    @property
    def owning_unit(self) -> str:
        """Code of the unit in charge of the record."""
        return self.owner_unit or main_unit_code()

    @property
    def byline(self) -> str:
        if self.drafting_body:
            return str(self.drafting_body)
        unit = get_unit(self.owning_unit, api.portal.get())
        return str(unit.title) if unit is not None else self.owning_unit

    source = byline

    def own_texts(self) -> Iterator[str]:
        """Texts that no field shows to who looks for marks of secrecy."""
        if self.structure is not None:
            yield self.structure.plain_text()

    def own_texts_digest(self) -> str:
        return self.structure.digest if self.structure is not None else ""
