"""The answers that everybody may read: to opinions that everybody may read."""

from ...citizen.submissions.submission import Submission
from ..cases.row import said_of
from ..cases.store import case_store
from .public_reading import PublicReading
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
    reading = PublicReading(uid)
    for one in response_store().of(uid).published():
        if one.scope is Scope.PROVISION:
            codes = (code for code, _number in case_store().of(uid).published(one.key))
            some = islice(codes, MOST_LOOKED_AT)
            if any(_answered(reading, one, code) is not None for code in some):
                yield PublicAnswer(one, None)
        elif (found := _answered(reading, one, one.key)) is not None:
            yield PublicAnswer(one, found)


def _answered(reading: PublicReading, one: Response, code: str) -> Submission | None:
    """The public submission under a code, where the answer is to what it says."""
    found = reading.submission(code)
    return found if found is not None and one.answers(said_of(found)) else None
