"""`GET <record>/@text?eId=art_5&day=2026-03-02`: words of a provision on a day (7.2b).

Without `eId` those of the whole text. `form`: `json` (as delivered), `html` or `plain`.
"""

from ....base.api_addresses import api_address
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....law.effect.answers import Answer
from ....law.effect.answers import ProvisionAnswer
from ....law.provision_titles import provision_title
from ....law.tree import all_provisions
from ....law.tree import LegalText
from ....law.tree import pieces
from ....law.tree import Provision
from ....law.tree import provision_pieces
from ...consolidated.asked_day import text_day
from ...consolidated.collecting import text_on
from ...document_page.rendering import render
from ...document_page.rendering import render_provision
from ...effect.answering import status_on
from ...effect.labels import STATUS_TITLES
from .asked_provision import eid_named
from .asked_provision import NO_PROVISION
from .asked_provision import NO_TEXT
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
import json
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate


KINDS = {"json": "application/json", "html": "text/html", "plain": "text/plain"}
WRONG_FORM = Refusal(
    "wrong_form",
    _("refusal_text_form", default="“form” is json, html or plain."),
    "form",
)


class GetText(Service):
    """JSON holds both, the words a line a paragraph and as HTML, and how they stand."""

    def render(self) -> str:
        self.check_permission()
        form = str(self.request.form.get("form") or "json")
        if form not in KINDS:
            raise Refused(WRONG_FORM)
        if self.context.structure is None:
            raise Refused(NO_TEXT)
        day, eid = text_day(self.request.form), eid_named(self.request.form)
        told = self._told(day, eid)
        response = self.request.response
        response.setHeader("Content-Type", f"{KINDS[form]}; charset=utf-8")
        response.setHeader("X-Theme-Disabled", "1")
        if form == "json":
            return json.dumps(told, ensure_ascii=False, indent=2)
        return str(told["html" if form == "html" else "text"])

    def _told(self, day: date, eid: str) -> dict[str, Any]:
        text = text_on(self.context, day).text
        provision = _named(text, eid)
        answer = status_on(self.context, day)
        here = answer.provisions.get(eid, answer)
        asked = urlencode({"day": day, **({"eId": eid} if eid else {})})
        return {
            "@id": f"{api_address(self.context, '@text')}?{asked}",
            "document": self.context.absolute_url(),
            "eId": eid,
            "title": provision_title(eid) if provision else self.context.Title(),
            "day": day.isoformat(),
            "official": False,
            "status": self._status(here),
            "text": "\n".join(one for one in _lines(text, provision) if one),
            "html": render_provision(provision) if provision else render(text),
        }

    def _status(self, answer: Answer | ProvisionAnswer) -> dict[str, str]:
        title = translate(STATUS_TITLES[answer.status], context=self.request)
        return {"token": answer.status.value, "title": str(title)}


def _named(text: LegalText, eid: str) -> Provision | None:
    """None for the whole text. Raises Refused."""
    if not eid:
        return None
    found = next((one for one in all_provisions(text) if one.eid == eid), None)
    if found is None:
        raise Refused(NO_PROVISION)
    return found


def _lines(text: LegalText, provision: Provision | None) -> Iterator[str]:
    return pieces(text) if provision is None else provision_pieces(provision)
