"""What the leaders do next, on a first page."""

from ...base.dates import today
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import ShownKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Record
from ...units.sites.home.section_content import SectionContent
from ...units.sites.listings import Listing
from ..week.published import shown_lines
from .week_view import MARKS
from .week_view import time_label
from .week_view import weekday_label
from .weeks import schedules_of
from .weeks import week_to_show
from bacgiang.policy import _


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    section = site.section_of(Listing.SCHEDULE)
    week = week_to_show(schedules_of(section)) if section is not None else None
    if section is None or week is None:
        return None
    language = week.language if week.language != site.language else ""
    left = [one for one in shown_lines(week)[0] if one.entry.day >= today()]
    return SectionContent(
        title=section.title,
        url=section.absolute_url(),
        records=tuple(
            Record(
                title=one.entry.what,
                url=week.absolute_url(),
                language=language or "",
                name=f"{weekday_label(one.entry.day)}, {time_label(one.entry.time)}",
                badge=site.translated(MARKS[one.mark]) if one.mark in MARKS else "",
                badge_class="text-bg-warning",
            )
            for one in left[: wanted.count]
        ),
    )


schedule = ShownKind(
    _("home_kind_schedule", default="Leaders' schedule"),
    _("home_help_schedule", default="What the leaders do today and next in the week."),
    show,
)
