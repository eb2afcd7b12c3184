"""`@@investors`: what the province offers to investors, at a glance (2.2b)."""

from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.public_parts import PublicParts
from ...base.english.tongue import tongue
from ...base.number_labels import number_label
from ...units.register.contact import Piece
from ...units.register.lookup import get_unit
from ...units.register.presentation import UnitPresentation
from ..collections.data.published import published
from ..collections.fields import fields_of
from ..collections.fields import in_words
from ..collections.fields import stored
from ..collections.register import pages_about
from .choices import Status
from .declaration import HEADING
from .declaration import PROJECTS
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from typing import Any
from urllib.parse import urlencode
from zExceptions import NotFound
from zope.i18nmessageid import Message


PROCEDURES, INVESTING = ("vi", "thu-tuc"), "đầu tư"
CONTACT = ("address", "phone", "hotline", "email", "hours", "desk")
CALLING = _("text_projects_calling", default="Projects calling for investors: ${count}")
SUMS = _("text_projects_sums", default="(${area} ha, ${capital} billion VND)")
COLUMNS = (
    _("column_projects", default="Projects"),
    _("label_project_area", default="Area (ha)"),
    _("label_project_capital", default="Estimated capital (billion VND)"),
)
RUNS = _(
    "text_investors_contact",
    default="runs this list; each project names its own contact.",
)
APPLY = _(
    "text_investors_apply",
    default="Choose a project: its page tells until when offers are taken, the "
    "incentives and whom to ask. Ask there before you file; the formalities stand in "
    "the register of procedures.",
)
FORMALITIES = _("link_investors_procedures", default="Procedures for investors")
GROUPED = {"record_sector": "sector", "record_place": "district"}


@dataclass
class Sum:
    """Of the projects of one value."""

    count: int = 0
    area: float = 0.0
    capital: float = 0.0


class InvestorsView(PublicParts):
    """Sums of the projects that call for investors, whom to ask and how to apply."""

    heading = HEADING

    def prepare(self) -> None:
        if self.context.collection is not PROJECTS:
            raise NotFound(self.context, self.__name__)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def _projects(self) -> list[Any]:
        return list(published(PROJECTS, {"record_status": Status.CALLING.value}))

    @property
    def lead(self) -> list[Said]:  # type: ignore[override]
        whole = Sum()
        for one in self._projects:
            _add(whole, one)
        count, area, capital = self._told(whole)
        calling = Message(CALLING, mapping={"count": count})
        sums = Message(SUMS, mapping={"area": area, "capital": capital})
        return [Said(calling, self._list()), Said(sums)]

    def parts(self) -> Iterator[Part]:
        yield from (self._sums(*pair) for pair in GROUPED.items())
        yield from self._contact()
        guides = pages_about(self.context, review_state="published")
        items = [Said(title, url) for url, title in guides]
        register = [*api.portal.get().getPhysicalPath(), *PROCEDURES]
        url = self.request.physicalPathToURL(register)
        items.append(Said(FORMALITIES, f"{url}?{urlencode({'text': INVESTING})}"))
        yield Part(
            heading=_("heading_investors_apply", default="How to apply"),
            lead=APPLY,
            items=items,
        )

    def _sums(self, index: str, name: str) -> Part:
        """By sector or by district, a row for each value."""
        one = fields_of(PROJECTS)[name]
        sums: dict[str, Sum] = defaultdict(Sum)
        for project in self._projects:
            _add(sums[stored(project, name) or ""], project)
        rows = []
        for value, found in sorted(sums.items(), key=lambda pair: -pair[1].capital):
            if value:
                url = self._list(f"&{index}={value}")
                said = Said(in_words(one, value, self.language), url)
                rows.append((said, *self._told(found)))
        return Part(
            id=f"projects-by-{name}",
            heading=one.title,
            columns=(one.title, *COLUMNS),
            numbers=(1, 2, 3),
            rows=rows,
        )

    def _contact(self) -> Iterator[Part]:
        """The unit that runs the list, as its own page says it."""
        unit = get_unit(self.context.owning_unit)
        if unit is None:
            return
        told = UnitPresentation(unit, self.language, self.request)
        name = Said(told.name, told.page_url, told.name_language)
        yield Part(
            heading=_("heading_investors_ask", default="Whom to ask"),
            links=[(name, RUNS)],
            facts=[
                (fact.label, [_piece(one) for one in fact.pieces])
                for fact in told.contact
                if fact.name in CONTACT
            ],
        )

    def _list(self, further: str = "") -> str:
        asked = f"record_status={Status.CALLING.value}{further}&sort=number"
        return f"{self.context.absolute_url()}?{asked}"

    def _told(self, found: Sum) -> tuple[str, str, str]:
        """Count, area and capital."""
        amounts = (found.count, round(found.area, 2), round(found.capital, 2))
        count, area, capital = (number_label(x, self.language) for x in amounts)
        return count, area, capital


def _piece(one: Piece) -> Said:
    tongue_ = tongue(one.text) if one.is_typed else None
    return Said(one.text, one.url, tongue_, "d-block")


def _add(found: Sum, project: Any) -> None:
    found.count += 1
    found.area += project.area or 0.0
    found.capital += project.capital or 0.0
