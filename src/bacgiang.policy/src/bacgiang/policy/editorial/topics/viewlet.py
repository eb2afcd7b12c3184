"""The topics under an item, each leading to what else there is on it."""

from .topic import topic_title
from dataclasses import dataclass
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from urllib.parse import urlencode


@dataclass(frozen=True)
class TopicLink:
    title: str
    url: str


class TopicsViewlet(ViewletBase):
    """Stands in the place of Plone's keywords, which show tokens."""

    def links(self) -> tuple[TopicLink, ...]:
        subject = getattr(self.context, "Subject", None)
        language = api.portal.get_current_language()
        return tuple(
            TopicLink(topic_title(token, language), self._search_url(token))
            for token in (subject() if subject is not None else ())
        )

    def _search_url(self, token: str) -> str:
        query = urlencode({"Subject:list": token})
        return f"{self.navigation_root_url}/@@search?{query}"
