"""`GET …/@balance` on a draft: received = waiting + published + withheld + withdrawn.

True at every moment, whether opinions may be shown yet or not; counts by provision only
once they may.
"""

from ...citizen.submissions.submissions import submissions
from ..cases.reasons import reason_title
from ..opinions.clock import server_now
from ..timing.showing import shows_opinions
from .published_opinions import PublishedOpinions
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate


class BalanceGet(Service):
    """Counts submissions; grouped ones count one by one."""

    def reply(self) -> dict[str, Any]:
        uid = IUUID(self.context)
        balance = submissions().balance(uid)
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@balance",
            "received": balance.received,
            "waiting": balance.waiting,
            "published": balance.published,
            "withheld": dict(balance.withheld),
            "withheld_reasons": [
                {"token": token, "title": self._said(token), "count": count}
                for token, count in balance.withheld.items()
            ],
            "withdrawn": balance.withdrawn,
        }
        if shows_opinions(self.context, server_now()):
            answer["provisions"] = dict(PublishedOpinions(uid).counts())
        return answer

    def _said(self, token: str) -> str:
        return translate(reason_title(token), context=self.request)
