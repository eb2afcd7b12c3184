"""What an answer is to, as a form or a program names it.

`opinion:<name>:<point>` (`opinion:<name>` for all its points), `group:<name>`,
`provision:<wid>` (`provision:` for the whole draft).
"""

from ...base.form_values import number_in
from ...base.refusal import Refused
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.submissions.states import State
from ..opinions.content import content_of
from ..opinions.finding import opinion_on
from .provision_ids import known_wids
from .refusals import UNKNOWN_TARGET
from .response import ALL_POINTS
from .response import Scope
from .response import Target
from collections.abc import Iterable
from plone.dexterity.content import DexterityContent


def token_of(target: Target) -> str:
    scope, key, point = target
    if scope != Scope.PROVISION:
        key = board_name(key)
    return f"{scope}:{key}" if point == ALL_POINTS else f"{scope}:{key}:{point}"


def target_from(text: str) -> Target:
    """Raises Refused for what names nothing."""
    scope, _colon, rest = text.partition(":")
    if scope == Scope.PROVISION:
        return Scope.PROVISION.value, rest, ALL_POINTS
    name, _colon, number = rest.partition(":")
    code = code_named(name)
    if scope == Scope.GROUP and code and not number:
        return Scope.GROUP.value, code, ALL_POINTS
    point = number_in(number) if number else ALL_POINTS
    if scope != Scope.OPINION or not code or point is None:
        raise Refused(UNKNOWN_TARGET)
    return Scope.OPINION.value, code, point


def require_targets(draft: DexterityContent, targets: Iterable[Target]) -> None:
    """Raises Refused for what is not on this draft, or was withdrawn."""
    uid, provisions = draft.UID(), set()
    for scope, key, point in targets:
        if scope != Scope.PROVISION:
            _require_submission(uid, scope, key, point)
        elif key:
            provisions.add(key)
    if provisions and not provisions <= known_wids(uid):
        raise Refused(UNKNOWN_TARGET)


def _require_submission(uid: str, scope: str, code: str, point: int) -> None:
    found = opinion_on(uid, code)
    if found is None:
        raise Refused(UNKNOWN_TARGET)
    if scope == Scope.GROUP:
        # Its first may be withdrawn: the others of its like are answered all the same.
        return
    count = len(content_of(found).points)
    if found.state is State.WITHDRAWN or point >= count:
        raise Refused(UNKNOWN_TARGET)
