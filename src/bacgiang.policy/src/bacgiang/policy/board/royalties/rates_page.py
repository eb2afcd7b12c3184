"""`@@royalty-rates`: the Chairman's decisions on rates, read by boards, put on file by
the standing office (12).
"""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts_page import PartsPage
from ...base.english.days import shown_day
from ...base.form_values import number_in
from ...base.keeping import NeverKept
from ...base.uploads.file_names import sent_file
from ...units.board_page.links import BoardLink
from ..tasks.offices import is_standing
from .decisions import decision_store
from .decisions import FILE
from .decisions import in_words
from .decisions import PERCENTS
from .decisions import put_on_file
from .decisions import Rates
from .decisions import TEXTS
from .genres import Genre
from .reasons import MOST_NUMBER
from bacgiang.policy import _
from collections.abc import Iterator
from plone.namedfile.utils import set_headers
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


HEADING = _("heading_royalty_rates", default="Rates of royalties")
BOARD_LINK = BoardLink("royalty-rates", HEADING)
FILED = _("royalty_message_filed", default="The decision is on file.")
DECISION = "royalty-decision"


class RatesPage(PartsPage):
    """Every decision there was, the last one first."""

    address = "royalty-rates"
    heading = HEADING

    def act(self) -> Any:
        names = (*TEXTS, *PERCENTS, *Genre.titles())
        said = {name: self.form_value(name) for name in names}
        put_on_file(said, *sent_file(self.request.form))
        self.redirect(self.action, FILED)

    def parts(self) -> Iterator[Part]:
        kept = [*enumerate(decision_store().all())][::-1]
        if not kept:
            none = _(
                "text_no_royalty_rates",
                default="No decision of the Chairman is on file: nothing can be "
                "stated.",
            )
            yield Part(lead=none)
        for number, one in kept:
            url = self.url(DECISION, number=str(number))
            heading = [Said(one.rates.number, url, "vi"), shown_day(one.rates.signed)]
            yield Part(heading=heading, facts=[*_facts(one.rates)])
        if is_standing():
            file = Button("file", _("button_royalty_rates", default="Put on file"))
            yield Part(
                id="royalty-rates",
                heading=_(
                    "heading_royalty_rates_add", default="Put a decision on file"
                ),
                lead=_(
                    "lead_royalty_rates",
                    default="Coefficients from and to, like 1-3 or 2,5; a genre "
                    "without any is not paid. Nothing goes beyond the decree in "
                    "force on the first day.",
                ),
                fields=[*self._fields()],
                buttons=[file],
            )

    def _fields(self) -> Iterator[Field]:
        for name, title in TEXTS.items():
            kind = "text" if name == "number" else "date"
            more = {"kind": kind, "most": MOST_NUMBER, "is_asked": True}
            yield self.field(name, title, **more)
        for one in Genre:
            facts = {"genre": one.title_message}
            title = _(
                "royalty_field_coefficients",
                default="Coefficients: ${genre}",
                mapping=facts,
            )
            yield self.field(one.value, title, most=20)
        for name, title in PERCENTS.items():
            yield self.field(name, title)
        yield self.field("file", FILE, kind="file", is_asked=True)


def _facts(rates: Rates) -> Iterator[tuple[Any, Any]]:
    yield TEXTS["begins"], shown_day(rates.begins)
    for genre, *span in rates.coefficients:
        said = "–".join(dict.fromkeys(map(in_words, span)))
        yield Genre(genre).title_message, said
    fees = {"unit": rates.unit, "translation": rates.translation, **dict(rates.fees)}
    for name, percent in fees.items():
        yield PERCENTS[name], f"{percent} %"


class DecisionFile(NeverKept, BrowserView):
    """`@@royalty-decision?number=0`: a paper, to be saved."""

    address = DECISION

    def __call__(self) -> Any:
        number = number_in(self.request.form.get("number"))
        kept = decision_store().all()
        if number is None or number >= len(kept):
            raise NotFound(self.context, DECISION, self.request)
        file = kept[number].file
        set_headers(file, self.request.response, filename=file.filename)
        return file.data
