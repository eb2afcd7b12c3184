"""An older database with the newest keys: what was erased since stays erased (4.1e)."""

from .test_mailbox import letter
from .test_mailbox import PNG
from .test_mailbox import run
from .test_mailbox import server as server  # noqa: PLC0414
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.erasable.place import record_keys
from bacgiang.policy.base.erasable.shredding import shredder
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.mailbox.store import letter_store
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.ops.command.erase_again import erase_again
from bacgiang.policy.petitions.cases.catching_up import refresh
from bacgiang.policy.petitions.handling.entered import erase_whole
from collections.abc import Iterator
from contextlib import contextmanager
from petition_samples import answered_by
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import WORDS
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "15.2")


@contextmanager
def before_a_backup_is_put_back() -> Iterator[None]:
    """What is done inside is undone in the database; keys and their journal stay."""
    transaction.begin()
    yield
    done = shredder()
    slots, names = sorted(done.slots), sorted(done.names)
    transaction.abort()
    record_keys().erase(slots)
    record_keys().note(names)
    transaction.begin()


@pytest.mark.parametrize("is_public", [False, True])
def test_what_was_sent_and_erased_whole(
    site: Any, send_petition: Any, petition_desk: Any, client: Any, is_public: bool
) -> None:
    assert send_petition().status_code == 201
    if is_public:
        answered_by(petition_desk)
    found = first_of(site)
    with before_a_backup_is_put_back():
        erase_whole(found, now_utc())
    erase_again(site)
    transaction.begin()
    again = submissions(site).require(found.code)
    assert again.is_erased and contact_store(site).get(found.code) is None
    # What was open is open no more.
    assert (again.state is State.WITHDRAWN) != is_public
    refresh([found.code], site)
    transaction.commit()
    shown = client().get("/vi/@@answered-petitions", headers=HTML)
    assert shown.status_code == 200 and WORDS not in shown.text


def test_a_letter_of_which_nothing_was_made(
    site: Any, server: Any, boards: Any
) -> None:
    sent = letter()
    sent.add_attachment(PNG, "image", "png", filename="anh.png")
    server.deliver(sent.as_bytes())
    run(site)
    transaction.begin()
    ((name, _kept),) = letter_store(site).of_unit("so-y-te")
    with before_a_backup_is_put_back():
        letter_store(site).settle(name)
    assert attachment_store(site).of(name)
    erase_again(site)
    transaction.begin()
    assert letter_store(site).get(name) is None
    assert attachment_store(site).of(name) == ()
