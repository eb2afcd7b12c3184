"""Every address that an answer of the API gives leads somewhere, as it is given.

Each reading service is asked at each kind of place that has it, as a visitor and as a
head of a board; every address of the portal in its answer is followed with the same
account and no wish for a form. An eighth of the services is asked each day.
"""

from .consultation_records import make_open_draft
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import relate
from .procedure_records import make_form
from .procedure_records import make_procedure
from access.every_way import services_of
from collections.abc import Iterator
from made_once import made_once
from made_once import make_item
import pytest
from tiers import share
import transaction
from typing import Any
from urllib.parse import parse_qsl


pytestmark = pytest.mark.regulation("7.2b")

USERS = (None, "ubnd-head")
DAYS = 8


@pytest.fixture
@made_once
def places(site: Any, boards: None) -> list[Any]:
    unit = site["vi"]["don-vi"]["so-y-te"]
    item = make_item(unit["tin-tuc"], "so-y-te", "published", title="Tin")
    first = make_record(site)
    gather(site)
    later = make_record(site, text=None, file=None, **LATER)
    relate(later, "repeals", first)
    gather(site)
    form, procedure, draft = make_form(), make_procedure(), make_open_draft(site)
    transaction.commit()
    home = site["vi"]
    registers = [home[one] for one in ("van-ban", "thu-tuc", "du-thao")]
    made = [item, first, later, form, procedure, draft]
    return [site, home, *registers, unit, unit["tin-tuc"], *made]


def addresses(told: Any, base: str) -> Iterator[str]:
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for one in told:
            yield from addresses(one, base)
    elif isinstance(told, str) and told.startswith(base) and " " not in told:
        yield told


def kind_of(address: str) -> tuple[str, ...]:
    """Addresses of one service with the same names in the query are one kind."""
    path, _, query = address.partition("?")
    names = sorted(name for name, _value in parse_qsl(query, keep_blank_values=True))
    steps = path.split("/")
    begins = next((i for i, one in enumerate(steps) if one[:1] == "@"), None)
    return (path if begins is None else steps[begins], *names)


def asked_at(places: list[Any]) -> Iterator[str]:
    """Each place, and each reading service at the first place that has it."""
    asked: set[str] = set()
    for place in places:
        path = "/".join(place.getPhysicalPath()[2:])
        yield f"/++api++/{path}?b_size=1&expand=*"
        names = {way.name for way in services_of(place) if way.method == "GET"}
        for name in sorted(names - asked - {""}):
            yield f"/++api++/{path}/{name}".replace("//", "/")
        asked |= names


@pytest.mark.parametrize("user", USERS)
def test_no_address_leads_nowhere(client: Any, places: list[Any], user: Any) -> None:
    asks, base = client(user), places[0].absolute_url()
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for asked in share(asked_at(places), DAYS):
        answer = asks.get(asked)
        if answer.ok and "json" in answer.headers["Content-Type"]:
            for one in addresses(answer.json(), base):
                found.setdefault(kind_of(one), (one, asked))
    assert len(found) > 60 / DAYS
    nowhere = []
    for address, asked in found.values():
        path = address.removeprefix(base)
        answer = asks.get(path, headers={"Accept": "*/*"})
        if answer.status_code in (404, 410) or answer.status_code >= 500:
            nowhere.append((answer.status_code, address, asked))
    assert not nowhere, "\n".join(map(str, nowhere))
