"""The main board inspects component sites, keeps what it found, and recommends that
something is corrected or removed (7.2e).
"""

from ...base.page_url import page_url
from ...editorial.inaccuracy.store import report_store
from ...editorial.workflow.parameters import State
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import desk_of
from ..tasks.declared import kinds_in
from ..tasks.kinds import Link
from ..tasks.kinds import OfficeTasks
from ..tasks.record import OfficeTask
from ..tasks.rules import asking_office
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


KINDS = kinds_in(__file__)
NOTICE = _("link_correction_notice", default="Send a correction notice on an item")
NOTE = _("link_correction_note", default="Make a public note of the correction")


class Inspections(OfficeTasks):
    """From what was inspected to a notice on what was found."""

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        if asking_office(CORRECTION.kind, unit_code_of(place)):
            asked = {"kind": CORRECTION.code, "group": task.identifier}
            yield page_url(place, "ask-office", **asked), NOTICE


class Corrections(OfficeTasks):
    """To what readers reported of the item, and to the note that its board can make
    public; the main board is told how many reports are open.
    """

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        owner = task.owner
        is_own = unit_code_of(place) == owner
        reports = report_store().open_of(owner)
        count = sum(one.item == task.about for one in reports)
        if count:
            url = page_url(desk_of(owner), "inaccuracy-reports")
            said = _(
                "link_correction_reports",
                default="Readers' open reports on this item: ${count}",
                mapping={"count": str(count)},
            )
            yield url if is_own else "", said
        item = api.content.get(UID=task.about) if is_own else None
        if item is not None and api.content.get_state(item) == State.PUBLISHED.value:
            yield page_url(item, "correct"), NOTE


INSPECTION = Inspections(KINDS["inspection"])
CORRECTION = Corrections(KINDS["correction-notice"])
