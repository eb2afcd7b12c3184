"""`@@dossier-asked?case=…`: the part that another unit gave this one.

Who applies, beyond what the form says, stays with the unit that has the dossier.
"""

from ...citizen import asked
from ..handling.parts import tell
from .desk_parts import Part
from .desk_parts import tell_part
from .dossier_page import DossierPage
from .parts_shown import parts_shown
from .parts_shown import ShownPart
from bacgiang.policy import _


TOLD = _("petition_done_tell", default="The unit that answers reads this now.")


class AskedPage(DossierPage):
    """Answers and papers are shown as the unit that has it sees them; of parts its own
    alone.
    """

    address = "dossier-asked"
    is_ours = False
    part: asked.Part

    def find(self, code: str) -> None:
        self.submission, self.course, self.part = self.handled.asked_at(
            self.context, code
        )

    def act(self) -> None:
        words, files = self.form_value("words"), self.files_sent()
        tell(self.context, self.submission.code, words, files)
        self.redirect(self.queue_url, TOLD)

    def parts(self) -> list[ShownPart]:
        shown = parts_shown(self.submission, self.course, self.url_of("dossier-file"))
        return [one for one in shown if one.part.unit == self.part.unit]

    def forms(self) -> list[Part]:
        return (
            [] if self.part.words else [tell_part(self.request.form, self.files_fields)]
        )
