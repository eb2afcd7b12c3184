"""`@site-look`: accent and banner of a unit's site over REST, by the page's rules.

GET: `accent`, `accents` to choose from, `banner` with its address and `alternative`,
null without one.
PATCH: `accent`; `banner` as `{"data": <base64>}` or null to take it away;
`alternative`. What is left out stays. 200 with the new look.
"""

from ....base.refusal import Refused
from .accents import Accent
from .choosing import choose
from .choosing import Wish
from .look_page import banner_url
from .reasons import NO_PICTURE
from .store import look_of
import base64
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class LookService(Service):
    """What both methods answer."""

    def told(self) -> dict[str, Any]:
        look = look_of(self.context.unit_code)
        url = banner_url(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@site-look",
            "accent": look.accent,
            "accents": [one.value for one in Accent],
            "banner": {"url": url, "alternative": look.alternative} if url else None,
        }


class LookGet(LookService):
    """The look as it is."""

    def reply(self) -> dict[str, Any]:
        return self.told()


class LookPatch(LookService):
    """Choose anew."""

    def reply(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        data = json_body(self.request)
        choose(self.context, _wish(data))
        return self.told()


def _wish(data: dict[str, Any]) -> Wish:
    return Wish(data.get("accent"), _picture(data), data.get("alternative"))


def _picture(data: dict[str, Any]) -> bytes | None:
    """None where nothing is said of it, b"" where it is to go. Raises Refused."""
    if "banner" not in data:
        return None
    banner = data["banner"]
    if banner is None:
        return b""
    try:
        found = base64.b64decode(banner["data"], validate=True)
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(NO_PICTURE) from error
    if not found:
        raise Refused(NO_PICTURE)
    return found
