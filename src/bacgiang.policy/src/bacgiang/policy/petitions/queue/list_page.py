"""`@@petitions`: what a unit has to answer, the nearest deadline first (11.1, 11.2)."""

from ...base.act_page.page_links import PageLinks
from ...base.act_page.search_form import Looking
from ...base.act_page.search_form import SearchForm
from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...citizen.codes.board_names import board_name
from ...citizen.mailbox.store import letter_store
from ...units.sites.belonging import unit_code_of
from ..content.course import Phase
from ..handling.asked_store import asked_store
from .showing import Listing
from .showing import PAGE
from .showing import page_of
from .showing import ShownRow
from .showing import totals
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode


MOST_LOOKED_FOR = 200


class PetitionsPage(PageLinks, SearchForm, NeverKept, BrowserView):
    """For the board of the unit whose site it is."""

    page_size = PAGE
    day = staticmethod(shown_day)
    moment = staticmethod(shown_moment)

    @cached_property
    def unit(self) -> str:
        return unit_code_of(self.context)

    @cached_property
    def phase(self) -> Phase:
        chosen = form_value(self.request.form, "phase")
        return Phase(chosen) if chosen in tuple(Phase) else Phase.OPEN

    @property
    def looking(self) -> Looking:
        title = _("label_petitions_text", default="Words of a petition or its answer")
        return Looking(name="text", title=title, value=self.listed.words)

    @cached_property
    def listed(self) -> Listing:
        form = self.request.form
        user = api.user.get_current().getId() or ""
        officer = user if form_value(form, "mine") == "1" else ""
        words = form_value(form, "text").strip()[:MOST_LOOKED_FOR]
        return Listing(self.phase, words, officer)

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    def phases(self) -> list[tuple[str, Any, int, bool]]:
        """Address, title, how many, whether chosen."""
        counted = totals(self.unit)
        return [
            (
                f"{self.action}?phase={one.value}",
                one.title_message,
                counted[one],
                one is self.phase and self.listed == Listing(self.phase),
            )
            for one in Phase
        ]

    @cached_property
    def asked(self) -> list[tuple[str, str]]:
        """What other units ask about: address and question."""
        store, root = asked_store(), self.context.absolute_url()
        found = (
            (store.get(code, self.unit), code) for code in store.waiting(self.unit)
        )
        return [
            (f"{root}/@@petition-asked?case={board_name(code)}", part.question)
            for part, code in found
            if part is not None
        ]

    def letters(self) -> int:
        """How many of the mail box wait to be entered."""
        return len(letter_store().of_unit(self.unit))

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def page(self) -> tuple[list[ShownRow], bool]:
        return page_of(self.unit, self.listed, self.start)

    def case_url(self, row: ShownRow) -> str:
        return f"{self.context.absolute_url()}/@@petition-case?case={row.name}"

    @property
    def has_more(self) -> bool:
        return self.page[1]

    def address_from(self, start: int) -> str:
        listed = self.listed
        asked = {
            "phase": self.phase.value,
            "text": listed.words,
            "mine": "1" if listed.officer else "",
            "b_start": start,
        }
        return f"{self.action}?{urlencode(asked)}"
