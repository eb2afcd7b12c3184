"""A token's scope is held to what is really published, not to an address."""

from ....base.acts.recording import has_recorded
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .plugin import token_of_request
from .scopes import allows
from .scopes import FILES
from .scopes import SAFE
from .scopes import Scope
from bacgiang.policy import _
from plone.rest.interfaces import IService
import transaction
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal
from ZPublisher.interfaces import IPubBeforeCommit


OUT_OF_SCOPE = Refusal(
    "token_scope",
    _(
        "error_out_of_scope",
        default="The token is not for this. Its scope says what it is for; what "
        "concerns accounts, boards and settings is for people who sign in.",
    ),
    status=403,
)


def refuse_out_of_scope(event: IPubAfterTraversal) -> None:
    """Raise Refused for what the request's token is not for."""
    request: HTTPRequest = event.request
    token = token_of_request(request)
    if token is not None and not _may(Scope(token.scope), request):
        raise Refused(OUT_OF_SCOPE)


def write_nothing(event: IPubBeforeCommit) -> None:
    """Whatever a token reads changes nothing, even where Plone writes on a GET; that
    something was taken away is recorded all the same.
    """
    request: HTTPRequest = event.request
    is_read = request.method in SAFE and token_of_request(request) is not None
    if is_read and not has_recorded():
        transaction.abort()


def _may(scope: Scope, request: HTTPRequest) -> bool:
    published = request["PUBLISHED"]
    view = getattr(published, "__self__", published)
    name = str(getattr(view, "__name__", ""))
    method = str(request.environ["REQUEST_METHOD"]).upper()
    if IService.providedBy(view):
        _media, at, rest = name.partition("@")
        return allows(scope, method, at + rest)
    return method in SAFE and name in FILES
