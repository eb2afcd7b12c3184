"""Registers: unordered folders with a folder a year, one place for every document.

`/vi/van-ban` holds legal documents, `/vi/chi-dao-dieu-hanh` directives; the English
register has no documents of its own and shows the same.
"""

from ...base.refusal import Refusal
from ...editorial.adding.container import OwnTypesContainer
from ...editorial.adding.interfaces import INamesItsTypes
from ...editorial.registers.register import IRegister
from ...editorial.registers.register import standing_at
from ...editorial.visibility.record_folders import IShownWithRecords
from ...units.laid_out import ILaidOut
from Acquisition import aq_inner
from Acquisition import aq_parent
from bacgiang.policy import _
from plone.base.interfaces.syndication import ISyndicatable
from plone.supermodel import model
from Products.CMFPlone.Portal import PloneSite
from zope import schema
from zope.interface import implementer


REGISTER_IDS = {
    "LegalDocument": ("vi", "van-ban"),
    "Directive": ("vi", "chi-dao-dieu-hanh"),
}


class IDocumentRegister(IRegister):
    """A register of documents."""

    holds = schema.Choice(
        title=_("Type of the records"), values=tuple(REGISTER_IDS), readonly=True
    )


class IRegisterYear(model.Schema, ILaidOut):
    """The documents issued in one year."""


class _Unordered(OwnTypesContainer):
    """Order is the catalog's matter; what is added at once does not conflict."""

    _ordering = "unordered"


YEAR = "RegisterYear"


@implementer(IDocumentRegister, ISyndicatable)
class DocumentRegister(_Unordered):
    """A register."""

    holds = "LegalDocument"

    def own_types(self) -> tuple[str, ...]:
        return (self.holds, YEAR)


@implementer(IRegisterYear, IShownWithRecords)
class RegisterYear(_Unordered):
    """A year of a register."""

    def own_types(self) -> tuple[str, ...]:
        """What the register holds that the year stands in."""
        register = aq_parent(aq_inner(self))
        if not INamesItsTypes.providedBy(register):
            return ()
        return tuple(one for one in register.own_types() if one != YEAR)


def find_document_register(
    portal_type: str, site: PloneSite
) -> DocumentRegister | None:
    """The register that holds records of this type, None on a site without."""
    found: DocumentRegister | None = standing_at(
        REGISTER_IDS[portal_type], DocumentRegister, site
    )
    return found


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_register",
        default="This portal has no register for documents of this kind. Ask the "
        "administrator to set it up.",
    ),
)
