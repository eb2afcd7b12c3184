"""The list of what a unit has, by subject, officer and deadline beside its phase."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from ...base.form_values import form_value
from ...units.people.accounts import name_of
from ..cases.listing import EVERY_OPEN
from ..cases.listing import Listable
from ..cases.listing import Listing
from ..cases.listing import OVERDUE
from .case_list import CaseList
from bacgiang.policy import _
from collections.abc import Mapping
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


ALL = _("office_filter_any", default="All")
ALL_OPEN = _("option_cases_open", default="All that are not done yet")


class FacetedList(CaseList):
    """A room says what is `listable`, and how a subject is called (`subject_title`)."""

    listable: Listable
    subject_title: Words
    facets_template = ViewPageTemplateFile("facets.pt")
    field_template = ViewPageTemplateFile("../../base/act_page/field.pt")

    @cached_property
    def listing(self) -> Listing:
        form = self.request.form
        officer = self.officer or form_value(form, "officer")
        return Listing.asked(self.listable, self.unit, form, officer)

    @property
    def phase(self) -> Any:
        return self.listing.phase

    @property
    def is_by_phase(self) -> bool:
        return self.phase is not None and not self.is_mine

    @property
    def facets_macro(self) -> Any:
        return self.facets_template.macros["facets"]

    @property
    def field_macro(self) -> Any:
        return self.field_template.macros["field"]

    def problem(self, field: str) -> str:
        """Any choice is answered, with nothing where there is nothing."""
        return ""

    def totals(self) -> Mapping[Any, int]:
        return self.listing.totals(self.newer)

    def facets(self) -> dict[str, str]:
        """Whoever asks for theirs is named in no address."""
        found = self.listing.facets
        if self.is_mine:
            found.pop("officer", None)
        return found

    def asked(self) -> dict[str, Any]:
        phase = self.phase.value if self.phase is not None else EVERY_OPEN
        return {
            **self.facets(),
            **({"mine": "1"} if self.is_mine else {}),
            "phase": phase,
        }

    def fields(self) -> list[Field]:
        """By which the list is made shorter."""
        asked, phases = self.listing, self.phases_of
        subjects = [(one, f"{said} ({count})") for one, said, count in asked.subjects()]
        officers = [
            (one, f"{name_of(one)} ({count})")
            for one, count in sorted(asked.officers().items())
        ]
        told = ((EVERY_OPEN, ALL_OPEN), *((one, one.title_message) for one in phases))
        # Where nobody chose one, what is chosen beside it is looked for in all of them.
        is_chosen = asked.phase is not None and bool(
            form_value(self.request.form, "phase")
        )
        phase = asked.phase.value if is_chosen else EVERY_OPEN
        return [
            _choice("phase", _("label_citizen_state", default="State"), told, phase),
            _choice(asked.of.subject, self.subject_title, subjects, asked.subject, ALL),
            _choice("officer", OFFICER, officers, asked.officer, ALL, OPEN_ALONE),
            Field(
                name=OVERDUE,
                title=_("label_cases_overdue", default="Overdue ones alone"),
                kind="checkbox",
                value=asked.is_overdue,
            ),
        ]


OFFICER = _("label_petition_officer", default="Who works on it")
OPEN_ALONE = _("help_cases_officer", default="Of what is not done yet alone.")


def _choice(
    name: str,
    title: Words,
    options: Any,
    value: str,
    unchosen: Words = "",
    help: Words = "",
) -> Field:
    return Field(
        name=name,
        title=title,
        kind="select",
        options=options,
        unchosen=unchosen,
        help=help,
        value=value,
    )
