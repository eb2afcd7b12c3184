"""Where a second factor is needed, a password alone opens nothing: a rule of the guard.

It is let through where it is one step of two: on the form of signing in, which begins
with it, and for whoever has proven the second factor in this session already (and is
asked for the password once more before the account is changed, say). Administrators of
Zope's root come in from the machine itself, by a name that nginx lets nobody use.
"""

from ....base.policy_sites import has_policy
from ....base.refusal import Refused
from ...hosts.mapping import host_of_request
from ...hosts.table import HostKind
from .reasons import PASSWORD_ALONE
from .requirement import must_have
from .shown import has_shown_both
from .store import is_enrolled
from plone.base.interfaces import ILoginForm
from ZPublisher.HTTPRequest import HTTPRequest


BUTTON = "buttons.login"
LINES = ("__ac_name", "__ac_password", "came_from", "ajax_load")


def refuse_alone(user_id: str, request: HTTPRequest, *, is_of_root: bool) -> None:
    """Raises Refused where the account must have, or has, a second factor."""
    if not has_policy():
        return
    has_one = is_enrolled(user_id)
    if not has_one and (
        (is_of_root and _on_machine(request)) or not must_have(user_id)
    ):
        return
    if not _is_sign_in_form(request) and not has_shown_both(request, user_id):
        raise Refused(PASSWORD_ALONE)


def _on_machine(request: HTTPRequest) -> bool:
    host = host_of_request(request)
    return host is not None and host.standing is HostKind.INTERNAL


def _is_sign_in_form(request: HTTPRequest) -> bool:
    """Whether the password comes in its fields: by a header it begins nothing there.

    With its button, and with values that the form takes: else it would be drawn again,
    as a page of whoever has begun to sign in.
    """
    form, is_form = request.form, ILoginForm.providedBy(request.get("PUBLISHED"))
    is_taken = all(_is_line(form.get(one, "")) for one in LINES)
    return is_form and BUTTON in form and is_taken and not request._auth


def _is_line(value: object) -> bool:
    return isinstance(value, str) and not {"\n", "\r"} & {*value}
