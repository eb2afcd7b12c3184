"""Catalog values of editorial items."""

from ..units.register.lookup import main_unit_code
from ..units.sites.belonging import unit_code_of
from .approvals.store import approval_store
from .items import IEditorialItem
from .offers.listing import listed_on_main_site
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer
from plone.uuid.interfaces import IUUID


@indexer(IDexterityContent)
def unit_code(obj: IDexterityContent) -> str:
    """Code of the unit whose site the object stands on."""
    return unit_code_of(obj)


@indexer(IEditorialItem)
def is_reference(item: IEditorialItem) -> bool:
    """Whether it was approved as not confirmed by any authority (9.1)."""
    approval = approval_store().get(IUUID(item))
    return approval is not None and approval.is_reference


@indexer(IEditorialItem)
def shown_on(item: IEditorialItem) -> list[str]:
    """Codes of the units on whose sites the item is listed (design, decision 3)."""
    own = unit_code_of(item)
    main = main_unit_code()
    accepted = own != main and listed_on_main_site(item)
    return [own, main] if accepted else [own]
