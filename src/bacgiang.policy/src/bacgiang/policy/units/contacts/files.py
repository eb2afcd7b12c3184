"""The directory, a unit and a person as files: vCards and a spreadsheet."""

from ...base.made_in_turn import in_turn
from ...base.spreadsheets.csv_writing import csv_lines
from ..register.lookup import get_unit
from ..register.presentation import UnitPresentation
from ..register.vocabularies import KIND_TITLES
from .listing import Asked
from .listing import listed_units
from .vcard import cards
from .vcard import leader_card
from .vcard import unit_card
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from Products.Five import BrowserView
from zExceptions import NotFound
from zope.i18n import translate


COLUMNS = (
    _("label_unit_kind", default="Kind of unit"),
    _("Unit"),
    _("Person or division"),
    _("column_function", default="Position, or what is asked"),
    _("Telephone"),
    _("Hotline"),
    _("Fax"),
    _("E-mail"),
    _("Address"),
    _("Opening hours"),
    _("label_contact_note", default="Note"),
    _("column_page", default="Page"),
)


class _File(BrowserView):
    """Sent to be kept, under a name of its own."""

    kind = "text/vcard; charset=utf-8"

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    def sent(self, name: str, data: bytes) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", self.kind)
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        return data

    def units(self) -> Iterator[UnitPresentation]:
        return listed_units(Asked(), self.language, self.request)


class UnitCard(_File):
    """`/vi/to-chuc/<code>/@@vcard`."""

    def __call__(self) -> bytes:
        unit = UnitPresentation(self.context, self.language, self.request)
        return self.sent(f"{unit.code}.vcf", unit_card(unit))


class LeaderCard(_File):
    """`@@vcard` of a leader, for whom the public is told of."""

    def __call__(self) -> bytes:
        unit = get_unit(self.context.aq_parent.getId())
        if unit is None:
            raise NotFound(self.context, self.__name__, self.request)
        shown = UnitPresentation(unit, self.language, self.request)
        leader = shown.leader(self.context)
        return self.sent(f"{self.context.getId()}.vcf", leader_card(leader, shown))


class DirectoryCards(_File):
    """Everybody's, in one file, as address books take them."""

    def __call__(self) -> bytes:
        with in_turn():
            found = [one for unit in self.units() for one in cards(unit)]
        return self.sent("danh-ba.vcf", b"".join(found))


class DirectorySheet(_File):
    """A row for each unit, each of its people, each subject that it answers."""

    kind = "text/csv; charset=utf-8"

    def __call__(self) -> bytes:
        headings = [self._said(title) for title in COLUMNS]
        with in_turn():
            rows = [row for unit in self.units() for row in self._rows(unit)]
        return self.sent("danh-ba.csv", b"".join(csv_lines([headings, *rows])))

    def _said(self, message: str) -> str:
        return str(translate(message, target_language=self.language))

    def _rows(self, shown: UnitPresentation) -> Iterator[list[str]]:
        unit, (note, _language) = shown.unit, shown.note
        titles = {one.value: title for one, title in KIND_TITLES.items()}
        first = [self._said(titles[shown.entry.kind]), shown.name]
        hours = [one for one in shown.contact if one.name == "hours"]
        told = "; ".join(piece.text for one in hours for piece in one.pieces)
        numbers = [unit.phone or "", unit.hotline or "", unit.fax or ""]
        yield [
            *(*first, "", "", *numbers, unit.email or "", unit.address or "", told),
            *(note, shown.page_url),
        ]
        for one in shown.leaders:
            ways = [one.phone, "", "", one.email, one.office, ""]
            yield [*first, one.name, one.position, *ways, note, one.url]
        for row in unit.answers or ():
            ways = [row["phone"] or "", "", "", row["email"] or "", "", ""]
            about = (row["who"], row["subject"])
            yield [*first, *about, *ways, note, shown.page_url]
