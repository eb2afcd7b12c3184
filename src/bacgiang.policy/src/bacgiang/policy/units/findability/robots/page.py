"""What robots are asked to leave alone, and where the sitemap is."""

from ...hosts.mapping import host_of_request
from ...hosts.table import HostKind
from plone import api
from Products.Five import BrowserView


RECORD = "plone.robots_txt"
NOTHING = "User-agent: *\nDisallow: /\n"


class Robots(BrowserView):
    """Plone's setting, on the host of the request; machinery's own host is no site."""

    def __call__(self) -> str:
        self.request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
        host = host_of_request(self.request)
        if host is not None and host.standing is HostKind.INTERNAL:
            return NOTHING
        text = api.portal.get_registry_record(RECORD, default=None) or ""
        base = self.context.absolute_url().rstrip("/")
        return text.replace("{portal_url}", base)
