"""`@@opinion-file?case=…&n=…`: a file sent with an opinion, for the board alone."""

from ....citizen.attachments.files import AttachedFile
from ....citizen.board_pages.file_answer import SentFilePage
from ....citizen.codes.board_names import code_named
from ...opinions.content import content_of
from ...opinions.finding import opinion_on
from collections.abc import Sequence


class FilePage(SentFilePage):
    """Of what is on this draft."""

    def found(self, name: str) -> tuple[str, Sequence[AttachedFile]]:
        code = code_named(name)
        found = opinion_on(self.context.UID(), code) if code else None
        return code, content_of(found).files if found is not None else ()
