"""The log of what citizens sent, read on from a place: what happened to one kind."""

from ..submissions.store import submission_store
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


MOST_LOOKED_AT = 1_000


@dataclass(frozen=True)
class Happened:
    """An entry of the log. `key` is its place; `code` and `number` say which entry of
    which submission it is, "" where it is of another kind.
    """

    key: str
    at: datetime
    code: str
    number: int

    @classmethod
    def read(cls, key: str, subject: str, about: str) -> "Happened":
        at, code, number = key.split("|")
        is_ours = subject.startswith(about)
        return cls(
            key, datetime.fromisoformat(at), code if is_ours else "", int(number)
        )


def happened_after(key: str, now: datetime, about: str) -> Iterator[Happened]:
    """What stands behind a place, in order: about so many entries, never a part of one
    moment. What is young is left for the next time: nothing comes before what was
    told. `about`: what subjects of the kind begin with.
    """
    at = ""
    for passed, (name, subject) in enumerate(submission_store().after(key, now), 1):
        moment = name.partition("|")[0]
        if passed > MOST_LOOKED_AT and moment != at:
            return
        at = moment
        yield Happened.read(name, subject, about)
