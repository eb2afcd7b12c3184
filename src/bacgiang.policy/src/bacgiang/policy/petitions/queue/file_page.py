"""`@@petition-file?case=…&n=…`: a file that came with it, for the board alone."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.refusal import Refused
from ...citizen.board_pages.file_answer import answer_file
from ...citizen.board_pages.file_answer import kept_file
from ...citizen.codes.board_names import code_named
from ..content.content import content_of
from ..handling.seen import petition_at
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class FilePage(BrowserView):
    """404 for what this unit does not have."""

    def __call__(self) -> Any:
        form = self.request.form
        name, number = form_value(form, "case"), number_in(form.get("n"))
        code = code_named(name)
        try:
            found, _course = petition_at(self.context, code)
        except Refused:
            raise NotFound(self.context, name, self.request) from None
        content = content_of(found)
        kept = kept_file(code, content.files, number) if content is not None else None
        if kept is None:
            raise NotFound(self.context, name, self.request)
        return answer_file(self.request, *kept)
