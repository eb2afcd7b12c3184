"""Judge a proof of the second factor. What was proven once proves nothing again."""

from ....base.dates import now_utc
from ....base.erasable.erasable import decrypted
from ....base.refusal import Refusal
from ....base.refusal import Refused
from . import attempts
from .act_kinds import CODE_USED
from .app_codes import step_of
from .factors import AccountFactors
from .passkeys import proven_passkey
from .recording import tell
from .recovery_codes import digest_of
from .relying_party import RelyingParty
from .store import second_factor_store
from bacgiang.policy import _
from dataclasses import replace


WRONG = Refusal(
    "wrong_second_factor",
    _(
        "refusal_second_factor_wrong",
        default="This was not accepted. A code of the app counts for half a minute and "
        "once: wait for the next one. A recovery code counts once, too.",
    ),
    "code",
)


def prove_by_code(user_id: str, code: str) -> None:
    """Take a code of the app, or a recovery code. Raises Refused."""
    attempts.refuse_locked(user_id)
    factors = _factors(user_id)
    ways = (_is_app_code, _is_recovery_code)
    if not any(way(user_id, factors, code) for way in ways):
        _fail(user_id)
    attempts.count_proven(user_id)


def prove_by_passkey(
    user_id: str, sent: str, challenge: bytes, party: RelyingParty | None
) -> None:
    """Take what a browser sent for a challenge (JSON). Raises Refused."""
    attempts.refuse_locked(user_id)
    factors = _factors(user_id)
    found = proven_passkey(factors, sent, challenge, party) if party else None
    if found is None:
        _fail(user_id)
    else:
        factors.put_passkey(found)
        attempts.count_proven(user_id)


def _factors(user_id: str) -> AccountFactors:
    found = second_factor_store().of(user_id)
    if found is None or not found.is_enrolled:
        raise Refused(WRONG)
    return found


def _fail(user_id: str) -> None:
    attempts.count_failed(user_id)
    raise Refused(WRONG)


def _is_app_code(user_id: str, factors: AccountFactors, code: str) -> bool:
    app = factors.app
    secret = decrypted(app.secret, user_id) if app else None
    if app is None or secret is None:
        return False
    step = step_of(secret, code, app.last_step, now_utc().timestamp())
    if step is None:
        return False
    factors.app = replace(app, last_step=step)
    return True


def _is_recovery_code(user_id: str, factors: AccountFactors, code: str) -> bool:
    digest = digest_of(user_id, code)
    if digest not in factors.recovery:
        return False
    factors.recovery = tuple(one for one in factors.recovery if one != digest)
    tell(CODE_USED, user_id, left=len(factors.recovery))
    return True
