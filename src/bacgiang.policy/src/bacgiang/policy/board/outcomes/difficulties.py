"""`@@difficulties.docx`: what agencies find difficult, and would have (17)."""

from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...base.word_paper import add_table
from ...units.register.names import office_name
from .. import paper as signed
from ..kinds.boards import DIFFICULTY
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import sees_all
from ..tasks.offices import STANDING
from ..tasks.reasons import UNKNOWN
from bacgiang.policy import _
from Products.Five import BrowserView
from typing import Any


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


class DifficultiesPaper(NeverKept, BrowserView):
    """Those that the standing office took into its report, by clause."""

    address = "difficulties.docx"

    def __call__(self) -> Any:
        if not sees_all(self.context):
            raise Refused(UNKNOWN)
        office = signed.issuer(STANDING)
        document = signed.begin_paper(signed.say(TITLE), office, "")
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
        add_table(document, [*map(signed.say, COLUMNS)], (4, 5, 8, 8), rows)
        signed.add_signatures(document, [(signed.OFFICE, "")])
        response = self.request.response
        return signed.send_paper(response, "kho-khan-vuong-mac", document.save)
