"""Who has an item now: a level of its board, with names."""

from ...base.acts.actor import current_actor
from ...units.boards.titles import LEVEL_TITLES
from ...units.levels import Level
from ...units.people.recipients import Recipient
from ...units.sites.belonging import unit_code_of
from ..emergency.store import emergency_store
from ..withdrawal.closing import is_closed
from ..workflow.parameters import State
from .recipients import authors
from .recipients import publishers
from .recipients import reviewers
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


MOST_NAMED = 4
NOBODY = ""
WITH = _("now_with", default="Now with ${level}: ${people}.")
WITH_LEVEL = _("now_with_level", default="Now with ${level}: nobody on the board yet.")


def now_with(item: DexterityContent, actor: str = NOBODY) -> Message | None:
    """Whose turn it is; None where it is nobody's. `actor` is left out of the names."""
    found = _turn(item, actor)
    if found is None:
        return None
    level, people = found
    title = translate(LEVEL_TITLES[level], context=getRequest())
    facts = {"level": title, "people": _named(people)}
    return Message(WITH if people else WITH_LEVEL, mapping=facts)


def turn_in_words(item: DexterityContent, request: HTTPRequest) -> str | None:
    """The same once whoever asks has acted, in the language of the request."""
    said = now_with(item, current_actor())
    return None if said is None else translate(said, context=request)


def _turn(item: DexterityContent, actor: str) -> tuple[Level, list[Recipient]] | None:
    if is_closed(item):
        # Whose turn it would be does not see it.
        return None
    code, uid = unit_code_of(item), IUUID(item)
    match api.content.get_state(item, default=""):
        case State.DRAFT.value:
            return Level.UPDATE, authors(item, code, NOBODY)
        case State.PENDING.value:
            return Level.REVIEW, reviewers(item, code, actor)
        case State.APPROVED.value:
            return Level.PUBLISH, publishers(code, NOBODY)
        case State.PUBLISHED.value:
            emergency = emergency_store().get(uid)
            if emergency is not None and emergency.is_open:
                return Level.REVIEW, reviewers(item, code, emergency.by)
    return None


def _named(people: list[Recipient]) -> str:
    names = [one.fullname for one in people]
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return f"{shown} (+{more})" if more > 0 else shown
