"""Boards and their people: what sets them up and rules them, guidance, courses, merits,
and what they find difficult (5.2, 6.2c, 6.3, 7.2f, 14.5, 16, 17).
"""

from ...base.dates import today
from ...base.page_url import page_url
from ..tasks import usual
from ..tasks.kinds import Link
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import sees_all
from ..tasks.parts import act
from ..tasks.parts import choice
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.record import OfficeTask
from ..tasks.saying import day_in
from ..tasks.source import OfficeTasks
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


PAPERS = {
    "establishment": _("office_paper_establishment", default="Decision on the board"),
    "rules": _("office_paper_rules", default="Working rules of the board"),
}
VERSIONS = _("link_board_papers", default="All versions, each from its day on")
HOLDS = _("text_paper_holds", default="This version holds today.")


class BoardPapers(OfficeTasks):
    """From each to all versions; the one that holds says so."""

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        found = tasks_at(place, Wanted(part="", kind=task.kind))
        days = [
            (day, one.closed, one.identifier)
            for one in found
            if (one.owner, one.fact("paper")) == (task.owner, task.fact("paper"))
            and one.state == "decided"
            and one.closed
            and (day := day_in(one.fact("holds_from")))
            and day <= today()
        ]
        if days and max(days)[-1] == task.identifier:
            yield "", HOLDS
        yield page_url(place, "office-tasks", kind=task.kind, part=""), VERSIONS


BOARD_PAPER = BoardPapers(
    code="board-paper",
    clause="5.2, 6.3",
    title=_("office_kind_board_paper", default="Board's decision or working rules"),
    heading=_("office_kinds_board_paper", default="Boards' decisions and rules"),
    help=_(
        "office_help_board_paper",
        default="Each version is a record of its own: once decided it stays as it "
        "is, and another one holds from its day on.",
    ),
    asks="any_board head > asker",
    states={
        "drafted owner head": _("office_state_drafted", default="Being prepared"),
        "decided closed": usual.DECIDED,
        "dropped closed": usual.DROPPED,
    },
    acts=(
        "enter_decision owner head: drafted > decided: number day file words?",
        "drop! owner head: drafted > dropped: words",
    ),
    facts=(
        choice("paper", _("office_fact_which_paper", default="Which"), PAPERS),
        must("holds_from", _("office_fact_holds_from", default="Holds from"), "date"),
        Fact("signer", _("office_fact_decides", default="Who decides")),
    ),
    order=66,
)
GUIDANCE = OfficeTasks(
    code="guidance",
    clause="6.2c",
    title=_("office_kind_guidance", default="Guidance"),
    heading=_("office_kinds_guidance", default="Guidance to be read"),
    help=_(
        "office_help_guidance",
        default="Name the document on the portal, or write it below. Who has read "
        "it stands in the table of those who were asked at once.",
    ),
    asks="overseers review > units",
    about=_("office_about_document", default="Address of the document"),
    states={
        "sent owner": usual.SENT,
        "read closed": _("office_state_read", default="Read"),
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        act("read owner: sent > read: words?")(
            _("office_do_read", default="Say that the board has read it"),
            _("office_done_read", default="Read"),
        ),
        "take_back! asker review: sent > cancelled: words",
    ),
    order=61,
)
LEARNERS = {
    "collaborators": _("office_learners_collaborators", default="Collaborators"),
    "editors": _("office_learners_editors", default="Editors"),
    "technicians": _("office_learners_technicians", default="Technical staff"),
}
COURSE = OfficeTasks(
    code="course",
    clause="6.2c, 7.2f, 14.5",
    title=_("office_kind_course", default="Course"),
    heading=_("office_kinds_course", default="Courses"),
    help=_(
        "office_help_course",
        default="Units are asked by which day to enrol. Who attended stands in the "
        "table of those who were asked at once.",
    ),
    asks="overseers review > units",
    states={
        "sent owner": usual.SENT,
        "enrolled asker": _("office_state_enrolled", default="Enrolled"),
        "attended closed": _("office_state_attended", default="Attended"),
        "missed closed": _("office_state_missed", default="Not attended"),
        "declined closed": usual.DECLINED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        act("enrol owner: sent enrolled > enrolled: words")(
            _("office_do_enrol", default="Enrol (write who)"),
            _("office_done_enrol", default="Enrolled"),
        ),
        "decline! owner: sent enrolled > declined: words",
        act("attend asker: enrolled > attended: words items?")(
            _("office_do_attend", default="Enter who attended"),
            _("office_done_attend", default="Attended"),
        ),
        act("miss asker: enrolled > missed: words?")(
            _("office_do_miss", default="Enter that nobody came"),
            _("office_done_miss", default="Nobody came"),
        ),
        "take_back! asker review: sent > cancelled: words",
    ),
    facts=(
        choice("learners", _("office_fact_learners", default="For whom"), LEARNERS),
        must("begins", _("office_fact_begins", default="First day"), "date"),
        Fact("place", _("office_fact_place", default="Where")),
    ),
    order=61,
)
MERITS = {
    "commendation": _("office_merit_commendation", default="Commendation"),
    "violation": _("office_merit_violation", default="Violation"),
}
MERIT = OfficeTasks(
    code="merit",
    clause="16",
    title=_("office_kind_merit", default="Commendation or violation"),
    heading=_("office_kinds_merit", default="Commendations and violations"),
    help=_(
        "office_help_merit",
        default="The unit sees it, and can explain itself before it is decided.",
    ),
    asks="overseers head > units",
    states={
        "proposed standing": _("office_state_proposed", default="Proposed"),
        "decided closed": usual.DECIDED,
        "declined closed": usual.DECLINED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        act("explain owner head: proposed: words")(
            _("office_do_explain", default="Explain"),
            _("office_done_explain", default="Explained"),
        ),
        "enter_decision standing head: proposed > decided: number day words? file?",
        "decline! standing head: proposed > declined: words",
        "take_back! asker review: proposed > cancelled: words",
    ),
    facts=(
        choice("merit", _("office_fact_merit", default="Which"), MERITS),
        Fact("person", _("office_fact_person", default="Person, if it is one")),
    ),
    order=63,
)
GATHERED = _("link_difficulties", default="All that is gathered, as a report (DOCX)")


class Difficulties(OfficeTasks):
    """To the report in which they are gathered."""

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        if sees_all(place):
            yield page_url(place, "difficulties.docx"), GATHERED


DIFFICULTY = Difficulties(
    code="difficulty",
    clause="17",
    title=_("office_kind_difficulty", default="Difficulty with the regulation"),
    heading=_("office_kinds_difficulty", default="Difficulties with the regulation"),
    asks="any_board head > standing",
    states={
        "told owner": _("office_state_told", default="Told"),
        "gathered owner": _(
            "office_state_gathered", default="In the report to the Committee"
        ),
        "closed closed": usual.CLOSED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        act("gather owner: told > gathered: number? words?")(
            _("office_do_gather", default="Take it into the report"),
            _("office_done_gather", default="Taken into the report"),
        ),
        act("answer owner: told gathered > closed: words number?")(
            _("office_do_answer", default="Answer and close"),
            _("office_done_answer", default="Answered"),
        ),
        "take_back! asker review: told > cancelled: words",
    ),
    facts=(
        must("clause", _("office_fact_clause", default="Article, clause, point")),
        Fact(
            "wording",
            _("office_fact_wording", default="Wording that is proposed"),
            kind="textarea",
        ),
    ),
    remind_days=5,
    order=64,
)
