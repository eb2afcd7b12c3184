"""`@@difficulties.docx`: what agencies find difficult, and would have (17)."""

from ...base.dates import today
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...base.word_paper import add_centred
from ...base.word_paper import new_paper
from .. import paper as signed
from ..kinds.boards import BOARD_PAPER
from ..kinds.boards import DIFFICULTY
from ..pages.links import OfTask
from ..pages.shown import list_url
from ..pages.shown import Words
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import office_name
from ..tasks.offices import sees_all
from ..tasks.offices import STANDING_TITLE
from ..tasks.reasons import UNKNOWN
from ..tasks.saying import day_in
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode


TITLE = _(
    "paper_difficulties",
    default="Difficulties in carrying the regulation out, and proposed wording",
)
COLUMNS = (
    _("office_fact_clause", default="Article, clause, point"),
    _("label_office_asker", default="Who asked"),
    _("office_kind_difficulty", default="Difficulty with the regulation"),
    _("office_fact_wording", default="Wording that is proposed"),
)
LINK = _("link_difficulties", default="All that is gathered, as a report (DOCX)")
VERSIONS = _("link_board_papers", default="All versions, each from its day on")
HOLDS = _("text_paper_holds", default="This version holds today.")


class DifficultiesPaper(NeverKept, BrowserView):
    """Those that the standing office took into its report, by clause."""

    address = "difficulties.docx"

    def __call__(self) -> Any:
        if not sees_all(self.context):
            raise Refused(UNKNOWN)
        office = signed.say(STANDING_TITLE)
        document = new_paper(signed.say(TITLE), office)
        signed.add_head(document, office, "")
        add_centred(document, signed.say(TITLE).upper(), 14)
        found = tasks_at(self.context, Wanted(kind=DIFFICULTY.code))
        gathered = [one for one in found if one.state == "gathered"]
        rows = [
            (
                one.fact("clause"),
                signed.say(office_name(one.asker)),
                "\n".join(text for text in (one.title, one.words) if text),
                one.fact("wording"),
            )
            for one in sorted(gathered, key=lambda one: one.fact("clause"))
        ]
        signed.add_table(document, COLUMNS, (4, 5, 8, 8), rows)
        signed.add_signatures(document, [(signed.OFFICE, "")])
        response = self.request.response
        return signed.send_paper(response, "kho-khan-vuong-mac", document.save)


def more_links(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """From a difficulty to the report; from a board's paper to its versions."""
    task = of.task
    if task.kind == DIFFICULTY.code and sees_all(place):
        return [(f"{place.absolute_url()}/@@difficulties.docx", LINK)]
    if task.kind != BOARD_PAPER.code:
        return []
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
    holds = bool(days) and max(days)[-1] == task.identifier
    asked = urlencode({"kind": task.kind, "part": ""})
    return [*([("", HOLDS)] if holds else []), (f"{list_url(place)}?{asked}", VERSIONS)]
