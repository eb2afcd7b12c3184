"""`@@dossier-book`: a unit's book of dossiers (Mẫu 06) for a time of its choice."""

from ...base.act_page.field import Field
from ...base.act_page.plain_form import PlainForm
from ...base.acts.recording import record_act
from ...base.dates import read_day
from ...base.dates import today
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...citizen.contacts.looking_up import MOST_WHY
from ...citizen.contacts.looking_up import WHY_MISSING
from ...units.sites.belonging import unit_code_of
from ..act_kinds import DOSSIER_BOOK
from ..handling.reasons import WRONG_TIME
from ..papers.book import book_of
from ..papers.book import MOST_DAYS
from ..papers.kinds import PaperKind
from ..papers.made import answer_paper
from bacgiang.policy import _
from datetime import date
from typing import Any


class BookPage(PlainForm):
    address = "dossier-book"
    heading = PaperKind.BOOK.title_message
    buttons = (("pdf", "PDF"), ("docx", "DOCX"))

    def act(self) -> Any:
        why = " ".join(self.form_value("why").split())
        if not 0 < len(why) <= MOST_WHY:
            raise Refused(WHY_MISSING)
        try:
            first, last = (read_day(self.form_value(one)) for one in ("first", "last"))
        except WrongDay:
            raise Refused(WRONG_TIME) from None
        if first is None or last is None or not 0 <= (last - first).days < MOST_DAYS:
            raise Refused(WRONG_TIME)
        unit = unit_code_of(self.context)
        facts = book_of(unit, first, last)
        details = {"count": str(len(facts.rows))}
        record_act(DOSSIER_BOOK, unit=unit, reason=why, details=details)
        form = self.form_value("do")
        return answer_paper(self.request, unit, PaperKind.BOOK, facts, form)

    def fields(self) -> list[Field]:
        now = today()
        told = (
            ("first", _("label_book_first", default="From (day/month/year)")),
            ("last", _("label_book_last", default="Until (day/month/year)")),
        )
        usual = {"first": now.replace(day=1), "last": now}
        return [
            *(
                Field(name=name, title=title, value=self._typed(name, usual[name]))
                for name, title in told
            ),
            Field(
                name="why",
                title=_("label_table_why", default="Why you need to see who sent them"),
                value=self.form_value("why"),
                most=MOST_WHY,
            ),
        ]

    def _typed(self, name: str, usual: date) -> str:
        return self.form_value(name) or f"{usual:%d/%m/%Y}"
