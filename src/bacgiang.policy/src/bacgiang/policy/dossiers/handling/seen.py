"""A dossier as somebody on a board saw it: who may, and whether it still is so."""

from ...citizen.handling.handled import Handled
from ..cases.assigned import assigned_store
from ..cases.store import dossier_store
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import course_of
from . import reasons
from .stores import asked_store


HANDLE = "bacgiang.policy: Handle dossiers"
DECIDE = "bacgiang.policy: Decide dossiers"
DOSSIERS = Handled(
    kind=KIND,
    about=ABOUT,
    handle=HANDLE,
    unknown=reasons.UNKNOWN,
    service="@dossiers",
    course_of=course_of,
    rows=dossier_store,
    asked=asked_store,
    assigned=assigned_store,
)
dossier_at, as_seen, asked_at = DOSSIERS.at, DOSSIERS.as_seen, DOSSIERS.asked_at
