"""The answers that everybody may read: to opinions that everybody may read."""

from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..cases.row import said_of
from ..cases.store import case_store
from .response import Response
from .response import Scope
from .store import response_store
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice


# Of a provision so many opinions are looked at for one that is public.
MOST_LOOKED_AT = 50


@dataclass(frozen=True)
class PublicAnswer:
    """`opinion`: a public submission it is to; of a group its first. None for one to a
    provision.
    """

    response: Response
    opinion: Submission | None


def public_answers(uid: str) -> Iterator[PublicAnswer]:
    """One to an opinion that is withheld is its author's alone."""
    for one in response_store().of(uid).published():
        if one.scope is Scope.PROVISION:
            if _is_on_something_public(uid, one):
                yield PublicAnswer(one, None)
        else:
            found = _public(one.key)
            if found is not None and one.answers(said_of(found)):
                yield PublicAnswer(one, found)


def _is_on_something_public(uid: str, one: Response) -> bool:
    codes = case_store().of(uid).published(one.key)
    for code, _number in islice(codes, MOST_LOOKED_AT):
        found = _public(code)
        if found is not None and one.answers(said_of(found)):
            return True
    return False


def _public(code: str) -> Submission | None:
    found = submissions().get(code)
    if found is None or found.state is not State.PUBLISHED or found.is_erased:
        return None
    return found
