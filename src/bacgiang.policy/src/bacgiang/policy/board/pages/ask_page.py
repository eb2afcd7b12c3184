"""`@@ask-office?kind=…`: something is asked of an office."""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts_page import PartsPage
from ...base.refusal import Refused
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..tasks import reasons
from ..tasks.acting import ask
from ..tasks.kinds import kinds
from ..tasks.parts import Kind
from ..tasks.rules import askable
from ..tasks.rules import asking_office
from .choosing import has_nobody
from .fields import ask_fields
from .fields import asked_in
from .shown import LIST
from .shown import list_url
from .shown import url_at
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from zope.i18nmessageid import Message


DONE = _("office_message_asked", default="It is asked; the offices are written to.")
UNTOLD = _(
    "office_message_untold",
    default="It is asked. Nobody could be told at: ${units}; reach them otherwise.",
)
ASK = _("heading_office_ask", default="Ask, or plan, something new")
CHOOSE = Button("choose", ASK)
SEND = Button("ask", _("button_office_ask", default="Send"))


class AskPage(PartsPage):
    """Without a kind it asks for one of those that can be asked."""

    address = "ask-office"
    address_fields = ("kind", "group")

    def prepare(self) -> None:
        if not self.kinds():
            raise Refused(reasons.NOT_YOURS_TO_ASK)
        self.heading = ASK if self.kind is None else self.kind.title
        self.links = [Said(LIST, list_url(self.context))]

    def act(self) -> Any:
        if self.kind is None:
            raise Refused(reasons.UNKNOWN_KIND)
        if self.form_value("do") == CHOOSE.value:
            return self.redirect(self.action)
        made = ask(self.context, self.kind, asked_in(self.kind, self.request.form))
        alone = [unit_name(one.owner) for one in made if has_nobody(one.owner)]
        units = {"units": ", ".join(alone)}
        done = Message(UNTOLD, mapping=units) if alone else DONE
        several = list_url(self.context, group=made[0].group, part="")
        is_one = len(made) == 1
        return self.redirect(url_at(self.context, made[0]) if is_one else several, done)

    @cached_property
    def kind(self) -> Kind | None:
        return kinds().get(self.form_value("kind"))

    def kinds(self) -> list[Kind]:
        """What can be asked here; that which is asked, where it is none of these."""
        office = unit_code_of(self.context)
        if self.kind is None:
            return askable(office)
        is_askable = not self.kind.part_of and asking_office(self.kind, office)
        return [self.kind] if is_askable else []

    def parts(self) -> Iterator[Part]:
        if self.kind is not None and self.kinds():
            fields = [*ask_fields(self.kind, self.request.form)]
            lead = self.kind.help
            yield Part(id="ask-office", lead=lead, fields=fields, buttons=[SEND])
        elif self.kind is None:
            known = [(one.code, one.title) for one in self.kinds()]
            title = _("office_filter_kind", default="Kind")
            field = Field(name="kind", title=title, kind="select", options=known)
            yield Part(id="ask-office", fields=[field], buttons=[CHOOSE])
