"""A dossier as somebody on a board saw it: who may, and whether it still is so."""

from ...base.refusal import Refusal
from ...citizen.handling.handled import Handled
from ...citizen.handling.seen import may
from ..cases.assigned import assigned_store
from ..cases.store import dossier_store
from ..content.content import ABOUT
from ..content.content import is_entered
from ..content.content import KIND
from ..content.course import Course
from ..content.course import course_of
from . import reasons
from .entered import erase_whole
from .stores import asked_store
from plone.dexterity.content import DexterityContent


HANDLE = "bacgiang.policy: Handle dossiers"
DECIDE = "bacgiang.policy: Decide dossiers"


def why_not_decide(place: DexterityContent, course: Course) -> Refusal | None:
    return None if may(DECIDE, place) else reasons.MAY_NOT_DECIDE


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
    is_entered=is_entered,
    why_not_decide=why_not_decide,
    erase=erase_whole,
)
dossier_at, as_seen, asked_at = DOSSIERS.at, DOSSIERS.as_seen, DOSSIERS.asked_at
