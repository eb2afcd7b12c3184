"""`@@opinion-file?case=…&n=…`: a file sent with an opinion, for the board alone."""

from ....base.form_values import form_value
from ....base.form_values import number_in
from ....citizen.board_pages.file_answer import answer_file
from ....citizen.board_pages.file_answer import kept_file
from ....citizen.codes.board_names import code_named
from ...opinions.content import content_of
from ...opinions.finding import opinion_on
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class FilePage(BrowserView):
    """404 for what is not on this draft."""

    def __call__(self) -> Any:
        form = self.request.form
        name, number = form_value(form, "case"), number_in(form.get("n"))
        code = code_named(name)
        found = opinion_on(self.context.UID(), code) if code else None
        files = content_of(found).files if found is not None else ()
        kept = kept_file(code, files, number)
        if kept is None:
            raise NotFound(self.context, name, self.request)
        return answer_file(self.request, *kept)
