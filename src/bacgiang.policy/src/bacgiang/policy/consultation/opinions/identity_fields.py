"""Fields of the form about its author."""

from ..draft.kinds import Asked
from ..draft.kinds import ASKED_TITLES
from .input import SentIdentity
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


_KINDS = {
    Asked.NAME: ("text", "name"),
    Asked.EMAIL: ("email", "email"),
    Asked.PHONE: ("tel", "tel"),
    Asked.ADDRESS: ("text", "address-line1"),
}


@dataclass(frozen=True)
class IdentityField:
    """`wrong`: what is wrong with what was typed, "" for nothing."""

    name: str
    title: Any
    type: str
    autocomplete: str
    value: str
    is_asked: bool
    wrong: str


def identity_fields(
    identity: SentIdentity, asks: Collection[str], wrong: Callable[[str], str]
) -> Iterator[IdentityField]:
    for asked, (kind, autocomplete) in _KINDS.items():
        yield IdentityField(
            name=asked.value,
            title=ASKED_TITLES[asked],
            type=kind,
            autocomplete=autocomplete,
            value=getattr(identity, asked.value),
            is_asked=asked.value in asks,
            wrong=wrong(asked.value),
        )
