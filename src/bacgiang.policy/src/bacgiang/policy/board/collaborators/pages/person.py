"""`@@collaborator?who=…`: enter somebody in a board's register, change, or end it."""

from ....base.act_page.field import Field
from ....units.levels import Level
from ....units.people.accounts import email_of
from ....units.sites.belonging import unit_code_of
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks.offices import acts_for
from ..record import Collaborator
from ..register import change
from ..register import end
from ..register import enter
from ..register import person_at
from ..register import PRIVATE
from ..register import private_of
from ..register import register_at
from ..register import SentPerson
from .register import HEADING
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode


KEPT = _("collaborator_kept", default="On file. What is typed takes its place.")
SAVED = _("collaborator_message_saved", default="It stands in the register.")


class PersonPage(FormOfFields):
    """What is on file of how to reach and pay somebody is told, not shown."""

    form_id = "collaborator"
    address_fields = ("who",)
    lead = _(
        "lead_collaborator",
        default="Telephone, address, bank and tax code are kept to pay royalties, are "
        "shown to the board and the person alone, and erased when the work ends.",
    )

    def find(self) -> None:
        register_at(self.context)
        who = self.form_value("who")
        self.person: Collaborator | None = person_at(self.context, who) if who else None

    @property
    def heading(self) -> Any:
        if self.person is not None:
            return self.person.name
        return _("link_collaborator_enter", default="Enter somebody")

    @property
    def back(self) -> tuple[str, Any]:
        return f"{self.context.absolute_url()}/@@collaborators", HEADING

    @property
    def action(self) -> str:
        who = self.form_value("who")
        return f"{super().action}?{urlencode({'who': who})}" if who else super().action

    @property
    def seen(self) -> str:
        return str(self.person.changes) if self.person is not None else ""

    def act(self) -> Any:
        sent = SentPerson(
            names=self.form_value("names"),
            email=self.form_value("email"),
            private={name: self.form_value(name) for name in PRIVATE},
        )
        seen = self.form_value("seen")
        if self.person is None:
            enter(self.context, sent)
        elif self.form_value("do") == "end":
            end(self.context, self.person.identifier, seen)
        else:
            change(self.context, self.person.identifier, sent, seen)
        self.redirect(self.back[0], SAVED)

    def buttons(self) -> Iterator[Button]:
        unit, person = unit_code_of(self.context), self.person
        if not acts_for(unit, Level.REVIEW):
            return
        if person is None or person.until is None:
            yield Button("save", _("button_collaborator_save", default="Save"))
        if person is not None and person.until is None and acts_for(unit, Level.HEAD):
            title = _("button_collaborator_end", default="End, and erase their data")
            yield Button("end", title, is_warning=True)

    def fields(self) -> Iterator[Field]:
        person = self.person
        names = "\n".join(person.names) if person is not None else ""
        account = email_of(person.account) if person is not None else ""
        yield Field(
            name="names",
            title=_("collaborator_names", default="Name, and pen names"),
            kind="textarea",
            rows=3,
            value=self.form_value("names") or names,
            help=_(
                "collaborator_help_names",
                default="One a line, the person's own first, the one they sign with "
                "last; bylines are compared with them.",
            ),
            is_asked=True,
        )
        yield Field(
            name="email",
            title=_("collaborator_email", default="E-mail with which they sign in"),
            value=self.form_value("email") or account,
            help=_(
                "collaborator_help_email",
                default="Where there is one: they see what they are paid, and hand in "
                "pieces.",
            ),
        )
        on_file = private_of(person) if person is not None else {}
        for name, title in PRIVATE.items():
            yield Field(
                name=name,
                title=title,
                value=self.form_value(name),
                help=KEPT if on_file.get(name) else "",
                most=200,
                autocomplete="off",
            )
