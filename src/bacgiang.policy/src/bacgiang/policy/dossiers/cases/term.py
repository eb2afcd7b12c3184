"""Nothing of an open dossier goes; of a closed one so many days after it was closed."""

from ...citizen.contacts.terms import IContactTerm
from ...citizen.submissions.submissions import submissions
from ..content.content import KIND
from ..content.course import course_of
from .store import dossier_store
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from zope.interface import implementer


RECORD = "bacgiang.dossier_data_days"
DEFAULT_DAYS = 730


@implementer(IContactTerm)
class DossierTerm:
    """Rows say which ones to look at, the log whether they are closed."""

    __component_name__ = "dossiers"

    def shortest(self) -> timedelta:
        days = api.portal.get_registry_record(RECORD, default=DEFAULT_DAYS)
        return timedelta(days=days)

    def is_over(self, site: DexterityContent, code: str, now: datetime) -> bool | None:
        row = dossier_store(site).get(code)
        found = submissions(site).get(code)
        if row is None and (found is None or found.kind != KIND):
            return None
        if found is None:
            return True
        course = course_of(found)
        closed = course.closed or found.entries[-1].at
        return not course.is_open and closed < now - self.shortest()
