"""`@@dossier-file?case=…&round=…&n=…`: a paper of a dossier, for the board alone."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.refusal import Refused
from ...citizen.board_pages.file_answer import answer_file
from ...citizen.codes.board_names import code_named
from ..content.paper_file import kept_paper
from ..handling.seen import dossier_at
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class FilePage(BrowserView):
    """404 for what this unit does not have."""

    def __call__(self) -> Any:
        form = self.request.form
        name = form_value(form, "case")
        try:
            found, _course = dossier_at(self.context, code_named(name))
        except Refused:
            raise NotFound(self.context, name, self.request) from None
        entry, number = number_in(form.get("round")), number_in(form.get("n"))
        kept = kept_paper(found, entry, number)
        if kept is None:
            raise NotFound(self.context, name, self.request)
        return answer_file(self.request, *kept)
