"""Facts of an item for the head of its page."""

from ....base.page_facts import IHeadFacts
from ....base.page_facts import Picture
from ....units.findability.head.facts import ARTICLE
from ....units.findability.head.facts import HeadFacts
from ....units.findability.head.pictures import picture_of
from ...approvals.marked_results import MARK_REFERENCE
from ...items import IEditorialItem
from ..facts import facts_of
from ..facts import PublicFacts
from datetime import datetime
from functools import cached_property
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


@implementer(IHeadFacts)
@adapter(IEditorialItem, Interface, Interface)
class ItemHeadFacts(HeadFacts):
    """An article; reference news bears its mark where it is shared, too (9.1)."""

    kind = ARTICLE

    @cached_property
    def public(self) -> PublicFacts:
        return facts_of(self.context)

    def own_title(self) -> str:
        title = super().own_title()
        if not self.public.is_reference:
            return title
        return f"[{translate(MARK_REFERENCE, context=self.request)}] {title}"

    @cached_property
    def picture(self) -> Picture | None:  # type: ignore[override]
        return picture_of(self.context)

    @property
    def published(self) -> datetime | None:  # type: ignore[override]
        return self.public.published

    @property
    def changed(self) -> datetime | None:  # type: ignore[override]
        return self.public.changed
