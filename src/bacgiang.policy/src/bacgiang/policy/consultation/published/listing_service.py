"""`GET …/@opinions` on a draft: what was published, in pages, for everybody.

Parameters: `provision` (identity; with what is below it; "" for the whole draft; all
without it), `b_start`, `b_size` (at most 200). 404 for a provision nobody knows.
"""

from ...base.refusal import Refused
from ...search.page_query import page_starts
from ...search.query_values import start_value
from ..opinions.clock import server_now
from ..opinions.content import WHOLE
from ..opinions.provision_words import words_of
from ..opinions.refusals import unknown_provision
from ..opinions.titles import AUTHOR_SHOWN
from ..opinions.titles import CHANNEL_TITLES
from ..opinions.titles import STANCE_SHOWN
from ..responses.response import Response
from ..responses.response import RESULT_TITLES
from .listed import Listed
from .listed import ProvisionQuery
from .listed import read_query
from .published_opinions import PublishedPoint
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate


PAGE = 20
LARGEST_PAGE = 200


class OpinionsGet(Service):
    """Nothing that is not published, no name without consent, never a code."""

    def reply(self) -> dict[str, Any]:
        question = read_query(self.request.form)
        listed = Listed(self.context, question, server_now(), self.request)
        if not _is_known(listed, question):
            raise Refused(unknown_provision("provision"), status=404)
        start, size = start_value(self.request.form, "b_start"), self._size()
        return {
            "@id": self._address(question, start, size),
            "is_shown": listed.is_shown,
            "items_total": listed.total,
            "items": [self._item(one) for one in listed.page(start, size)],
            "batching": self._batching(question, start, size, listed.total),
        }

    def _size(self) -> int:
        size = start_value(self.request.form, "b_size") or PAGE
        return min(size, LARGEST_PAGE)

    def _item(self, shown: PublishedPoint) -> dict[str, Any]:
        point = shown.point
        words = words_of(self.context, point.version, self.request)
        return {
            "id": shown.identifier,
            "digest": shown.digest,
            "provision": {
                "wid": point.provision,
                "title": words.title(point.provision) if words else point.provision,
            },
            "version": point.version,
            "stance": self._named(STANCE_SHOWN, point.stance),
            "text": point.text,
            "proposal": point.proposal,
            "received": shown.received.isoformat(timespec="seconds"),
            "author": self._named(AUTHOR_SHOWN, shown.author),
            "name": shown.name,
            "channel": self._named(CHANNEL_TITLES, shown.channel),
            "response": self._response(shown.answer),
        }

    def _response(self, answer: Response | None) -> dict[str, Any] | None:
        if answer is None or answer.result is None:
            return None
        return {
            "result": self._named(RESULT_TITLES, answer.result),
            "reasons": answer.reasons,
            "changed": list(answer.changed),
        }

    def _named(self, titles: Any, token: Any) -> dict[str, str]:
        title = translate(titles[token], context=self.request)
        return {"token": token.value, "title": title}

    def _address(self, question: ProvisionQuery, start: int, size: int) -> str:
        said = {} if question.everything else {"provision": question.provision}
        query = urlencode({**said, "b_start": start, "b_size": size})
        return f"{self.context.absolute_url()}/@opinions?{query}"

    def _batching(
        self, question: ProvisionQuery, start: int, size: int, total: int
    ) -> dict[str, str]:
        return {
            name: self._address(question, at, size)
            for name, at in page_starts(start, size, total).items()
        }


def _is_known(listed: Listed, question: ProvisionQuery) -> bool:
    """An identity of an older version is known by the opinions it was given."""
    if question.everything or question.provision == WHOLE or listed.words is None:
        return True
    known = listed.words.holds(question.provision)
    return known or listed.counts[question.provision] > 0
