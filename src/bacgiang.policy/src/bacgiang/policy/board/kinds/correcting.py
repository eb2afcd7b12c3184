"""The main board inspects component sites, keeps what it found, and recommends that
something is corrected or removed (7.2e).
"""

from ...base.page_url import page_url
from ...editorial.inaccuracy.store import report_store
from ...editorial.workflow.parameters import State
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import desk_of
from ..tasks import usual
from ..tasks.kinds import Link
from ..tasks.parts import act
from ..tasks.parts import choice
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.record import OfficeTask
from ..tasks.rules import asking_office
from ..tasks.source import OfficeTasks
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


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


INSPECTION = Inspections(
    code="inspection",
    clause="7.2e",
    title=_("office_kind_inspection", default="Inspection of a site"),
    heading=_("office_kinds_inspection", default="Inspections of sites"),
    help=_(
        "office_help_inspection",
        default="Kept by the main board for itself. What is wrong goes to the unit "
        "as a correction notice, item by item.",
    ),
    asks="main_board review > asker",
    states={
        "planned owner review": _("office_state_planned", default="Planned"),
        "inspected closed": _("office_state_inspected", default="Inspected"),
        "dropped closed": usual.DROPPED,
    },
    acts=(
        act("record owner review: planned > inspected: day words items?")(
            _("office_do_record", default="Record what was found"),
            _("office_done_record", default="Inspected"),
        ),
        "drop! owner review: planned > dropped: words",
    ),
    facts=(
        must(
            "site", _("office_fact_site", default="Site that is inspected"), kind="unit"
        ),
        Fact("inspector", _("office_fact_inspector", default="Who inspects")),
    ),
    order=53,
)
STATES = {
    "recommended authority head": _(
        "office_state_recommended", default="Waits for the decision"
    ),
    "decided owner publish": _(
        "office_state_decided", default="Decided, to be corrected"
    ),
    "corrected asker review": _(
        "office_state_corrected", default="Corrected, to be checked"
    ),
    "disputed standing": _("office_state_disputed", default="Disputed"),
    "closed closed": usual.CLOSED,
    "dismissed closed": _("office_state_dismissed", default="Not followed"),
    "cancelled closed": usual.CANCELLED,
}
ACTS = (
    act("decide authority head: recommended > decided: number? due? words?")(
        _("office_do_decide", default="Decide that it be done"),
        _("office_done_decide", default="Decided that it be done"),
    ),
    act("dismiss! authority head: recommended > dismissed: words number?")(
        _("office_do_dismiss", default="Decide that it is not followed"),
        _("office_done_dismiss", default="Decided that it is not followed"),
    ),
    # Nobody waits for a decision to put right what is plainly wrong.
    act("correct owner publish: recommended decided > corrected: words")(
        _("office_do_correct", default="Say that it is corrected"),
        _("office_done_correct", default="Corrected"),
    ),
    act("dispute! owner head: recommended decided > disputed: words")(
        _("office_do_dispute", default="Dispute it before the standing office"),
        _("office_done_dispute", default="Disputed"),
    ),
    act("uphold standing head: disputed > decided: words number? due?")(
        _("office_do_uphold", default="Uphold the notice"),
        _("office_done_uphold", default="Notice upheld"),
    ),
    act("set_aside! standing head: disputed > dismissed: words number?")(
        _("office_do_set_aside", default="Set the notice aside"),
        _("office_done_set_aside", default="Notice set aside"),
    ),
    "close asker review: corrected > closed: words?",
    act("insist asker review: corrected > decided: words due?")(
        _("office_do_insist", default="It is not corrected yet"),
        _("office_done_insist", default="Found not corrected"),
    ),
    "take_back! asker review: recommended decided disputed > cancelled: words",
)
GROUNDS = {
    "inaccurate": _("office_ground_inaccurate", default="Inaccurate"),
    "unnecessary": _("office_ground_unnecessary", default="Unnecessary"),
    "unlawful": _("office_ground_unlawful", default="Against the law's rules"),
}
MEASURES = {
    "change": _("office_measure_change", default="To be changed"),
    "remove": _("office_measure_remove", default="To be removed"),
}
CORRECTION = Corrections(
    code="correction-notice",
    clause="7.2e",
    title=_("office_kind_correction", default="Correction notice"),
    heading=_("office_kinds_correction", default="Correction notices"),
    help=_(
        "office_help_correction",
        default="A recommendation: the authority you name decides, the unit "
        "corrects or disputes it. What must go at once is removed by its own board "
        "as ever.",
    ),
    asks="main_board review > item",
    states=STATES,
    acts=ACTS,
    grounds=GROUNDS,
    asks_ground=True,
    has_authority=True,
    about=_("office_about_item", default="Address of the item"),
    facts=(
        choice(
            "measure", _("office_fact_measure", default="What is asked for"), MEASURES
        ),
    ),
    order=52,
)
