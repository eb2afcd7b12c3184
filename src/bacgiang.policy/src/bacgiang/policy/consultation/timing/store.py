"""Consultations by the UID of their draft, kept with the site.

Check-in of a working copy and copying of a draft cannot touch them.
"""

from .consultation import Consultation
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.consultations"


class KeptConsultation(Persistent):
    """A consultation in a record of its own: those of two drafts never meet."""

    def __init__(self, consultation: Consultation) -> None:
        self.consultation = consultation


class ConsultationStore(Persistent):
    """Consultations by UID."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def get(self, uid: str) -> Consultation | None:
        found = self._by_uid.get(uid)
        return None if found is None else found.consultation

    def put(self, uid: str, consultation: Consultation) -> None:
        found = self._by_uid.get(uid)
        if found is None:
            self._by_uid[uid] = KeptConsultation(consultation)
        else:
            found.consultation = consultation

    def uids(self) -> list[str]:
        return list(self._by_uid)


def install_consultation_store(site: Any) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = ConsultationStore()


def consultation_store(site: Any = None) -> ConsultationStore:
    """The site's store; an empty one, kept nowhere, where there is none."""
    portal = api.portal.get() if site is None else site
    return IAnnotations(portal).get(KEY) or ConsultationStore()


def consultation_of(draft: Any) -> Consultation | None:
    """Dates and acts of a draft; None before it was public for the first time."""
    return consultation_store().get(IUUID(draft))
