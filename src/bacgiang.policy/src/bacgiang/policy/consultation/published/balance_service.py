"""`GET …/@balance` on a draft: received = waiting + published + withheld + withdrawn.

True at every moment, whether opinions may be shown yet or not; counts by provision only
once they may.
"""

from ...base.conditional import TaggedAnswer
from ...citizen.submissions.submissions import submissions
from ...citizen.submissions.writing import server_clock
from ..cases.reasons import reason_title
from ..timing.showing import shows_opinions
from .published_opinions import PublishedOpinions
from dataclasses import asdict
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class BalanceGet(TaggedAnswer, Service):
    """Counts submissions; grouped ones count one by one."""

    def reply(self) -> dict[str, Any]:
        uid = self.context.UID()
        balance = submissions().balance(uid)
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@balance",
            **asdict(balance),
            "withheld_reasons": [
                {
                    "token": token,
                    "title": translate(reason_title(token), context=self.request),
                    "count": count,
                }
                for token, count in balance.withheld.items()
            ],
        }
        if shows_opinions(self.context, server_clock()):
            answer["provisions"] = dict(PublishedOpinions(uid).counts())
        return answer
