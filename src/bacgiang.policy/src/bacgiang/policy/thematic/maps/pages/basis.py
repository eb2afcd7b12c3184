"""The documents a map rests on, linked where the register holds them."""

from ....editorial.visibility.seen import may_see
from ....law.document_number import find_numbers
from ....legal.documents.by_identity import records_under
from dataclasses import dataclass


@dataclass(frozen=True)
class Basis:
    """A line as it was typed; `url` is "" where no one document has its number."""

    text: str
    url: str = ""


def documents_named(said: str | None) -> list[Basis]:
    return [
        _basis(" ".join(line.split()))
        for line in (said or "").splitlines()
        if line.strip()
    ]


def _basis(text: str) -> Basis:
    number = next(iter(find_numbers(text)), None)
    if number is None:
        return Basis(text)
    found = [one for one in records_under(number.number.key) if may_see(one)]
    return Basis(text, found[0].absolute_url() if len(found) == 1 else "")
