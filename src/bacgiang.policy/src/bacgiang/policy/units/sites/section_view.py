"""The page of a section: its live list, in batches, with its feeds."""

from ..register.lookup import get_unit
from .belonging import unit_code_of
from .entries import Entries
from .listings import Listing
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.base.batch import Batch
from plone.base.interfaces.syndication import IFeedSettings
from Products.Five import BrowserView
from typing import Any


PAGE = 20


class SectionView(BrowserView):
    """Lists by the stored query; a section without one lists what stands in it."""

    @property
    def listing(self) -> Listing:
        return Listing(self.context.listing or Listing.NONE)

    @property
    def has_query(self) -> bool:
        return bool(ICollection(self.context).query)

    def batch(self) -> Batch:
        """The batch of catalog results the request asks for."""
        size = ICollection(self.context).item_count or PAGE
        return Batch(self._found(), size, start=self._start())

    def _found(self) -> Any:
        if self.has_query:
            return ICollection(self.context).results(batch=False, brains=True)
        path = "/".join(self.context.getPhysicalPath())
        catalog = api.portal.get_tool("portal_catalog")
        return catalog(
            path={"query": path, "depth": 1}, sort_on="getObjPositionInParent"
        )

    def _start(self) -> int:
        """Where the batch starts; anything but a number in range starts at the top."""
        try:
            return max(0, int(self.request.form.get("b_start", 0)))
        except (TypeError, ValueError):
            return 0

    def entries(self) -> Entries:
        code = unit_code_of(self.context)
        return Entries(code, api.portal.get_current_language())

    @property
    def is_reference(self) -> bool:
        return self.listing is Listing.REFERENCE

    @property
    def has_feed(self) -> bool:
        return self.has_query and IFeedSettings(self.context).enabled

    def unit_url(self) -> str:
        """The unit's page in the register, for the section that presents the unit."""
        if self.listing is not Listing.ORGANISATION:
            return ""
        unit = get_unit(unit_code_of(self.context))
        return unit.absolute_url() if unit is not None else ""
