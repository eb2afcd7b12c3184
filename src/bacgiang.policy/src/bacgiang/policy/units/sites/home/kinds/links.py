"""Links that the board published anywhere on its site."""

from ..home_site import HomeSite
from ..kind import SimpleKind
from ..kind import Wanted
from ..section_content import Door
from ..section_content import Shown
from bacgiang.policy import _


class LinksKind(SimpleKind):
    """Items of the type Link, the newest first."""

    title = _("home_kind_links", default="Links")
    help = _("home_help_links", default="Links that were published on this site.")

    def show(self, site: HomeSite, wanted: Wanted) -> Shown | None:
        found = site.catalog(
            portal_type="Link",
            review_state="published",
            shown_on=site.code,
            Language=site.language,
            sort_on="effective",
            sort_order="descending",
            sort_limit=wanted.count,
        )[: wanted.count]
        doors = tuple(
            Door(one.Title, one.getURL(), one.Description or "") for one in found
        )
        return Shown(site.translated(self.title), doors=doors)


links = LinksKind()
