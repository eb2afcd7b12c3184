"""Subscribe, change, suspend, tell again, end; what each refuses."""

from ..base.acts.recording import record_act
from ..base.dates import moment_in
from ..base.dates import now_utc
from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..legal.api.changes.since import asked_number
from ..legal.api.changes.since import token_of
from ..legal.api.changes.store import change_store
from ..units.hosts.called_address import require_address
from ..units.people.accounts import account_exists
from ..units.sites.belonging import unit_code_of
from ..units.sites.finding import desk_of
from .act_kinds import WEBHOOK_CHANGED
from .act_kinds import WEBHOOK_ENDED
from .act_kinds import WEBHOOK_MADE
from .challenge import require_answer
from .journals.cases import handled_as
from .journals.cases import JOURNALS
from .journals.cases import places_at
from .journals.records import JOURNAL as RECORDS
from .round import message_at
from .signing import is_secret
from .signing import new_secret
from .store import subscriptions
from .subscription import Subscription
from .subscription import Why
from .tried import Place
from .wanted import require_sound
from .wanted import Wanted
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
import secrets
from urllib.parse import urlsplit


MANAGE = "bacgiang.policy: Manage webhooks"
MOST = 20


def subscription_at(place: DexterityContent, identifier: str) -> Subscription:
    """One of the unit of a place. Raises Refused for any other."""
    found = subscriptions().get(identifier)
    if found is None or found.unit != unit_code_of(place):
        raise Refused(UNKNOWN)
    return found


def subscribe(
    place: DexterityContent, url: str, wanted: Wanted, secret: str = ""
) -> tuple[Subscription, str]:
    """A subscription that tells what happens from now on, and its secret, which nobody
    can tell again. Raises Refused, also where the address does not answer.
    """
    unit, user_id = unit_code_of(place), str(api.user.get_current().getId())
    _require_allowed(place, user_id, wanted)
    require_address(url)
    if len(subscriptions().of_unit(unit)) >= MOST:
        raise Refused(TOO_MANY)
    if secret and not is_secret(secret):
        raise Refused(NO_SECRET)
    secret = secret or new_secret()
    made = Subscription(secrets.token_hex(8), unit, user_id, url, wanted)
    require_answer(url, secret)
    now = now_utc()
    made.new_secret(secret, now)
    store = change_store()
    made.reach([Place(RECORDS, token_of(store, store.last())), *places_at(now)])
    subscriptions().add(made)
    _record(WEBHOOK_MADE, made)
    return made, secret


def change(
    place: DexterityContent, subscription: Subscription, url: str, wanted: Wanted
) -> None:
    """Another address, which answers first, or other events. Raises Refused."""
    _require_allowed(place, str(api.user.get_current().getId()), wanted)
    if url != subscription.url:
        require_address(url)
        require_answer(url, subscription.secrets(now_utc())[0])
    # What a subscription of before this journal wants from now on.
    new = [one for one in places_at(now_utc()) if not subscription.reached(one.journal)]
    subscription.reach(new)
    subscription.url, subscription.wanted = url, wanted
    _record(WEBHOOK_CHANGED, subscription)


def suspend(subscription: Subscription) -> None:
    subscription.suspend(Why.BY_HAND)
    _record(WEBHOOK_CHANGED, subscription)


def resume(place: DexterityContent, subscription: Subscription) -> None:
    """Whoever lets it go on answers for it from now on. Raises Refused."""
    user_id = str(api.user.get_current().getId())
    _require_allowed(place, user_id, subscription.wanted)
    subscription.user_id = user_id
    subscription.resume()
    _record(WEBHOOK_CHANGED, subscription)


def renew_secret(subscription: Subscription) -> str:
    """Another secret; calls are signed with the one before, too, for a day."""
    secret = new_secret()
    subscription.new_secret(secret, now_utc())
    _record(WEBHOOK_CHANGED, subscription)
    return secret


def tell_again(subscription: Subscription, message: str) -> None:
    """A call of the log once more. Raises Refused where nothing is to be told any more:
    something newer happened to the record, and was told or will be.
    """
    tried = subscription.log.of_message(message)
    if tried is None or message_at(subscription, tried.place) is None:
        raise Refused(NOTHING_AGAIN)
    subscription.once_more(tried.place)


def tell_since(subscription: Subscription, since: str) -> None:
    """All from a moment, or a token of `@changes`, on. Raises Refused."""
    store = change_store()
    number = asked_number(store, {"since": since})
    places = [Place(RECORDS, token_of(store, number))]
    moment = moment_in(since)
    if moment is not None:
        places += places_at(moment)
    subscription.start_from(places)


def end(subscription: Subscription) -> None:
    subscriptions().remove(subscription)
    _record(WEBHOOK_ENDED, subscription)


def may_still(subscription: Subscription) -> bool:
    """Whether whoever answers for it may do so."""
    person = api.user.get(userid=subscription.user_id)
    place = desk_of(subscription.unit)
    return person is not None and all(
        api.user.has_permission(one, user=person, obj=place)
        for one in _needed(subscription.wanted)
    )


def _needed(wanted: Wanted) -> Iterator[str]:
    yield MANAGE
    yield from (handled_as(one).handle for one in JOURNALS if one in wanted.kinds)


def _require_allowed(place: DexterityContent, user_id: str, wanted: Wanted) -> None:
    require_sound(wanted)
    if not account_exists(user_id):
        raise Refused(NOT_OF_SITE)
    if not all(api.user.has_permission(one, obj=place) for one in _needed(wanted)):
        raise Refused(NOT_YOURS)


def _record(kind: str, subscription: Subscription) -> None:
    host = urlsplit(subscription.url).netloc
    record_act(kind, unit=subscription.unit, details={"called_host": host})


UNKNOWN = Refusal(
    "not_found",
    _("webhook_refusal_unknown", default="There is no such webhook here."),
    status=404,
)
TOO_MANY = Refusal(
    "too_many",
    _("webhook_refusal_many", default="There are 20 webhooks. Take one away first."),
)
NO_SECRET = Refusal(
    "wrong_value",
    _(
        "webhook_refusal_secret",
        default="A secret is “whsec_” and 24 to 64 bytes in Base64.",
    ),
    "secret",
)
NOT_OF_SITE = Refusal(
    "no_site_account",
    _(
        "webhook_refusal_root",
        default="Administrators of Zope's root have no webhooks. Use an account of the "
        "portal.",
    ),
    status=403,
)
NOT_YOURS = Refusal(
    "forbidden",
    _(
        "webhook_refusal_not_yours",
        default="Webhooks are for heads of boards and administrators; those on "
        "petitions for who handles them on this site.",
    ),
    status=403,
)
NOTHING_AGAIN = Refusal(
    "nothing_again",
    _(
        "webhook_refusal_again",
        default="This cannot be told again: something newer happened to it, or the "
        "call is not in the log any more.",
    ),
    "again",
)
