"""The page on which a member of a board asks for a table, and fetches it."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.english.days import shown_moment
from ...base.frame_language import frame_language
from ...base.languages import reads_english
from ...base.media_types import XLSX
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..act_kinds import TABLE_ASKED
from ..act_kinds import TABLE_FETCHED
from ..contacts.looking_up import MOST_WHY
from ..contacts.looking_up import WHY_MISSING
from .jobs import may_have
from .jobs import MOST_ROWS
from .store import AskedTable
from .store import table_store
from bacgiang.policy import _
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zope.i18nmessageid import Message


NOT_ON_BOARD = Refusal(
    "not_on_board",
    _(
        "table_refusal_board",
        default="Tables are made for members of the unit's board alone.",
    ),
    status=403,
)
ASKED = _(
    "table_asked",
    default="The table is being made. Open this page again in a minute.",
)


class TablesPage(ActPage):
    """A page of a room names its `kind` of table and the fields by which rows are
    chosen (`chosen`); whoever opens it may read what stands in them.
    """

    template = ViewPageTemplateFile("tables.pt")
    headers = UNLISTED
    kind = ""
    heading: Message | str = ""
    way_back = ""
    way_back_title: Message | str = ""
    moment = staticmethod(shown_moment)

    def chosen(self) -> list[Field]:
        return []

    @property
    def most_rows(self) -> str:
        """As the language of the page writes it."""
        number = f"{MOST_ROWS:,}"
        return number if reads_english(frame_language()) else number.replace(",", ".")

    @property
    def unit(self) -> str:
        return unit_code_of(self.context)

    @property
    def user(self) -> str:
        return api.user.get_current().getId() or ""

    def act(self) -> Any:
        if not may_have(self.unit, self.user):
            raise Refused(NOT_ON_BOARD)
        name = self.form_value("fetch")
        return self.fetched(name) if name else self.ask()

    def ask(self) -> None:
        has_contacts = self.form_value("contacts") == "1"
        why = " ".join(self.form_value("why").split())
        if has_contacts and not 0 < len(why) <= MOST_WHY:
            raise Refused(WHY_MISSING)
        # What was no choice is as if nothing were chosen.
        asked = {one.name: str(one.value) for one in self.chosen()}
        language = str(api.portal.get_current_language())
        table = AskedTable(
            self.kind,
            self.unit,
            self.user,
            now_utc(),
            asked,
            has_contacts=has_contacts,
            language=language,
        )
        table_store().ask(table)
        record_act(TABLE_ASKED, unit=self.unit, reason=why if has_contacts else "")
        self.redirect(self.action, ASKED)

    def fetched(self, name: str) -> bytes:
        """Raises NotFound for another's, and for what is not made."""
        table = table_store().get(name)
        is_own = table is not None and (table.kind, table.unit, table.user) == (
            self.kind,
            self.unit,
            self.user,
        )
        data = table.read(name) if table is not None and is_own else None
        if table is None or data is None:
            raise NotFound(name)
        record_act(TABLE_FETCHED, unit=self.unit)
        headers = {
            "Content-Type": XLSX,
            "Content-Disposition": f'attachment; filename="{self.kind}.xlsx"',
        }
        for header, value in headers.items():
            self.request.response.setHeader(header, value)
        return data

    def tables(self) -> list[tuple[str, AskedTable]]:
        return table_store().of(self.kind, self.unit, self.user)

    def fields(self) -> list[Field]:
        return [
            *self.chosen(),
            Field(
                name="contacts",
                title=_(
                    "label_table_contacts",
                    default="With who sent each, and how they are reached",
                ),
                kind="checkbox",
                value=self.form_value("contacts"),
            ),
            Field(
                name="why",
                title=_("label_table_why", default="Why you need to see who sent them"),
                help=_(
                    "help_table_why",
                    default="Only where the table says who sent each. It goes into the "
                    "record of acts.",
                ),
                value=self.form_value("why"),
                most=MOST_WHY,
            ),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field

    @property
    def back_url(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.way_back}"
