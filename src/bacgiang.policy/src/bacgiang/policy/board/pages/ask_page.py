"""`@@ask-office?kind=…`: something is asked of an office."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..tasks import reasons
from ..tasks.acting import ask
from ..tasks.kinds import kinds
from ..tasks.parts import Kind
from ..tasks.rules import askable
from ..tasks.rules import asking_office
from .fields import ask_fields
from .sent import asked_in
from .shown import url_at
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode


DONE = _("office_message_asked", default="It is asked; the offices are written to.")


class AskPage(ActPage):
    """Without a kind it shows what can be asked."""

    template = ViewPageTemplateFile("ask.pt")
    headers = UNLISTED
    address_fields = ("kind", "group")

    def prepare(self) -> None:
        if not self.may:
            raise Refused(reasons.NOT_YOURS_TO_ASK)

    def act(self) -> Any:
        if self.kind is None:
            raise Refused(reasons.UNKNOWN_KIND)
        made = ask(self.context, self.kind, asked_in(self.kind, self.request.form))
        group = urlencode({"group": made[0].group, "part": ""})
        several = f"{self.list_url}?{group}"
        self.redirect(
            url_at(self.context, made[0]) if len(made) == 1 else several, DONE
        )

    @cached_property
    def may(self) -> bool:
        """Whether there is a form for whoever asks."""
        if self.kind is None:
            return bool(self.kinds())
        office = asking_office(self.kind, unit_code_of(self.context))
        return bool(office) and not self.kind.part_of

    @cached_property
    def kind(self) -> Kind | None:
        return kinds().get(self.form_value("kind"))

    def kinds(self) -> list[tuple[str, Kind]]:
        """Address and kind of what can be asked here."""
        return [
            (f"{self.action}?{urlencode({'kind': one.code})}", one)
            for one in askable(unit_code_of(self.context))
        ]

    def fields(self) -> list[Field]:
        return [] if self.kind is None else [*ask_fields(self.kind, self.request.form)]

    @property
    def list_url(self) -> str:
        return f"{self.context.absolute_url()}/@@office-tasks"

    def field_id(self, reason: Refusal) -> str:
        return reason.field
