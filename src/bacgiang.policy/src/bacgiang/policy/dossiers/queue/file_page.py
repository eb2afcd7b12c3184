"""`@@dossier-file?case=…&round=…&n=…`: a paper of a dossier, for the board alone; with
`unit` one that came with that unit's part.
"""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.refusal import Refused
from ...citizen.board_pages.file_answer import answer_file
from ...citizen.board_pages.file_answer import kept_file
from ...citizen.codes.board_names import code_named
from ...citizen.submissions.submission import Submission
from ...units.sites.belonging import units_worked_for_at
from ..content.papers import kept_paper
from ..content.papers import round_name
from ..handling.parts import files_of
from ..handling.parts import told_parts
from ..handling.seen import asked_at
from ..handling.seen import dossier_at
from ..handling.stores import asked_store
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class FilePage(BrowserView):
    """404 for what this unit neither has nor is asked about."""

    address = "dossier-file"

    def __call__(self) -> Any:
        form = self.request.form
        name, unit = form_value(form, "case"), form_value(form, "unit")
        entry, number = number_in(form.get("round")), number_in(form.get("n"))
        try:
            found, is_ours = self._found(code_named(name))
        except Refused:
            raise NotFound(self.context, name, self.request) from None
        kept = None
        if not unit:
            kept = kept_paper(found, entry, number)
        elif is_ours or unit in units_worked_for_at(self.context):
            kept = _of_part(found, unit, entry, number)
        if kept is None:
            raise NotFound(self.context, name, self.request)
        return answer_file(self.request, *kept)

    def _found(self, code: str) -> tuple[Submission, bool]:
        """Raises Refused."""
        try:
            return dossier_at(self.context, code)[0], True
        except Refused:
            return asked_at(self.context, code)[0], False


def _of_part(
    found: Submission, unit: str, entry: int | None, number: int | None
) -> Any:
    part = asked_store().get(found.code, unit)
    for told, one in told_parts(found, part) if part is not None else ():
        if told == entry:
            return kept_file(round_name(found.code, told), files_of(one), number)
    return None
