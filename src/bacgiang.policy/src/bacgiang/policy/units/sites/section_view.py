"""The page of a section: its live list, in batches, with its feeds."""

from ...base.entries.entries import Entries
from ...base.entries.entries import KINDS
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.languages import reads_english
from ...base.page_facts import IPages
from ..register.lookup import get_unit
from .belonging import unit_code_of
from .filled import ADD
from .filled import filled_members
from .filled import LISTS
from .listings import Listing
from .pinned.listing import pinned_first
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.app.multilingual.interfaces import ITranslationManager
from plone.base.batch import Batch
from plone.base.interfaces.syndication import IFeedSettings
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode
from zope.component import queryMultiAdapter
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


PAGE = 20
EVERY_KIND = _("kind_every", default="All kinds")


class ISectionTop(Interface):
    """What stands above the list: adapts section, request and view, by the listing.

    Other rooms plug in here.
    """

    arranged = Attribute(
        "Called with results of the section's query, a pinned one first, it gives what "
        "stands in the list, in its order; may be missing"
    )

    def __call__() -> str:  # type: ignore[misc]
        """Markup."""


@implementer(IPages)
class SectionView(BrowserView):
    """Lists by the stored query; a section without one lists what stands in it."""

    paging_name = "b_start:int"

    @property
    def listing(self) -> Listing:
        return Listing(self.context.listing or Listing.NONE)

    @cached_property
    def _top(self) -> Any:
        asked = self.context, self.request, self
        return queryMultiAdapter(asked, ISectionTop, name=self.listing.value)

    @cached_property
    def top(self) -> str:
        return self._top() if self._top is not None else ""

    @cached_property
    def queried(self) -> Any:
        """Results of the stored query, a pinned one first."""
        return pinned_first(self.context)

    @property
    def has_query(self) -> bool:
        return bool(ICollection(self.context).query)

    @cached_property
    def batch(self) -> Batch:
        """The batch of catalog results the request asks for."""
        return Batch(self._found(), self.page_size, start=self.start())

    @property
    def page_size(self) -> int:
        return ICollection(self.context).item_count or PAGE

    def previous_url(self) -> str:
        before = max(0, self.start() - self.page_size)
        return self._url_of(before) if self.batch.has_previous else ""

    def next_url(self) -> str:
        return self._url_of(self.batch.end) if self.batch.has_next else ""

    def _url_of(self, start: int, kind: str | None = None) -> str:
        kind = self.kind if kind is None else kind
        given = {"kind": kind, self.paging_name: start}
        said = {name: one for name, one in given.items() if one}
        asked = urlencode(said, safe=":")
        base = self.context.absolute_url()
        return f"{base}?{asked}" if asked else base

    @property
    def kind(self) -> str:
        """What alone is listed; "" for everything."""
        said = form_value(self.request.form, "kind")
        return said if self.listing is Listing.FILES and said in KINDS else ""

    def kinds(self) -> list[tuple[str, Any, bool]]:
        """Where there are several: addresses, titles, whether it is chosen."""
        if self.listing is not Listing.FILES or not self.has_query:
            return []
        there = {one.portal_type for one in self.queried}
        known = [(name, title) for name, title in KINDS.items() if name in there]
        if len(known) < 2:
            return []
        offered = [("", EVERY_KIND), *known]
        return [(self._url_of(0, x), title, x == self.kind) for x, title in offered]

    def _found(self) -> Any:
        if self.has_query:
            arranged = getattr(self._top, "arranged", None)
            kind = self.kind
            if arranged is None and not kind:
                # Of a long list the catalog takes ten times as long to order all of it.
                return pinned_first(self.context, self.start() + self.page_size)
            found = self.queried if arranged is None else arranged(self.queried)
            return [x for x in found if x.portal_type == kind] if kind else found
        path = "/".join(self.context.getPhysicalPath())
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            path={"query": path, "depth": 1}, sort_on="getObjPositionInParent"
        )
        if api.user.has_permission(ADD, obj=self.context):
            return found
        filled = filled_members(self.context)
        return [
            one for one in found if one.portal_type not in LISTS or one.getId in filled
        ]

    @property
    def vietnamese(self) -> Any:
        """The section on the Vietnamese site that lists more than an English one."""
        if not reads_english(self.context.Language()):
            return None
        found = ITranslationManager(self.context).get_translation("vi")
        is_seen = found is not None and api.user.has_permission("View", obj=found)
        return found if is_seen else None

    def start(self) -> int:
        """Where the batch starts; anything but a number in range starts at the top."""
        return batch_start(self.request.form)

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
