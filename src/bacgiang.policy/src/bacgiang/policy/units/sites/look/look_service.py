"""`@site-look`: accent and banner of a unit's site over REST, by the page's rules.

GET: `accent`, `accents` to choose from, `banner` with its address and `alternative`,
null without one.
PATCH: `accent`; `banner` as `{"data": <base64>}` or null to take it away;
`alternative`; both with `declaration`. What is left out stays. 200 with the look, 202
where picture or words wait for a second person, as `proposal` tells.
POST: what somebody else proposed, as its `digest` names it: `confirm` true or false.
"""

from ....base.api_services import WritingService
from ....base.refusal import Refused
from .accents import Accent
from .choosing import choose
from .choosing import Wish
from .look_page import banner_url
from .look_page import proposed_url
from .proposing import settle
from .reasons import NO_PICTURE
from .reasons import PROPOSAL_GONE
from .store import look_of
from base64 import b64decode
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any


def told(site: DexterityContent) -> dict[str, Any]:
    """The look as it is."""
    look, url = look_of(site.unit_code), banner_url(site)
    proposal = look.proposal
    return {
        "@id": f"{site.absolute_url()}/@site-look",
        "accent": look.accent,
        "accents": list(Accent),
        "banner": {"url": url, "alternative": look.alternative} if url else None,
        "proposal": proposal
        and {
            "by": proposal.by,
            "digest": proposal.digest,
            "alternative": proposal.alternative,
            "url": proposed_url(site),
        },
    }


class LookGet(Service):
    def reply(self) -> dict[str, Any]:
        return told(self.context)


class LookPatch(WritingService):
    """Choose anew."""

    def reply(self) -> dict[str, Any]:
        sent = self.body
        declared = sent.get("declaration") is True
        words = sent.get("alternative")
        wish = Wish(sent.get("accent"), _picture(sent), words, declared)
        if choose(self.context, wish):
            self.request.response.setStatus(202)
        return told(self.context)


class LookPost(WritingService):
    """Take what was proposed, or leave it out."""

    def reply(self) -> dict[str, Any]:
        match self.body:
            case {"digest": str(digest), "confirm": bool(is_taken)}:
                settle(self.context, digest, is_taken=is_taken)
                return told(self.context)
        raise Refused(PROPOSAL_GONE)


def _picture(data: dict[str, Any]) -> bytes | None:
    """None where nothing is said of it, b"" where it is to go. Raises Refused."""
    if data.get("banner") is None:
        return b"" if "banner" in data else None
    try:
        found = b64decode(data["banner"]["data"], validate=True)
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(NO_PICTURE) from error
    if not found:
        raise Refused(NO_PICTURE)
    return found
