"""Official news of a topic on a first page (4.1b)."""

from ...base.entries.entries import entries_for
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import SectionContent
from .topic import topic_title
from .topic import topic_url
from .topic import topics
from bacgiang.policy import _


class TopicNews(SimpleKind):
    """One topic a section; the heading is the topic's title."""

    title = _("home_kind_topic", default="News on a topic")
    help = _("home_help_topic", default="The newest official news on one topic.")
    which_label = _("home_label_topic", default="Topic")

    def choices(self, site: HomeSite) -> list[tuple[str, str]]:
        return [(topic.token, topic.title(site.language)) for topic in topics()]

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        found = site.catalog(
            portal_type="News Item",
            review_state="published",
            shown_on=site.code,
            Language=site.language,
            is_reference=False,
            Subject=wanted.which,
            sort_on="effective",
            sort_order="descending",
            sort_limit=wanted.count,
        )[: wanted.count]
        return SectionContent(
            topic_title(wanted.which, site.language),
            topic_url(wanted.which, site.url),
            entries=entries_for(site.code, found),
        )


topic_news = TopicNews()
