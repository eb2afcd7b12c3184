"""What takes texts away: saving, the end of an account or of a membership, and time."""

from ....base.act_page.done import is_done
from ....base.dates import now_utc
from ....base.form_values import form_value
from ....base.policy_sites import on_policy_sites
from ....base.scheduler.daily import DailyJob
from ...boards.events import MembershipEnded
from ...boards.store import board_store
from ..sessions.accounts import folder_of
from ..sessions.checking import has_left_since
from .keeping import finish
from .keeping import KEPT_FOR
from .secret import opened
from .sent import IDENTIFIER
from .store import unsaved_store
from datetime import datetime
from http import HTTPStatus
from plone import api
from plone.dexterity.content import DexterityContent
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubBeforeCommit


# The field that the script adds to a form as it is sent.
SENT_WITH = "unsaved_text"
LEADS_ON = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER})


@on_policy_sites
def finish_saved(event: IPubBeforeCommit) -> None:
    """A form whose answer leads on, or says so, has been saved, or given up, in this
    transaction.
    """
    request: HTTPRequest = event.request
    identifier = form_value(request.form, SENT_WITH)
    if not IDENTIFIER.fullmatch(identifier):
        return
    leads_on = request.method == "POST" and request.response.getStatus() in LEADS_ON
    if (leads_on or is_done(request)) and not api.user.is_anonymous():
        finish(str(api.user.get_current().getId()), identifier, request)


@on_policy_sites
def erase_with_account(event: IPrincipalDeletedEvent) -> None:
    erase_all(event.principal)


def erase_with_membership(event: MembershipEnded) -> None:
    """Of whoever is on no board any more."""
    if not board_store().active_of_user(event.user_id):
        erase_all(event.user_id)


def erase_all(user_id: str) -> None:
    """Texts and key: what browsers have kept cannot be read any more either."""
    unsaved_store().erase(user_id)


def erase_about(uid: str) -> None:
    """Everybody's texts of forms of one thing; what is still on its way is not kept."""
    store = unsaved_store()
    for user_id, mine in store.people.items():
        secret = store.secret_of(user_id)
        for name, one in list(mine.texts.items()):
            said = None if secret is None else opened(one.data, name, secret)
            if said is not None and said["form"].partition("/")[0] == uid:
                mine.finish(name)


def erase_old(site: DexterityContent) -> None:
    """Nobody tells an event of a membership that ends by its date."""
    store = unsaved_store(site)
    before = now_utc() - KEPT_FOR
    for user_id, mine in list(store.people.items()):
        for name, one in list(mine.texts.items()):
            if one.at < before or _has_left(user_id, one.at):
                del mine.texts[name]
        if folder_of(user_id) is None:
            store.erase(user_id)


def _has_left(user_id: str, moment: datetime) -> bool:
    return has_left_since(moment, user_id) and not board_store().active_of_user(user_id)


ERASE_UNSAVED = DailyJob(erase_old)
