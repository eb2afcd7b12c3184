"""`@@must-be-public`, `@must-be-public`: the list for a unit; gaps become tasks."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.api_services import WritingService
from ...base.english.days import shown_day
from ...base.form_values import form_value
from ...base.json_values import text_in
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...units.board_page.links import BoardLink
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..pages.list_page import VIEW_WORK
from .asking import ask_for_gaps
from .asking import asked_already
from .asking import asker_at
from .asking import unit_looked_at
from .looking import Found
from .looking import look
from .looking import units_with_list
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


HEADING = _("heading_public_list", default="What has to be public")
BOARD_LINK = BoardLink(HEADING, VIEW_WORK)


@dataclass(frozen=True)
class ShownEntry:
    found: Found
    last: str
    is_asked: bool


class PublicListPage(ActPage):
    headers = UNLISTED
    address_fields = ("unit",)

    def prepare(self) -> None:
        try:
            self.unit = unit_looked_at(self.context, self.form_value("unit"))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def act(self) -> Any:
        made = ask_for_gaps(self.context, self.unit)
        said = _(
            "public_message_asked",
            default="Tasks made: ${count}",
            mapping={"count": str(len(made))},
        )
        self.redirect(self.action, said)

    @property
    def action(self) -> str:
        return f"{super().action}?unit={self.unit.code}"

    @property
    def name(self) -> str:
        return self.unit.name_in(str(api.portal.get_current_language()))

    @cached_property
    def rows(self) -> list[ShownEntry]:
        asked = asked_already(self.unit)
        return [
            ShownEntry(one, shown_day(one.last), one.entry.code in asked)
            for one in look(self.unit)
        ]

    @property
    def may_ask(self) -> bool:
        gaps = any(one.found.is_gap and not one.is_asked for one in self.rows)
        return gaps and bool(asker_at(self.context, self.unit))

    def fields(self) -> Iterator[Field]:
        """The choice of a unit, on the main site."""
        if unit_code_of(self.context) == main_unit_code():
            language = str(api.portal.get_current_language())
            yield Field(
                name="unit",
                title=_("office_filter_unit", default="Unit"),
                kind="select",
                options=[
                    (one.code, one.name_in(language)) for one in units_with_list()
                ],
                value=self.unit.code,
            )


class _OfUnit(NeverKept, Service):
    def told(self, code: str) -> dict[str, Any]:
        unit = unit_looked_at(self.context, code)
        asked = asked_already(unit)
        return {
            "@id": f"{self.context.absolute_url()}/@must-be-public",
            "unit": unit.code,
            "items": [_as_json(one, one.entry.code in asked) for one in look(unit)],
        }


class PublicListGet(_OfUnit):
    def reply(self) -> dict[str, Any]:
        return self.told(form_value(self.request.form, "unit"))


class PublicListPost(WritingService, _OfUnit):
    """201: gaps that were none yet are tasks now."""

    def reply(self) -> dict[str, Any]:
        code = text_in(self.body, "unit")
        ask_for_gaps(self.context, unit_looked_at(self.context, code))
        self.request.response.setStatus(201)
        return self.told(code)


def _as_json(one: Found, is_asked: bool) -> dict[str, Any]:
    return {
        "code": one.entry.code,
        "title": one.entry.title,
        "basis": one.entry.basis,
        "standing": one.standing.value,
        "last": one.last.isoformat() if one.last is not None else None,
        "url": one.url,
        "is_asked": is_asked,
    }
