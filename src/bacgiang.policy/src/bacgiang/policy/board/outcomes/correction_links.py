"""From a correction notice to what readers reported of the item, and to the note that
its board can make public.
"""

from ...editorial.inaccuracy.store import report_store
from ...editorial.workflow.parameters import State
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import desk_of
from ..kinds.correcting import CORRECTION
from ..kinds.correcting import INSPECTION
from ..pages.links import OfTask
from ..pages.shown import Words
from ..tasks.rules import asking_office
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from urllib.parse import urlencode


NOTICE = _("link_correction_notice", default="Send a correction notice on an item")
NOTE = _("link_correction_note", default="Make a public note of the correction")


def correction_links(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """For the unit itself; the main board is told how many reports are open, and led
    from an inspection to a notice.
    """
    if of.task.kind == INSPECTION.code:
        return _notices(place, of)
    return [*_links(place, of)] if of.task.kind == CORRECTION.code else []


def _notices(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """From what was inspected to a notice on what was found."""
    if not asking_office(CORRECTION.kind, unit_code_of(place)):
        return []
    asked = urlencode({"kind": CORRECTION.code, "group": of.task.identifier})
    return [(f"{place.absolute_url()}/@@ask-office?{asked}", NOTICE)]


def _links(place: DexterityContent, of: OfTask) -> Iterator[tuple[str, Words]]:
    owner = of.task.owner
    is_own = unit_code_of(place) == owner
    reports = report_store().open_of(owner)
    count = sum(one.item == of.task.about for one in reports)
    if count:
        url = f"{desk_of(owner).absolute_url()}/@@inaccuracy-reports"
        said = _(
            "link_correction_reports",
            default="Readers' open reports on this item: ${count}",
            mapping={"count": str(count)},
        )
        yield (url if is_own else "", said)
    item = api.content.get(UID=of.task.about) if is_own else None
    if item is not None and api.content.get_state(item) == State.PUBLISHED.value:
        yield f"{item.absolute_url()}/@@correct", NOTE
