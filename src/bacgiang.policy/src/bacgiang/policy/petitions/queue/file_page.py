"""`@@petition-file?case=…&n=…`: a file that came with it, for the board alone; with
`answer` one of an answer that was given or is proposed, with `letter` one of the letter
that a board made it of.
"""

from ...base.form_values import number_in
from ...citizen.attachments.files import AttachedFile
from ...citizen.board_pages.file_answer import SentFilePage
from ...citizen.codes.board_names import code_named
from ...citizen.mailbox.originals import original_store
from ..content.content import content_of
from ..handling.proposals import ANSWER_FILES
from ..handling.seen import petition_at
from collections.abc import Sequence


class FilePage(SentFilePage):
    """Of what this unit has."""

    def found(self, name: str) -> tuple[str, Sequence[AttachedFile]]:
        found, _course = petition_at(self.context, code_named(name))
        if "answer" in self.request.form:
            round = number_in(self.request.form["answer"])
            return ANSWER_FILES.named(found, round, is_board=True)
        if "letter" in self.request.form:
            letter = original_store().get(found.code)
            return ("", ()) if letter is None else (letter.name, letter.letter.files)
        content = content_of(found)
        return found.code, content.files if content is not None else ()
