"""`@@royalty-rates`: the Chairman's decisions on rates, read by boards, put on file by
the standing office (12).
"""

from ....base.act_page.field import Field
from ....base.english.days import shown_day
from ....base.form_values import number_in
from ....base.keeping import NeverKept
from ....base.uploads.file_names import upload_name
from ....units.board_page.links import BoardLink
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks.offices import is_standing
from ..decisions import Decision
from ..decisions import decision_store
from ..decisions import in_words
from ..decisions import put_on_file
from ..decisions import Rates
from ..decisions import SentRates
from ..genres import FEES
from ..genres import Genre
from bacgiang.policy import _
from collections.abc import Iterator
from plone.namedfile.utils import set_headers
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


HEADING = _("heading_royalty_rates", default="Rates of royalties")
BOARD_LINK = BoardLink(HEADING, "bacgiang.policy: View unpublished work")
FILED = _("royalty_message_filed", default="The decision is on file.")


class RatesPage(FormOfFields):
    """Every decision there was, the last one first."""

    template = ViewPageTemplateFile("rates.pt")
    form_id = "royalty-rates"
    heading = HEADING
    lead = _(
        "lead_royalty_rates",
        default="Coefficients from and to, like 1-3 or 2,5; a genre without any is not "
        "paid. Nothing goes beyond the decree in force on the first day.",
    )
    day = staticmethod(shown_day)

    def decisions(self) -> list[tuple[int, Decision]]:
        return [*enumerate(decision_store().all())][::-1]

    def coefficients(self, rates: Rates) -> list[tuple[Any, str]]:
        return [
            (Genre(genre).title_message, _span(low, high))
            for genre, low, high in rates.coefficients
        ]

    def fees(self, rates: Rates) -> list[tuple[Any, int]]:
        titles = {one.value: one.title_message for one in FEES}
        return [(titles[role], percent) for role, percent in rates.fees]

    def act(self) -> Any:
        form = self.request.form
        upload = form.get("file")
        # A field of files may hold several: the first is the decision.
        upload = upload[0] if isinstance(upload, list) and upload else upload
        sent = SentRates(
            **{
                name: self.form_value(name)
                for name in ("number", "signed", "begins", "unit", "translation")
            },
            coefficients={one.value: self.form_value(one.value) for one in Genre},
            fees={one.value: self.form_value(one.value) for one in FEES},
            name=upload_name(upload),
            data=upload.read() if hasattr(upload, "read") else b"",
        )
        put_on_file(sent)
        self.redirect(self.action, FILED)

    def buttons(self) -> Iterator[Button]:
        if is_standing():
            yield Button("file", _("button_royalty_rates", default="Put on file"))

    def fields(self) -> Iterator[Field]:
        number = _("office_part_number", default="Number of the decision")
        yield self._field("number", number, most=200)
        signed = _("royalty_field_signed", default="Signed on")
        yield self._field("signed", signed, kind="date")
        begins = _("royalty_field_begins", default="Holds from")
        yield self._field("begins", begins, kind="date")
        unit = _(
            "royalty_field_unit", default="One coefficient, percent of the base salary"
        )
        yield self._field("unit", unit)
        for one in Genre:
            title = _(
                "royalty_field_coefficients",
                default="Coefficients: ${genre}",
                mapping={"genre": one.title_message},
            )
            yield Field(
                name=one.value, title=title, value=self.form_value(one.value), most=20
            )
        translation = _(
            "royalty_field_translations", default="Translations, percent of the royalty"
        )
        yield self._field("translation", translation)
        for role in FEES:
            title = _(
                "royalty_field_fee",
                default="Fee, percent of the royalty: ${role}",
                mapping={"role": role.title_message},
            )
            yield Field(name=role.value, title=title, value=self.form_value(role.value))
        yield Field(
            name="file",
            title=_("royalty_field_file", default="The decision (PDF, Word, picture)"),
            kind="file",
            is_asked=True,
        )

    def _field(self, name: str, title: Any, **more: Any) -> Field:
        value = self.form_value(name)
        return Field(name=name, title=title, value=value, is_asked=True, **more)


class DecisionFile(NeverKept, BrowserView):
    """`@@royalty-decision?number=0`: a paper, to be saved."""

    def __call__(self) -> Any:
        number, kept = (
            number_in(self.request.form.get("number")),
            decision_store().all(),
        )
        if number is None or number >= len(kept):
            raise NotFound(self.context, "royalty-decision", self.request)
        file = kept[number].file
        set_headers(file, self.request.response, filename=file.filename)
        return file.data


def _span(low: int, high: int) -> str:
    return in_words(low) if low == high else f"{in_words(low)}–{in_words(high)}"
