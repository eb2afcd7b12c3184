"""`@urgent-notices` of a site: notices on every page over REST, by the page's rules.

GET: `items`, all there were, what ends last first; `holds` says what pages show now.
POST: a new one (level, starts, ends, text, text_en, url, declaration); 201 with it,
and `warnings`.
PATCH: `end` with the id of one that still runs; 200 with it.
"""

from ...base.api_services import WritingService
from ...base.date_labels import local_iso
from ...base.dates import now_utc
from ...units.sites.belonging import unit_code_of
from .notice import UrgentNotice
from .noticing import end
from .noticing import put_up
from .noticing import warnings_of
from .store import urgent_notices
from plone.restapi.services import Service
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


def told(notice: UrgentNotice, request: HTTPRequest) -> dict[str, Any]:
    return {
        "id": notice.id,
        "level": notice.level,
        "starts": local_iso(notice.starts),
        "ends": local_iso(notice.ends),
        "ended": notice.ended and local_iso(notice.ended),
        "announced": local_iso(notice.announced),
        "text": notice.text,
        "text_en": notice.text_en,
        "url": notice.url,
        "holds": notice.holds(now_utc()),
        "warnings": [one.as_data(request) for one in warnings_of(notice)],
    }


class UrgentNoticesGet(Service):
    def reply(self) -> dict[str, Any]:
        found = urgent_notices().of(unit_code_of(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@urgent-notices",
            "items": [told(one, self.request) for one in found],
        }


class UrgentNoticesPost(WritingService):
    def reply(self) -> dict[str, Any]:
        notice = put_up(self.context, self.body)
        self.request.response.setStatus(201)
        return told(notice, self.request)


class UrgentNoticesPatch(WritingService):
    def reply(self) -> dict[str, Any]:
        return told(end(self.context, self.body.get("end")), self.request)
