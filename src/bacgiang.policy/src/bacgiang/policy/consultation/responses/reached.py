"""Whose opinions an answer reaches."""

from ..cases.cases_now import CasesNow
from .reading import is_demanded
from .response import Response
from .store import targets
from collections.abc import Iterable


def codes_reached(uid: str, made: Iterable[Response]) -> list[str]:
    """Codes of submissions with a point that one of these answers is to."""
    by_target = {one.target: one for one in made}
    found = []
    for row in CasesNow(uid).rows():
        if not is_demanded(row):
            continue
        said = row.said_at
        reached = (
            by_target.get((scope.value, key, at))
            for number, provision in enumerate(row.provisions)
            for scope, key, at in targets(row.code, number, row.group, provision)
        )
        if any(one is not None and one.answers(said) for one in reached):
            found.append(row.code)
    return found
