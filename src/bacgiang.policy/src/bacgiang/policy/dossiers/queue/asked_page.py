"""`@@dossier-asked?case=…`: the part that another unit gave this one.

Who applies, beyond what the form says, stays with the unit that has the dossier.
"""

from ...base.act_page.field import Field
from ...base.refusal import Refused
from ...citizen.asked import Part
from ...citizen.attachments.field import files_field
from ...citizen.attachments.sent import files_in_form
from ...citizen.codes.board_names import code_named
from ..handling.parts import asked_at
from ..handling.parts import tell
from ..handling.reasons import MOST_WORDS
from .dossier_page import DossierPage
from .parts_shown import parts_shown
from .parts_shown import ShownPart
from bacgiang.policy import _
from typing import Any
from zope.publisher.interfaces import NotFound


TOLD = _("petition_done_tell", default="The unit that answers reads this now.")
TELL = _("button_dossier_tell", default="Our part is done")


class AskedPage(DossierPage):
    """Answers and papers are shown as the unit that has it sees them; of parts its own
    alone.
    """

    is_ours = False
    part: Part

    def prepare(self) -> None:
        try:
            found = asked_at(self.context, code_named(self.case_name))
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None
        self.submission, self.course, self.part = found

    def act(self) -> None:
        words, files = self.form_value("words"), files_in_form(self.request.form)
        tell(self.context, self.submission.code, words, files)
        self.redirect(self.queue_url, TOLD)

    def parts(self) -> list[ShownPart]:
        shown = parts_shown(self.submission, self.course, self.url_of("dossier-file"))
        return [one for one in shown if one.part.unit == self.part.unit]

    def buttons(self) -> list[tuple[str, Any, str]]:
        return [] if self.part.words else [("tell", TELL, "btn-primary")]

    def fields(self) -> list[Field]:
        return [
            Field(
                name="words",
                title=_(
                    "label_petition_part",
                    default="What your unit says (the unit that answers reads this)",
                ),
                kind="textarea",
                value=self.form_value("words"),
                most=MOST_WORDS,
            ),
            files_field(
                self.request.form,
                _("label_dossier_supplement_files", default="Papers (optional)"),
                "",
            ),
        ]
