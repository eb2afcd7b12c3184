"""`@@must-be-public`, `@must-be-public`: the list for a unit; gaps become tasks."""

from ...base.act_page.field import Field
from ...base.act_page.parts import block
from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.api_services import MethodsService
from ...base.english.days import shown_day
from ...base.form_values import form_value
from ...base.frame_language import frame_language
from ...base.json_values import text_in
from ...base.languages import reads_english
from ...units.board_page.links import BoardLink
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..pages.shown import LATE
from ..pages.shown import say
from ..pages.shown import SMALL
from . import asking
from . import looking
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any


HEADING = _("heading_public_list", default="What has to be public")
BOARD_LINK = BoardLink("must-be-public", HEADING)


COLUMNS = (
    _("label_public_what", default="What"),
    _("label_public_standing", default="Standing"),
    _("label_public_last", default="Newest"),
)
ASKED = _("text_public_asked", default="is asked for")
SHOW = Button("", _("button_standing_unit", default="Show"), SECOND, "show")
ASK = Button("ask", _("button_public_ask", default="Make tasks of the gaps"))


class PublicListPage(PartsPage):
    address = "must-be-public"
    address_fields = ("unit",)
    lead = _(
        "text_public_list",
        default="What the regulation and today's decrees ask of this kind of unit, and "
        "what the portal finds of it.",
    )

    def find(self) -> None:
        self.unit = asking.unit_looked_at(self.context, self.form_value("unit"))
        self.heading = f"{say(HEADING)}:", unit_name(self.unit.code)

    def act(self) -> Any:
        made = asking.ask_for_gaps(self.context, self.unit)
        said = _(
            "public_message_asked",
            default="Tasks made: ${count}",
            mapping={"count": str(len(made))},
        )
        self.redirect(self.action, said)

    def parts(self) -> Iterator[Part]:
        if unit_code_of(self.context) == main_unit_code():
            yield Part(
                id="public-unit", fields=[self._choice()], buttons=[SHOW], search=True
            )
        asked, found = asking.asked_already(self.unit), [*looking.look(self.unit)]
        rows = [_cells(one, one.entry.code in asked) for one in found]
        yield Part(id="public-list", look="cards", columns=COLUMNS, rows=rows)
        gaps = any(one.is_gap and one.entry.code not in asked for one in found)
        if gaps and asking.asker_at(self.context, self.unit):
            yield Part(id="public-ask", buttons=[ASK])

    def _choice(self) -> Field:
        """Of a unit, on the main site."""
        language = str(api.portal.get_current_language())
        return Field(
            name="unit",
            title=_("office_filter_unit", default="Unit"),
            kind="select",
            options=[
                (one.code, one.name_in(language)) for one in looking.units_with_list()
            ],
            value=self.unit.code,
        )


def _cells(found: looking.Found, is_asked: bool) -> list[Cell]:
    entry, look = found.entry, LATE if found.is_gap else None
    is_english = reads_english(frame_language()) and entry.title_en
    title = (
        Said(entry.title_en, found.url) if is_english else vi(entry.title, found.url)
    )
    standing = Said(found.standing.title_message, look=look)
    return [
        (title, block(entry.basis, "vi", SMALL)),
        (standing, block(ASKED if is_asked else "", look="small")),
        shown_day(found.last),
    ]


class PublicListService(MethodsService):
    address = "@must-be-public"
    named_methods = ()

    def get(self) -> dict[str, Any]:
        return self._told(form_value(self.request.form, "unit"))

    def post(self) -> dict[str, Any]:
        """201: gaps that were none yet are tasks now."""
        code = text_in(self.body, "unit")
        asking.ask_for_gaps(self.context, asking.unit_looked_at(self.context, code))
        self.request.response.setStatus(201)
        return self._told(code)

    def _told(self, code: str) -> dict[str, Any]:
        unit = asking.unit_looked_at(self.context, code)
        asked = asking.asked_already(unit)
        items = [_as_json(one, one.entry.code in asked) for one in looking.look(unit)]
        return {"@id": self.at, "unit": unit.code, "items": items}


def _as_json(one: looking.Found, is_asked: bool) -> dict[str, Any]:
    return {
        "code": one.entry.code,
        "title": one.entry.title,
        "basis": one.entry.basis,
        "standing": one.standing.value,
        "last": one.last.isoformat() if one.last is not None else None,
        "url": one.url,
        "is_asked": is_asked,
    }
