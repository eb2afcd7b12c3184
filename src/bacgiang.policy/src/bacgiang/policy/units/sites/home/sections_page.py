"""`@@home-sections`: arrange the first page of a site, without code (4.1f)."""

from ....base.act_page.act_page import ActPage
from ....base.refusal import Refused
from .arranging import arrange
from .arranging import arrange_as_planned
from .arranging import read
from .home_site import HomeSite
from .home_view import fitting_kind
from .home_view import shown_by
from .kind import HomeKind
from .kind import kinds_for
from .placed_section import PlacedSection
from .placed_section import stamp_of
from .plans import arrangement_of
from .plans import is_arranged
from .reasons import LONGEST_HEADING
from .reasons import MOST_ITEMS
from .reasons import NOT_A_LIST
from .sections_form import asked_of
from .sections_form import changed
from .sections_form import rows_of
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


KEPT = _("message_home_kept", default="The home page is kept as you see it here.")
BACK = _("message_home_back", default="The home page is as it was at the beginning.")
UNKNOWN = _("home_kind_unknown", default="A section that is not available any more")


@dataclass(frozen=True)
class Row:
    """A section on the page; `state` is shown, empty, hidden or gone."""

    placed: PlacedSection
    title: str
    help: str
    counts: bool
    which_label: str
    choices: list[tuple[str, str]]
    state: str

    @property
    def chosen(self) -> str:
        return dict(self.choices).get(self.placed.which, self.placed.which)


@dataclass(frozen=True)
class Offer:
    """A section that can be added, under the title of its kind."""

    value: str
    title: str


class SectionsPage(ActPage):
    """Every button keeps the whole form, then does its act."""

    template = ViewPageTemplateFile("sections_page.pt")
    reasons_heading = _("text_home_not_kept", default="Nothing was changed.")
    most_items = MOST_ITEMS
    longest_heading = LONGEST_HEADING

    def act(self) -> None:
        self.redirect(f"{self.site.url}/@@home-sections", self._change())

    def _change(self) -> Any:
        form = self.request.form
        act, index = asked_of(form)
        stamp = str(form.get("stamp", ""))
        if act == "back":
            arrange_as_planned(self.site, stamp)
            return BACK
        sent = rows_of(form)
        if self.arrangement and not sent:
            raise Refused(NOT_A_LIST)
        rows = changed(sent, act, index, self.form_value("added"))
        arrange(self.site, read(rows), stamp)
        return KEPT

    @cached_property
    def site(self) -> HomeSite:
        return HomeSite(self.context, self.request)

    @cached_property
    def arrangement(self) -> tuple[PlacedSection, ...]:
        return arrangement_of(self.site)

    @property
    def stamp(self) -> str:
        return stamp_of(self.arrangement)

    @property
    def is_arranged(self) -> bool:
        return is_arranged(self.site)

    @cached_property
    def rows(self) -> list[Row]:
        return [self._row(placed) for placed in self.arrangement]

    def _row(self, placed: PlacedSection) -> Row:
        kind = fitting_kind(self.site, placed)
        if kind is None:
            return Row(placed, self.site.translated(UNKNOWN), "", False, "", [], "gone")
        label = kind.which_label
        return Row(
            placed,
            self.site.translated(kind.title),
            self.site.translated(kind.help),
            kind.counts,
            self.site.translated(label) if label is not None else "",
            kind.choices(self.site),
            self._state(placed),
        )

    def _state(self, placed: PlacedSection) -> str:
        """As a visitor finds it: nobody's own drafts fill a section."""
        if not placed.shown:
            return "hidden"
        with api.env.adopt_roles(["Anonymous"]):
            found = shown_by(self.site, placed)
        return "empty" if found is None else "shown"

    def offers(self) -> list[Offer]:
        """What is not on the page yet."""
        placed = {one.key for one in self.arrangement}
        found = [
            Offer(f"{name}:{which}" if which else name, title)
            for name, kind in kinds_for(self.site)
            for which, title in self._variants(kind)
            if (name, which) not in placed
        ]
        return sorted(found, key=lambda offer: offer.title)

    def _variants(self, kind: HomeKind) -> Iterator[tuple[str, str]]:
        title = self.site.translated(kind.title)
        if kind.which_label is None:
            yield "", title
            return
        for which, name in kind.choices(self.site):
            yield which, f"{title}: {name}"
