"""Tasks between offices as people ask and do them over the API; letters about them."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.board.tasks.store import office_task_store
from dataclasses import replace
from datetime import timedelta
import pytest
import transaction


ROOT, UNIT = "/vi", "/vi/don-vi/so-y-te"
SOON = (today() + timedelta(days=10)).isoformat()


def api_of(place):
    return f"/++api++{place}/@office-tasks"


@pytest.fixture
def letters(mailbox):
    """What was written to somebody so far."""
    return lambda user: [one for one in mailbox() if f"{user}@example.org" in one["To"]]


@pytest.fixture
def post(client, boards):
    """Ask something as somebody; the answer."""

    def send(user, place, **body):
        return client(user).post(api_of(place), json={"due": SOON, **body})

    return send


@pytest.fixture
def do(client, boards):
    """Do an act on a task as somebody who has just read it; status and body."""

    def send(user, place, task, act, **said):
        session, address = client(user), f"{api_of(place)}/{task}"
        seen = said.pop("seen", None) or session.get(address).json().get("seen", "")
        answer = session.patch(address, json={"act": act, "seen": seen, **said})
        return answer.status_code, answer.json()

    return send


def types(body):
    return [reason["type"] for reason in body["error"]["reasons"]]


def later(site, identifier, days):
    """As if so many days had gone since: it is due that much earlier."""
    transaction.begin()
    store = office_task_store(site)
    task = store.get(identifier)
    store.put(replace(task, due=task.due - timedelta(days=days)))
    transaction.commit()
