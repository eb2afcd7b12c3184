"""One's own texts: kept, read, and done with."""

from ....base.dates import now_utc
from ....base.rates import RateMeter
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .secret import browser_key
from .secret import browser_name
from .secret import opened
from .secret import sealed
from .secret import written
from .store import unsaved_store
from .text import FormText
from .text import KeptText
from .text import OwnText
from bacgiang.policy import _
from datetime import datetime
from datetime import timedelta
from plone.protect.auto import safeWrite
from ZPublisher.HTTPRequest import HTTPRequest


KEPT_FOR = timedelta(days=14)
LONGEST = 1_000_000
MOST_IN_TEN_MINUTES = 120
TOO_LONG = Refusal(
    "unsaved_too_long",
    _(
        "refusal_unsaved_too_long",
        default="This form is too long to be kept while you write. Save it now and "
        "then.",
    ),
    status=413,
)
TOO_OFTEN = Refusal(
    "unsaved_too_often",
    _(
        "refusal_unsaved_too_often",
        default="What you type is kept too often. Wait a few minutes.",
    ),
    status=429,
)
OF_ANOTHER = Refusal(
    "unsaved_of_another",
    _(
        "refusal_unsaved_of_another",
        default="Another account has signed in. Nothing that was typed is kept for it.",
    ),
    status=409,
)

keeping_rates = RateMeter(name="unsaved texts", said="kept-texts")


def keep(user_id: str, identifier: str, said: FormText) -> datetime | None:
    """Keep a text, in place of what was kept under this identifier; when that was.

    None where the form was saved meanwhile. Raises Refused.
    """
    if len(written(said)) > LONGEST:
        raise Refused(TOO_LONG)
    if not keeping_rates.allow(user_id, MOST_IN_TEN_MINUTES):
        raise Refused(TOO_OFTEN)
    secret, store = secret_of(user_id), unsaved_store()
    mine = store.of(user_id)
    if mine is None or identifier in mine.done:
        return None
    now = now_utc()
    mine.add(identifier, KeptText(now, sealed(said, identifier, secret)))
    return now


def texts_of(user_id: str) -> list[OwnText]:
    """All that is kept of a person and not too old, the latest first."""
    store = unsaved_store()
    mine, secret = store.of(user_id), store.secret_of(user_id)
    if mine is None or secret is None:
        return []
    since = now_utc() - KEPT_FOR
    found = [
        OwnText(name, one.at, said)
        for name, one in mine.texts.items()
        if one.at > since and (said := opened(one.data, name, secret)) is not None
    ]
    return sorted(found, key=lambda one: one.at, reverse=True)


def secret_of(user_id: str) -> str:
    """The person's, made where there is none."""
    store = unsaved_store()
    secret = store.secret_of(user_id)
    if secret is None:
        store.begin(user_id)
        secret = store.secret_of(user_id)
        assert secret is not None
    return secret


def for_browser(user_id: str) -> dict[str, str]:
    """Name and key of what is kept in the person's browsers."""
    secret = secret_of(user_id)
    return {"name": browser_name(secret), "key": browser_key(secret)}


def require_name(user_id: str, name: str) -> None:
    """A page that one person has opened keeps nothing for another who came since.

    Raises Refused.
    """
    if name != browser_name(secret_of(user_id)):
        raise Refused(OF_ANOTHER)


def finish_forms(user_id: str, form: str, request: HTTPRequest) -> None:
    """Be done with all texts of a person whose form's name begins with `form`."""
    for one in texts_of(user_id):
        if one.text["form"].startswith(form):
            finish(user_id, one.identifier, request)


def finish(user_id: str, identifier: str, request: HTTPRequest) -> None:
    """The text was saved, or given up. That is no act of its own."""
    mine = unsaved_store().of(user_id)
    if mine is None or identifier in mine.done:
        return
    for one in (mine, mine.texts):
        safeWrite(one, request)
    mine.finish(identifier)
