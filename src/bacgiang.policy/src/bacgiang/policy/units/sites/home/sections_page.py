"""`@@home-sections`: arrange the first page of a site, without code (4.1f)."""

from ....base.act_page.act_page import ActPage
from ....base.refusal import Refused
from . import reasons
from . import sections_form
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
from .store import home_store
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter
from plone import api
from plone.uuid.interfaces import IUUID
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


KEPT = _("message_home_kept", default="The home page is kept as you see it here.")
BACK = _("message_home_back", default="The home page is as it was at the beginning.")
UNKNOWN = _("home_kind_unknown", default="A section that is not available any more")


class SectionsPage(ActPage):
    """Every button keeps the whole form, then does its act."""

    template = ViewPageTemplateFile("sections_page.pt")
    reasons_heading = _("text_home_not_kept", default="Nothing was changed.")
    most_items = reasons.MOST_ITEMS
    longest_heading = reasons.LONGEST_HEADING

    def act(self) -> None:
        self.redirect(self.action, self._change())

    def _change(self) -> Any:
        form = self.request.form
        act, index = sections_form.asked_of(form)
        stamp = str(form.get("stamp", ""))
        if act == "back":
            arrange_as_planned(self.site, stamp)
            return BACK
        sent = sections_form.rows_of(form)
        if self.arrangement and not sent:
            raise Refused(reasons.NOT_A_LIST)
        rows = sections_form.changed(sent, act, index, self.form_value("added"))
        arrange(self.site, read(rows), stamp)
        return KEPT

    @cached_property
    def site(self) -> HomeSite:
        return HomeSite(self.context, self.request)

    @cached_property
    def arrangement(self) -> tuple[PlacedSection, ...]:
        return arrangement_of(self.site)

    @property
    def arrangement_stamp(self) -> str:
        return stamp_of(self.arrangement)

    @property
    def is_arranged(self) -> bool:
        return home_store().get(IUUID(self.context)) is not None

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """Sections on the page; `state` is shown, empty, hidden or gone."""
        return [self._row(placed) for placed in self.arrangement]

    def _row(self, placed: PlacedSection) -> dict[str, Any]:
        kind, said = fitting_kind(self.site, placed), self.site.translated
        if kind is None:
            unknown = translate(UNKNOWN, context=self.request)
            gone = {"title": unknown, "state": "gone", "choices": ()}
            return {"placed": placed, "help": "", "counts": False, **gone}
        choices = kind.choices(self.site)
        return {
            "placed": placed,
            "title": said(kind.title),
            "help": translate(kind.help, context=self.request),
            "counts": kind.counts,
            "choices": choices,
            "chosen": dict(choices).get(placed.which, placed.which),
            "state": self._state(placed),
        }

    def _state(self, placed: PlacedSection) -> str:
        """As a visitor finds it: nobody's own drafts fill a section."""
        if not placed.shown:
            return "hidden"
        with api.env.adopt_roles(["Anonymous"]):
            found = shown_by(self.site, placed)
        return "empty" if found is None else "shown"

    def offers(self) -> list[dict[str, str]]:
        """What is not on the page yet, under the titles of its kinds."""
        placed = {one.key for one in self.arrangement}
        found = [
            {"value": f"{name}:{which}" if which else name, "title": title}
            for name, kind in kinds_for(self.site)
            for which, title in self._variants(kind)
            if (name, which) not in placed
        ]
        return sorted(found, key=itemgetter("title"))

    def _variants(self, kind: HomeKind) -> Iterator[tuple[str, str]]:
        title = self.site.translated(kind.title)
        if kind.which_label is None:
            yield "", title
            return
        for which, name in kind.choices(self.site):
            yield which, f"{title}: {name}"
