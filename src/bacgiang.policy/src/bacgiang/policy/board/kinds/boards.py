"""Boards and their people: what sets them up and rules them, guidance, courses, merits,
and what they find difficult (5.2, 6.2c, 6.3, 7.2f, 14.5, 16, 17).
"""

from ...base.dates import day_in
from ...base.dates import today
from ...base.page_url import page_url
from ..tasks.declared import kinds_in
from ..tasks.kinds import Link
from ..tasks.kinds import OfficeTasks
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import sees_all
from ..tasks.record import OfficeTask
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


KINDS = kinds_in(__file__)
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


BOARD_PAPER = BoardPapers(KINDS["board-paper"])
GUIDANCE = OfficeTasks(KINDS["guidance"])
COURSE = OfficeTasks(KINDS["course"])
MERIT = OfficeTasks(KINDS["merit"])
GATHERED = _("link_difficulties", default="All that is gathered, as a report (DOCX)")


class Difficulties(OfficeTasks):
    """To the report in which they are gathered."""

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        if sees_all(place):
            yield page_url(place, "difficulties.docx"), GATHERED


DIFFICULTY = Difficulties(KINDS["difficulty"])
