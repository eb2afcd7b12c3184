"""Contact data that an OpenID provider fills in, where the portal has one."""

from ...citizen.sign_in.known import known_citizen
from ...citizen.sign_in.settings import sign_in_settings
from .input import SentIdentity
from dataclasses import asdict
from plone import api
from plone.dexterity.content import DexterityContent
from urllib.parse import urlencode
from ZPublisher.HTTPRequest import HTTPRequest


def filled_in(request: HTTPRequest) -> SentIdentity:
    """The identity that the form begins with. Consents are the citizen's to give."""
    known = known_citizen(request)
    return SentIdentity() if known is None else SentIdentity(**asdict(known))


class Filling:
    """What the form offers of it; `form_url`: where the form stands."""

    def __init__(
        self, context: DexterityContent, request: HTTPRequest, form_url: str
    ) -> None:
        settings = sign_in_settings()
        self.is_offered = settings.is_on
        self.title = settings.title
        self.is_filled_in = known_citizen(request) is not None
        place = api.portal.get_navigation_root(context).absolute_url()
        query = urlencode({"came_from": form_url})
        self.url = f"{place}/@@citizen-sign-in?{query}"
