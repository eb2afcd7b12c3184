"""What the first page of the main site begins with."""

from ...base.languages import reads_english
from ...search.box.search_form import PAGE
from ...search.box.search_form import SearchFormView
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import ShownKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import LinkCard
from ...units.sites.home.section_content import SectionContent
from ..life_events.addresses import event_url
from ..life_events.addresses import search_url
from ..life_events.addresses import task_url
from ..life_events.gathering import shown_events
from ..life_events.reading import BETWEEN
from ..life_events.store import tasks
from ..life_events.values import LifeEvent
from bacgiang.policy import _


FROM_ABROAD = ("dau-tu", "nguoi-nuoc-ngoai")
"""Life events, by their id, of those who invest or live here and are no citizens."""


def _search(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """The one search box of the page, with words that others look for."""
    said = (line.partition(BETWEEN) for line in tasks().examples[: wanted.count])
    is_english = reads_english(site.language)
    words = ((is_english and en.strip()) or vi.strip() for vi, _bar, en in said)
    return SectionContent(
        form=SearchFormView(site.context, site.request)(PAGE),
        examples=tuple(LinkCard(one, search_url(one, site.language)) for one in words),
    )


def _tasks(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """No query: the board says where each leads."""
    language = site.language
    links = tasks().links[: wanted.count]
    return SectionContent(
        doors=tuple(
            LinkCard(one.title_in(language), task_url(one, language)) for one in links
        )
    )


def _in_order(language: str) -> list[LifeEvent]:
    """As the board ordered them; English readers mostly come from abroad."""
    first = FROM_ABROAD if reads_english(language) else ()
    return sorted(shown_events(), key=lambda one: one.id not in first)


def _life_events(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """Those with something to show."""
    language = site.language
    return SectionContent(
        url=event_url("", language),
        doors=tuple(
            LinkCard(one.title_in(language), event_url(one.id, language), icon=one.icon)
            for one in _in_order(language)[: wanted.count]
        ),
    )


search = ShownKind(
    _("home_kind_search", default="What are you looking for?"),
    _("home_help_search", default="A large search box with words to try."),
    _search,
    on_units=False,
)
tasks_kind = ShownKind(
    _("home_kind_tasks", default="Asked for most"),
    _("home_help_tasks", default="Tasks that the board chose, on “Tasks”."),
    _tasks,
    on_units=False,
)
life_events = ShownKind(
    _("home_kind_life_events", default="By life event"),
    _(
        "home_help_life_events",
        default="Having a child, a house, a business … each leads to what it takes.",
    ),
    _life_events,
    on_units=False,
    is_wide=True,
)
