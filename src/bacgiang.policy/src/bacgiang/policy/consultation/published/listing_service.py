"""`GET …/@opinions` on a draft: what was published, in pages, for everybody.

Parameters: `provision` (identity; with what is below it; "" for the whole draft; all
without it), `b_start`, `b_size` (at most 200). 404 for a provision nobody knows.
"""

from ...base.conditional import TaggedAnswer
from ...base.paging import page_asked
from ...base.refusal import Refused
from ...citizen.submissions.writing import server_clock
from ...search.page_query import page_starts
from ..opinions import titles
from ..opinions.refusals import UNKNOWN_PROVISION
from ..responses.response import Response
from ..responses.response import RESULT_TITLES
from .listed import Listed
from .published_opinions import PublishedPoint
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


PAGE = 20
LARGEST_PAGE = 200


class OpinionsGet(TaggedAnswer, Service):
    """Nothing that is not published, no name without consent, never a code."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        listed = Listed(self.context, form, server_clock(), self.request)
        if not listed.is_known:
            raise Refused(UNKNOWN_PROVISION.at("provision"), status=404)
        start, size = page_asked(form, PAGE, LARGEST_PAGE)
        base, starts = (
            self.context.absolute_url(),
            page_starts(start, size, listed.total),
        )
        addresses = {
            name: f"{base}/@opinions?{listed.query(b_start=at, b_size=size)}"
            for name, at in {"@id": start, **starts}.items()
        }
        return {
            "@id": addresses.pop("@id"),
            "is_shown": listed.is_shown,
            "items_total": listed.total,
            "items": [
                self._item(one, listed.draft_words.title(one.point))
                for one in listed.page(start, size)
            ],
            "batching": addresses,
        }

    def _item(self, shown: PublishedPoint, title: str) -> dict[str, Any]:
        point = shown.point
        return {
            "id": shown.identifier,
            "digest": shown.digest,
            "provision": {"wid": point.provision, "title": title},
            "version": point.version,
            "stance": self._named(titles.STANCE_SHOWN, point.stance),
            "text": point.text,
            "proposal": point.proposal,
            "received": shown.received.isoformat(timespec="seconds"),
            "author": self._named(titles.AUTHOR_SHOWN, shown.author),
            "name": shown.name,
            "channel": self._named(titles.CHANNEL_TITLES, shown.channel),
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
