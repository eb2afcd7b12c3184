"""Answers named to who works on them: the place, and how each begins."""

from ..opinions.content import content_of
from ..opinions.content import WHOLE
from ..opinions.finding import opinion_on
from .places import Places
from .response import Response
from .response import Scope
from collections.abc import Sequence
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest


MOST = 5
WORDS = 8


def told(draft: DexterityContent, answers: Sequence[Response]) -> str:
    """Khoản 2 Điều 5 (“Tiếp thu, đã sửa …”); Điều 7 (“…”)."""
    uid, request = draft.UID(), getRequest()
    places = Places(uid)
    named = [
        f"{places.of(_provision(uid, one)).in_words(request)} (“{_beginning(one)}”)"
        for one in answers[:MOST]
    ]
    more = len(answers) - MOST
    return "; ".join(named) + (f"; … (+{more})" if more > 0 else "")


def _provision(uid: str, answer: Response) -> str:
    if answer.scope is Scope.PROVISION:
        return answer.key
    found = opinion_on(uid, answer.key)
    points = content_of(found).points if found is not None else ()
    at = max(answer.point, 0)
    return points[at].provision if at < len(points) else WHOLE


def _beginning(answer: Response) -> str:
    words = answer.reasons.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
