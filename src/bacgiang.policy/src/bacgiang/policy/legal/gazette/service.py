"""`GET @gazette`: years; `?year=2007` its issues with their documents (clause 17)."""

from ...base.keeping import EverybodysAnswer
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..documents.day_number import day_at
from ..register_page.titles import titles
from . import query
from . import reading
from .place import page_at
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from typing import Any


class GetGazette(EverybodysAnswer, Service):
    """Published records only. `issue` with `date` or `year` gives one issue."""

    def reply(self) -> dict[str, Any]:
        issue = query.asked_issue(self.request.form)
        year = issue.year if issue else query.asked_year(self.request.form)
        base = f"{self.context.absolute_url()}/@gazette"
        if year is None:
            return {
                "@id": base,
                "years": [
                    {"@id": f"{base}?year={one['year']}", **one}
                    for one in reading.years()
                ],
            }
        self._titles = titles(str(api.portal.get_current_language()), self.request)
        if issue is None:
            items = [self._issue(base, one) for one in reading.issues_of(year)]
            return {"@id": f"{base}?year={year}", "year": year, "items": items}
        found = reading.one_issue(issue)
        if found is None:
            raise Refused(ISSUE_NOT_FOUND)
        return self._issue(base, found)

    def _issue(self, base: str, one: reading.GazetteIssue) -> dict[str, Any]:
        day = one.issue.date
        return {
            "@id": f"{base}?{query.query_of(one.issue)}",
            "issue": one.issue.name,
            "date": day.isoformat() if day else None,
            "year": one.issue.year,
            "items": [self._entry(entry) for entry in one.entries],
        }

    def _entry(self, entry: Any) -> dict[str, Any]:
        return {
            "@id": entry.getURL(),
            "UID": entry.UID,
            "number": entry.document_number,
            "title": entry.Title,
            "document_type": self._named("document_type", entry.document_type),
            "issuer": self._named("issuer", entry.issuer),
            "issue_date": day_at(entry.issue_date).isoformat(),
            "page": page_at(entry.gazette_issue),
        }

    def _named(self, name: str, token: str) -> dict[str, str]:
        return {"token": token, "title": self._titles[name].get(token) or token}


ISSUE_NOT_FOUND = Refusal(
    "issue_not_found",
    _(
        "refusal_gazette_issue",
        default="No published document of the register stands in this issue.",
    ),
    status=404,
)
