"""`@@dossier-templates`: the Word files by which a unit's papers are made."""

from ...base.act_page.field import Field
from ...base.act_page.plain_form import PlainForm
from ...base.acts.recording import record_act
from ...base.filled_papers.apart import unknown_places_apart
from ...base.filled_papers.judging import NoTemplate
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.field import files_field
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.sent import files_in_form
from ...citizen.board_refusals import UNKNOWN_ACT
from ...citizen.protection.attachments import judge_files
from ...units.board_page.links import BoardLink
from ...units.sites.belonging import unit_code_of
from ..act_kinds import DOSSIER_TEMPLATE
from ..handling.seen import DECIDE
from ..papers.kinds import PaperKind
from ..papers.made import answer_file
from ..papers.made import DOCX
from ..papers.store import known_places
from ..papers.store import template_of
from ..papers.store import template_store
from bacgiang.policy import _
from typing import Any


HEADING = _("heading_dossier_templates", default="Templates of the papers on dossiers")
BOARD_LINK = BoardLink("dossier-templates", HEADING, DECIDE)
MOST_BYTES = 1024 * 1024
NO_TEMPLATE = Refusal(
    "no_template",
    _(
        "dossier_refusal_template",
        default="Choose a Word file (.docx) of at most 1 MB of which a paper can be "
        "made.",
    ),
    "files",
)
UNKNOWN_PLACES = Refusal(
    "unknown_places",
    _(
        "dossier_refusal_places",
        default="The portal knows no places called ${names}. Take the names from the "
        "template that is used now.",
    ),
    "files",
)


class TemplatesPage(PlainForm):
    heading = HEADING
    buttons = (
        ("fetch", _("button_template_fetch", default="Fetch the template")),
        ("put", _("button_template_put", default="Use this file from now on")),
        ("ours", _("button_template_ours", default="Use the portal's again")),
    )

    @property
    def unit(self) -> str:
        return unit_code_of(self.context)

    def act(self) -> Any:
        act, name = self.form_value("do"), self.form_value("paper")
        kind = PaperKind(name) if name in tuple(PaperKind) else PaperKind.RECEIPT
        if act == "fetch":
            data = template_of(self.unit, kind)
            return answer_file(self.request, f"{kind.value}.docx", data)
        if act not in ("put", "ours"):
            raise Refused(UNKNOWN_ACT)
        sent = self.sent() if act == "put" else None
        template_store().put(self.unit, kind, sent)
        record_act(DOSSIER_TEMPLATE, unit=self.unit, reason=kind.value)
        self.redirect(self.action, _("dossier_done_start", default="Kept."))
        return None

    def sent(self) -> bytes:
        """Raises Refused for what no paper can be made of."""
        files = files_in_form(self.request.form)[:1]
        uploads = uploads_of(files)
        if not files or uploads[0].size > MOST_BYTES:
            raise Refused(NO_TEMPLATE)
        if judge_files(uploads).media_types != (DOCX,):
            raise Refused(NO_TEMPLATE)
        uploads[0].stream.seek(0)
        data = uploads[0].stream.read()
        try:
            unknown = unknown_places_apart(data, known_places())
        except NoTemplate:
            raise Refused(NO_TEMPLATE) from None
        if unknown:
            raise Refused(UNKNOWN_PLACES.at(names=", ".join(sorted(unknown))))
        return data

    def fields(self) -> list[Field]:
        return [
            Field(
                name="paper",
                title=_("label_template_paper", default="Paper"),
                kind="select",
                options=list(PaperKind.titles().items()),
                value=self.form_value("paper"),
            ),
            files_field(
                self.request.form,
                _("label_template_file", default="Word file (.docx)"),
                _(
                    "help_template_file",
                    default="Fetch the one that is used now, change it in Word and "
                    "leave the places in double braces as they are.",
                ),
            ),
        ]
