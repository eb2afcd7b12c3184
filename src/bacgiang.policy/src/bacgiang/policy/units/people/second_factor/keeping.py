"""Set factors up and take them away, each told to the record and the person."""

from ....base.dates import now_utc
from ....base.erasable.erasable import encrypted
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .act_kinds import APP
from .act_kinds import CODES_MADE
from .act_kinds import FACTOR_ADDED
from .act_kinds import FACTOR_REMOVED
from .act_kinds import PASSKEY
from .app_codes import step_of
from .factors import AccountFactors
from .factors import App
from .passkeys import made_passkey
from .recording import tell
from .recovery_codes import digest_of
from .recovery_codes import new_codes
from .relying_party import RelyingParty
from .requirement import must_have
from .store import second_factor_store
from bacgiang.policy import _


MOST_PASSKEYS = 10
LONGEST_NAME = 60

WRONG_CODE = Refusal(
    "wrong_code",
    _(
        "refusal_second_factor_first_code",
        default="This is not the code that the app shows for this key. Check that the "
        "clock of the phone is right, and enter the next code.",
    ),
    "code",
)
WRONG_PASSKEY = Refusal(
    "wrong_passkey",
    _(
        "refusal_passkey_wrong",
        default="The passkey could not be set up. Try again, and confirm with PIN, "
        "finger or face when you are asked.",
    ),
    "passkey",
)
TOO_MANY = Refusal(
    "too_many_passkeys",
    _("refusal_passkeys_many", default="An account has at most ten passkeys."),
    "passkey",
)
LAST_ONE = Refusal(
    "last_second_factor",
    _(
        "refusal_second_factor_last",
        default="Your account needs a second factor, and this is the last one. Set "
        "another one up first.",
    ),
)
NONE_THERE = Refusal(
    "no_such_factor",
    _("refusal_second_factor_none", default="This is not set up any more."),
    status=404,
)


def add_app(user_id: str, secret: str, code: str) -> tuple[str, ...]:
    """Set the app up whose code this is, in the place of one before.

    Returns recovery codes where these are the first factors. Raises Refused.
    """
    now = now_utc()
    step = step_of(secret, code, 0, now.timestamp())
    if step is None:
        raise Refused(WRONG_CODE)
    factors = second_factor_store().made_for(user_id)
    is_first = not factors.is_enrolled
    factors.drop_app()
    factors.app = App(encrypted(secret, user_id), now, step)
    return _added(user_id, factors, APP, is_first)


def add_passkey(
    user_id: str, sent: str, challenge: bytes, party: RelyingParty | None, name: str
) -> tuple[str, ...]:
    """Set up the passkey that a browser sent; as `add_app`. Raises Refused."""
    factors = second_factor_store().made_for(user_id)
    if len(factors.passkeys) >= MOST_PASSKEYS:
        raise Refused(TOO_MANY)
    called = " ".join(name.split())[:LONGEST_NAME]
    found = made_passkey(sent, challenge, party, called, now_utc()) if party else None
    if found is None or factors.passkey(found.identifier) is not None:
        raise Refused(WRONG_PASSKEY)
    is_first = not factors.is_enrolled
    factors.put_passkey(found)
    return _added(user_id, factors, PASSKEY, is_first)


def _added(
    user_id: str, factors: AccountFactors, kind: str, is_first: bool
) -> tuple[str, ...]:
    tell(FACTOR_ADDED, user_id, factor=kind)
    return _with_new_codes(user_id, factors) if is_first else ()


def _with_new_codes(user_id: str, factors: AccountFactors) -> tuple[str, ...]:
    codes = new_codes()
    factors.recovery = tuple(digest_of(user_id, one) for one in codes)
    return codes


def make_codes(user_id: str) -> tuple[str, ...]:
    """Ten new recovery codes; those before count no more. Raises Refused."""
    factors = _factors(user_id)
    if not factors.is_enrolled:
        raise Refused(NONE_THERE)
    tell(CODES_MADE, user_id)
    return _with_new_codes(user_id, factors)


def remove_app(user_id: str) -> None:
    """Raises Refused."""
    factors = _factors(user_id)
    if factors.app is None:
        raise Refused(NONE_THERE)
    _refuse_last(user_id, factors)
    factors.drop_app()
    _removed(user_id, factors, APP)


def remove_passkey(user_id: str, identifier: bytes) -> None:
    """Raises Refused."""
    factors = _factors(user_id)
    if factors.passkey(identifier) is None:
        raise Refused(NONE_THERE)
    _refuse_last(user_id, factors)
    factors.drop_passkey(identifier)
    _removed(user_id, factors, PASSKEY)


def _removed(user_id: str, factors: AccountFactors, kind: str) -> None:
    tell(FACTOR_REMOVED, user_id, factor=kind)
    if not factors.is_enrolled:
        factors.recovery = ()


def _factors(user_id: str) -> AccountFactors:
    found = second_factor_store().of(user_id)
    if found is None:
        raise Refused(NONE_THERE)
    return found


def _refuse_last(user_id: str, factors: AccountFactors) -> None:
    if factors.count == 1 and must_have(user_id):
        raise Refused(LAST_ONE)
