"""Whose request it is, once the application knows."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .credentials import credential_of
from .work import Work
from .work import work_here
from AccessControl import getSecurityManager
from bacgiang.policy import _
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


RUNS_THE_PORTAL = "Manager"
TOO_MANY_AT_ONCE = Refusal(
    "too_many_at_once",
    _(
        "error_too_many_at_once",
        default="Other pages are being made for this account at the moment. Try again "
        "in a few seconds.",
    ),
    status=503,
)


def learn_whose(event: IPubAfterTraversal) -> None:
    """Raise Refused where the account has its share of the threads already."""
    work = work_here()
    if work is None:
        return
    user = getSecurityManager().getUser()
    work.may_be_long = RUNS_THE_PORTAL in user.getRoles()
    if not work.dispatcher.learn(work, user.getId() or _nobody(event.request, work)):
        event.request.response.setHeader("Retry-After", "5")
        raise Refused(TOO_MANY_AT_ONCE)


def _nobody(request: HTTPRequest, work: Work) -> str | None:
    """Nobody has the credential; or it did not come as far as here, as what is kept for
    everybody, such as a file of the look, is asked for without.
    """
    told = {
        "COOKIE": request.environ.get("HTTP_COOKIE", ""),
        "AUTHORIZATION": request._auth or "",
    }
    return "" if credential_of(told) == work.credential else None
