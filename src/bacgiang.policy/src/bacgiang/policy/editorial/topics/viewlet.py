"""The topics under an item, each leading to what else there is on it."""

from .topic import topic_title
from .topic import topic_url
from plone import api
from plone.app.layout.viewlets.common import ViewletBase


class TopicsViewlet(ViewletBase):
    """Stands in the place of Plone's keywords, which show tokens."""

    def links(self) -> list[dict[str, str]]:
        subject = getattr(self.context, "Subject", tuple)
        language, site = api.portal.get_current_language(), self.navigation_root_url
        return [
            {"title": topic_title(token, language), "url": topic_url(token, site)}
            for token in subject()
        ]
