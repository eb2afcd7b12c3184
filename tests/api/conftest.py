"""HTTP tests: a real server over the functional layer."""

from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.testing_people import PASSWORD
from bacgiang.policy.units.people.sign_in.throttle import throttle
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from email.message import EmailMessage
from functools import partial
from made_once import kept
from made_once import made_once
from made_once import make_item
from petition_samples import Desk
from petition_samples import petition
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
from read_first import as_read
import requests
from tests.api.kept_portal import Portal
import transaction
from typing import Any


@pytest.fixture(autouse=True, scope="session")
def keep_layer(functional_session: Any) -> None:
    """Keep the layer set up for the whole session."""


@pytest.fixture(autouse=True)
def made_for_others() -> Iterator[None]:
    """Tests are given what others made."""
    kept.is_open = True
    yield
    kept.is_open = False


@pytest.fixture(autouse=True)
def nobody_waits() -> None:
    """What failed in one test lets nobody wait in another: all come from one address."""
    throttle.clear()


class Client(requests.Session):
    """A session that knows the portal's address; paths begin with a slash."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"

    def request(
        self, method: str, url: str, *, follow: bool = False, **options: Any
    ) -> requests.Response:
        """As requests', but redirects are followed only when asked for."""
        options.setdefault("timeout", 60)
        options["allow_redirects"] = follow
        address = url if url.startswith("http") else f"{self.base}{url}"
        if "data" not in options or options["data"] is None:
            options["json"] = as_read(
                method, address, options.get("json"), partial(self._read, options)
            )
        return super().request(method, address, **options)

    def _read(self, options: dict[str, Any], address: str) -> Any:
        who = {name: options.get(name) for name in ("auth", "headers", "timeout")}
        told = super().request("GET", address, **who)
        return told.json() if told.ok else {}


@pytest.fixture
def site(functional: Any) -> Any:
    """The portal, inside the functional layer; commit what the server is to see."""
    return functional["portal"]


@pytest.fixture
def client(site: Any) -> Callable[..., Client]:
    """Make a client for an account, the administrator ("admin"), or nobody."""

    def make(user_id: str | None = None) -> Client:
        session = Client(site.absolute_url())
        if user_id == "admin":
            session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
        elif user_id is not None:
            session.auth = (user_id, PASSWORD)
        return session

    return make


@pytest.fixture
def boards(site: Any) -> None:
    """The accounts of two unit boards, the main board and the standing office.

    The layer has them, with `PASSWORD`.
    """


@pytest.fixture
def publish(site: Any) -> Callable[..., Any]:
    """Create an item in a section and take it through the workflow to a state."""

    def make(section: Any, code: str, state: str = "published", **fields: Any) -> Any:
        item = make_item(section, code, state, **fields)
        transaction.commit()
        return item

    return make


@pytest.fixture
def editor(boards: None, client: Callable[..., Client]) -> Client:
    """A client of the account that writes for So Y te."""
    return client("so-y-te-update")


@pytest.fixture
@made_once
def item(editor: Client) -> str:
    """Path of a draft that `editor` made over the API."""
    section = "/vi/don-vi/so-y-te/tin-tuc"
    values = {"@type": "News Item", "title": "Tin", "id": "tin"}
    assert editor.post(section, json=values).status_code == 201
    return f"{section}/tin"


@pytest.fixture
def portal(site: Any, boards: None) -> Portal:
    """With and without answers from memory; nothing is kept yet."""
    return Portal()


@pytest.fixture
def send_petition(client: Any, boards: None) -> Callable[..., Any]:
    def sent(**changes: Any) -> Any:
        answer = client().post("/++api++/@petition", json=petition(**changes))
        transaction.begin()
        return answer

    return sent


@pytest.fixture
def letters(
    site: Any, mailbox: Callable[[], list[EmailMessage]]
) -> Callable[..., list[EmailMessage]]:
    """Let the clock send, at a moment; every letter to a citizen so far."""

    def run(now: datetime | None = None) -> list[EmailMessage]:
        transaction.begin()
        # Whoever asked did so a moment ago.
        send_waiting(site, now or server_clock() + timedelta(seconds=5))
        transaction.commit()
        return [one for one in mailbox() if one["Auto-Submitted"]]

    return run


@pytest.fixture
def petition_desk(client: Any) -> Callable[[str, str], Desk]:
    return lambda user, unit: Desk(client(user), unit)
