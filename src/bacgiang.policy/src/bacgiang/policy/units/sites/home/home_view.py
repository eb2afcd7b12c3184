"""The first page of a site: its sections as the board arranged them (4.1, 9.1)."""

from ....base.made_once import made_once
from ...register.lookup import get_unit
from ...register.presentation import UnitPresentation
from ..look.look_page import banner_url
from ..look.store import look_of
from .home_site import HomeSite
from .kind import fits
from .kind import HomeKind
from .kind import kind_named
from .kind import Wanted
from .placed_section import PlacedSection
from .plans import arrangement_of
from .section_content import SectionContent
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re


ARRANGE = "bacgiang.policy: Arrange home page"
INDENTATION = re.compile(r"\n\s+")
KEEPS_BLANKS = re.compile(r"<(?:pre|textarea)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A section with something to show; `identifier` is that of its heading."""

    identifier: str
    kind: str
    heading: str
    is_wide: bool
    shown: SectionContent


def fitting_kind(site: HomeSite, placed: PlacedSection) -> HomeKind | None:
    """The kind, None where no room tells it or the site cannot have it."""
    kind = kind_named(placed.kind)
    return kind if kind is not None and fits(kind, site) else None


def shown_by(site: HomeSite, placed: PlacedSection) -> SectionContent | None:
    """What a placed section shows to whoever asks, None where that is nothing."""
    kind = fitting_kind(site, placed)
    if kind is None:
        return None
    found = kind.show(site, Wanted(placed.which, placed.count))
    return None if found is None or found.is_empty else found


@dataclass(frozen=True)
class Sections:
    """As a page shows them; `text` is "" where there are none. `has_search`: one is the
    portal's search, which the head then leaves out.
    """

    text: str
    has_search: bool


class HomeView(BrowserView):
    """Hidden sections cost nothing, empty ones leave no trace."""

    index: Callable[[], str]
    drawn = ViewPageTemplateFile("sections.pt")

    def __call__(self) -> str:
        """Without the indentation of templates, a quarter of what would be sent."""
        page = self.index()
        return page if KEEPS_BLANKS.search(page) else INDENTATION.sub("\n", page)

    @cached_property
    def site(self) -> HomeSite:
        return HomeSite(self.context, self.request)

    @cached_property
    def parts(self) -> list[Part]:
        return list(self._parts())

    def _parts(self) -> Iterator[Part]:
        for number, placed in enumerate(arrangement_of(self.site), 1):
            shown = shown_by(self.site, placed) if placed.shown else None
            kind = fitting_kind(self.site, placed)
            if shown is not None and kind is not None:
                yield Part(
                    f"home-section-{number}",
                    placed.kind,
                    placed.heading or shown.title or self.site.translated(kind.title),
                    kind.is_wide,
                    shown,
                )

    def groups(self) -> list[list[Part]]:
        """Those beside one another, in columns, that need no row of their own."""
        found: list[list[Part]] = []
        for part in self.parts:
            if found and not part.is_wide and not found[-1][-1].is_wide:
                found[-1].append(part)
            else:
                found.append([part])
        return found

    @cached_property
    def sections(self) -> Sections:
        # The site has its own host, whatever host it is asked for at; the portal's
        # root stays on that one.
        asked_at = api.portal.get().absolute_url()
        key = ("home", self.context.absolute_url(), asked_at, self.site.language)
        return made_once(key, self._sections)

    def _sections(self) -> Sections:
        text = self.drawn() if self.parts else ""
        return Sections(text, any(part.shown.form for part in self.parts))

    @property
    def has_search(self) -> bool:
        return self.sections.has_search

    @cached_property
    def unit(self) -> UnitPresentation | None:
        """Whose site it is, of a page with nothing on it: whom to call instead."""
        unit = get_unit(self.site.code)
        if unit is None:
            return None
        return UnitPresentation(unit, self.site.language, self.request, at_home=True)

    def banner(self) -> tuple[str, str] | None:
        """Address and words of the unit's banner, None on sites without one."""
        if self.site.is_main:
            return None
        url = banner_url(self.context)
        return (url, look_of(self.site.code).alternative) if url else None

    def arrange_url(self) -> str:
        """Where this page is arranged, for those who may."""
        if not api.user.has_permission(ARRANGE, obj=self.context):
            return ""
        return f"{self.context.absolute_url()}/@@home-sections"
