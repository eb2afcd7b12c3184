"""`@draft-links` of a draft in work: the proposal, changed and confirmed.

GET: `digest`, `confirmed`, `version` (number of the last public one), `items` as links.
POST: `digest` with `eid` and `old` (identities it follows from), with `wid` and `new`
(eIds it goes on in), or with `confirm`: true. The answer is that of GET.
"""

from ....base.api_services import MembersService
from ....base.api_services import sent_body
from ....base.refusal import Refused
from ..carrying import carry_as
from ..taken import taken_identities
from . import deciding
from . import refusals
from .proposal import proposal_for
from dataclasses import asdict
from plone import api
from typing import Any


class GetDraftLinks(MembersService):
    """404 where there is nothing to be linked."""

    sign_in = "Sign in to see the links of a draft."

    def require(self) -> None:
        if not api.user.has_permission("Modify portal content", obj=self.context):
            raise Refused(refusals.NOT_MODIFIABLE)

    def answer(self) -> dict[str, Any]:
        proposal = proposal_for(self.context)
        if proposal is None:
            raise Refused(refusals.NOTHING_TO_LINK)
        both, used = (proposal.old, proposal.new), taken_identities(self.context)
        _tree, links = carry_as(*both, proposal.pairing, used)
        return {
            "@id": f"{self.context.absolute_url()}/@draft-links",
            "digest": proposal.digest,
            "confirmed": proposal.is_confirmed,
            "version": proposal.version.version.number,
            "items": list(map(asdict, links)),
        }


class PostDraftLinks(GetDraftLinks):
    """Errors: 400, 403, 404, 409."""

    sign_in = "Sign in to decide the links of a draft."

    def answer(self) -> dict[str, Any]:
        self._act(sent_body(self.request))
        return super().answer()

    def _act(self, body: dict[str, Any]) -> None:
        digest = body.get("digest")
        if not isinstance(digest, str):
            raise Refused(refusals.UNREADABLE)
        asked = set(body) - {"digest"}
        if asked == {"confirm"} and body["confirm"] is True:
            deciding.confirm(self.context, digest)
        elif asked == {"eid", "old"}:
            eid, old = _name(body["eid"]), _names(body["old"])
            deciding.follows_from(self.context, eid, old, digest)
        elif asked == {"wid", "new"}:
            wid, new = _name(body["wid"]), _names(body["new"])
            deciding.goes_on_in(self.context, wid, new, digest)
        else:
            raise Refused(refusals.UNREADABLE)


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise Refused(refusals.UNREADABLE)
    return value


def _names(value: Any) -> list[str]:
    if not isinstance(value, list):
        raise Refused(refusals.UNREADABLE)
    return [_name(one) for one in value]
