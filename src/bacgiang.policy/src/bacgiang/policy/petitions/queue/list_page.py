"""`@@petitions`: what a unit has to answer, the nearest deadline first (11.1, 11.2)."""

from ...base.act_page.search_form import Looking
from ...base.act_page.search_form import SearchForm
from ...base.form_values import form_value
from ...citizen.board_pages.case_list import CaseList
from ...citizen.codes.board_names import board_name
from ...citizen.mailbox.store import letter_store
from ...units.register.taken_over import units_worked_for
from ..cases.catching_up import ROWS
from ..content.course import Phase
from ..handling.stores import asked_store
from .showing import Listing
from .showing import PAGE
from .showing import page_of
from .showing import ShownRow
from bacgiang.policy import _
from functools import cached_property
from typing import Any


MOST_LOOKED_FOR = 200


class PetitionsPage(SearchForm, CaseList):
    """Beside phases, those on some words."""

    page_size = PAGE
    rows = ROWS
    phases_of = Phase
    case_page = "petition-case"

    @property
    def looking(self) -> Looking:
        title = _("label_petitions_text", default="Words of a petition or its answer")
        return Looking(name="text", title=title, value=self.listed.words)

    @cached_property
    def listed(self) -> Listing:
        words = form_value(self.request.form, "text").strip()[:MOST_LOOKED_FOR]
        return Listing(self.phase, words, self.officer)

    @property
    def is_by_phase(self) -> bool:
        return self.listed == Listing(self.phase)

    @cached_property
    def asked_by_others(self) -> list[tuple[str, str]]:
        """What other units ask about: address and question."""
        store, root = asked_store(), self.context.absolute_url()
        found = (
            (store.get(code, unit), code)
            for unit in units_worked_for(self.unit)
            for code in store.waiting(unit)
        )
        return [
            (f"{root}/@@petition-asked?case={board_name(code)}", part.question)
            for part, code in found
            if part is not None
        ]

    def letters(self) -> int:
        """How many of the mail box wait to be entered."""
        return len(letter_store().of_unit(*units_worked_for(self.unit)))

    @cached_property
    def page(self) -> tuple[list[ShownRow], bool]:
        return page_of(self.unit, self.listed, self.start)

    def asked(self) -> dict[str, Any]:
        return {**super().asked(), "text": self.listed.words}
