"""`@@open311/v2/…`: services, requests, one request; JSON and XML (GeoReport v2)."""

from ...base.dates import RECKONED
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.named_below import NamedBelow
from ...base.refusal import Refused
from .filing import file_request
from .requests import public_requests
from .requests import request_with
from .services import definition
from .services import services
from .xml import as_xml
from datetime import datetime
from datetime import UTC
import json
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.rest.interfaces import IAPIRequest
from Products.Five import BrowserView
from typing import Any
from zope.interface import alsoProvides
from zope.interface import noLongerProvides


VERSION = "v2"
FORMATS = {"json": "application/json", "xml": "text/xml"}
NO_SUCH = {"code": 404, "description": "Not found"}


class Open311(NeverKept, NamedBelow, BrowserView):
    """For everybody. What has to be proved or may be read is as on the pages."""

    most_names = 4

    def __call__(self) -> str:
        # Its errors have the form of GeoReport, whatever else the client accepts.
        if IAPIRequest.providedBy(self.request):
            noLongerProvides(self.request, IAPIRequest)
        version, *rest = (*self.names, "")
        name, _dot, kind = "/".join(filter(None, rest)).rpartition(".")
        self.kind = kind if kind in FORMATS else "json"
        try:
            if version != VERSION or kind not in FORMATS:
                return self._answer("errors", [NO_SUCH], 404)
            return self._found(name)
        except Refused as refused:
            words = [f"{a.code}: {a.in_words(self.request)}" for a in refused.refusals]
            told = [{"code": refused.status, "description": one} for one in words]
            return self._answer("errors", told, refused.status)

    def _found(self, name: str) -> str:
        language = str(api.portal.get_current_language())
        room, _slash, one = name.partition("/")
        data: Any = None
        if name == "services":
            return self._answer("services", services(language))
        if name == "requests" and self.request.method == "POST":
            # No session is asked for anything here.
            alsoProvides(self.request, IDisableCSRFProtection)
            key = self.request.get_header("Idempotency-Key", "")
            filed = file_request(self.request.form, key)
            return self._answer("service_requests", [filed], 201)
        if name == "requests":
            return self._answer("service_requests", self._listed(language))
        if room == "services" and one:
            data = definition(one, language)
            name = "service_definition"
        elif room == "requests" and one:
            data = request_with(one, language)
            name = "service_requests"
        if data is None:
            return self._answer("errors", [NO_SUCH], 404)
        return self._answer(name, data if room == "services" else [data])

    def _listed(self, language: str) -> list[dict[str, Any]]:
        form = self.request.form
        named = form_value(form, "service_request_id")
        if named:
            found = (request_with(one, language) for one in named.split(",")[:50])
            return [one for one in found if one is not None]
        if form_value(form, "status") == "open":
            return []
        return public_requests(
            language,
            _moment(form_value(form, "start_date")),
            _moment(form_value(form, "end_date")),
            form_value(form, "service_code"),
        )

    def _answer(self, name: str, data: Any, status: int = 200) -> str:
        response = self.request.response
        response.setStatus(status)
        response.setHeader("Content-Type", f"{FORMATS[self.kind]}; charset=utf-8")
        response.setHeader("X-Theme-Disabled", "1")
        response.setHeader("X-Robots-Tag", "noindex")
        if self.kind == "xml":
            return as_xml(name, data)
        return json.dumps(data, ensure_ascii=False)


def _moment(text: str) -> datetime | None:
    """Aware; None for what is no moment, which asks for nothing."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    aware = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    return aware if aware.year in RECKONED else None
