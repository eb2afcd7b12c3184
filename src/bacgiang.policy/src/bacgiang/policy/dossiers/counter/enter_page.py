"""`@@enter-dossier`: what was brought to the counter of a unit, or came by post."""

from ...base.act_page.field import Field
from ...base.act_page.plain_form import PlainForm
from ...citizen.attachments.holding import HoldsFiles
from ...citizen.attachments.holding import name_of_member
from ...citizen.codes.board_names import board_name
from ...citizen.contacts.sent import identity_in_form
from ...citizen.handling.fields import CHOOSE
from ...citizen.submissions.writing import server_clock
from ...units.sites.belonging import unit_code_of
from ..content.content import Channel
from ..filing.identity import consent_fields
from ..filing.identity import who_fields
from ..filing.taken_page import DossierTaken
from ..procedure_form.held import carried_out_by
from .entering import Brought
from .entering import enter_dossier
from .entering import MOST_TEXT
from .entering import WAYS
from bacgiang.policy import _
from typing import Any


MOST_OFFERED = 300
PROCEDURE = _("label_dossier_procedure", default="Procedure")
OPEN = _("link_dossier_open", default="Open the dossier")
SCANS = _("label_dossier_scans", default="Scans of them (optional)")
CODE = _("label_dossier_code_of", default="Code of the procedure")


class EnterPage(HoldsFiles, PlainForm):
    """The receipt is shown once, to be printed and handed over: with its number, a
    picture of its address, and the paper of the law (Mẫu 01).
    """

    address = "enter-dossier"
    heading = _("heading_enter_dossier", default="Enter a dossier that was brought")
    buttons = (
        ("", _("button_dossier_receive", default="Receive it and give it a number")),
    )

    def act(self) -> Any:
        form = self.request.form
        names = ("procedure", "said", "papers", "channel")
        brought = Brought(
            identity=identity_in_form(form),
            key=self.key,
            files=self.files_sent(),
            **{name: self.form_value(name) for name in names},
        )
        taken = enter_dossier(self.context, brought, server_clock())
        page = DossierTaken(self.context, self.request)
        name = board_name(taken.submission.code)
        opened = f"{self.context.absolute_url()}/@@dossier?case={name}"
        page.ways_on = ((opened, OPEN), (self.action, self.heading))
        return page.shown(taken.submission, is_written_to=taken.is_written_to)

    @property
    def held_as(self) -> str:  # type: ignore[override]
        return name_of_member(self.address, self.key)

    def fields(self) -> list[Field]:
        titles, typed = Channel.titles(), self.form_value
        identity = identity_in_form(self.request.form)
        return [
            self._procedure(),
            Field(
                name="channel",
                title=_("label_petition_channel", default="How it came in"),
                kind="radio",
                options=[(one.value, titles[one.value]) for one in WAYS],
                value=typed("channel") or Channel.COUNTER.value,
            ),
            *who_fields(identity),
            Field(
                name="said",
                title=_("label_dossier_said", default="What is applied for"),
                kind="textarea",
                value=typed("said"),
                most=MOST_TEXT,
            ),
            Field(
                name="papers",
                title=_("label_dossier_brought", default="Papers that were brought"),
                help=_(
                    "help_dossier_brought",
                    default="A line each; how many, and whether originals.",
                ),
                kind="textarea",
                value=typed("papers"),
                most=MOST_TEXT,
            ),
            *self.files_fields(SCANS, ""),
            *consent_fields(identity, is_brought=True),
        ]

    def _procedure(self) -> Field:
        """Chosen of what the unit carries out; of very many its code is typed."""
        offered = carried_out_by(unit_code_of(self.context))
        is_list = 0 < len(offered) <= MOST_OFFERED
        return Field(
            name="procedure",
            title=PROCEDURE if is_list else CODE,
            kind="select" if is_list else "text",
            options=offered,
            unchosen=CHOOSE,
            value=self.form_value("procedure"),
            is_asked=True,
            most=100,
        )
