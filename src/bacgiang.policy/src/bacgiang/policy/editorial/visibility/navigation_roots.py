"""From where on navigation is asked for over the API: from what is seen alone.

plone.restapi goes there before it asks who wants to know, and answers for a place
that is hidden otherwise than for none.
"""

from .named import seen_by_name
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


ROOT = "expand.contextnavigation.root_path"
WITH_ROOT = "expand.contextnavigation.includeTop"
"""Asked for, it ends in an error where the root has no state, as those of languages."""


def forget_hidden_root(event: IPubAfterTraversal) -> None:
    request: HTTPRequest = event.request
    request.form.pop(WITH_ROOT, None)
    if ROOT in request.form and not _is_seen(request.form[ROOT]):
        del request.form[ROOT]


def _is_seen(asked: object) -> bool:
    """Whether it is the path of something, all of which is seen."""
    return isinstance(asked, str) and seen_by_name(f"/{asked}") is not None
