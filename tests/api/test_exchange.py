"""The exchange with another portal, with a stand-in for it (3.1, 6.2e)."""

from .legal_records import act
from .legal_records import gather
from .legal_records import make_record
from .test_documents_intake import TEXT
from .test_integrator import SCRIPT
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.testing_people import PASSWORD
from bacgiang.policy.webhooks.calling import caller
from bacgiang.policy.webhooks.jobs import CallSubscribers
from bacgiang.policy.webhooks.signing import new_secret
from called import Called
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
import json
from pathlib import Path
from plone import api
import pytest
import subprocess
import sys
import transaction
from typing import Any


SECTION = "vi/tin-tuc"
SOURCE = "Cổng Thông tin điện tử Chính phủ"
EXCHANGE = SCRIPT.with_name("exchange.py")
OFFERS = [
    {"id": "d1", "kind": "document", "text": TEXT},
    {
        "id": "n1",
        "kind": "news",
        "title": "Tin của Chính phủ",
        "lead": "Dẫn.",
        "text": "<p>Lời.</p>",
    },
]


class Government(Called):
    """Keeps what it is given, and offers two things."""

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[str, Any] = {}

    def asked(
        self, method: str, path: str, head: dict[str, str], body: bytes
    ) -> tuple[int, bytes]:
        name = path.rpartition("/")[2]
        if method == "GET":
            return 200, json.dumps({"items": OFFERS, "next": "2"}).encode()
        if method == "PUT":
            self.items[name] = json.loads(body)
        else:
            self.items.pop(name, None)
        return 204, b""


@pytest.fixture
def government() -> Iterator[Government]:
    with Government() as standing:
        yield standing


@pytest.mark.regulation("3.1", "6.2e")
def test_news_and_documents_are_exchanged(
    site: Any, boards: None, client: Any, tmp_path: Path, government: Government
) -> None:
    body = {"name": "trao đổi", "scope": "write", "days": 1, "password": PASSWORD}
    made = client("ubnd-head").post("/++api++/@tokens", json=body).json()
    secret = new_secret()
    (tmp_path / "token").write_text(made["token"])
    (tmp_path / "secret").write_text(secret)
    whole = [sys.executable, EXCHANGE, "--url", site.absolute_url()]
    whole += ["--folder", tmp_path, "--other", government.url]

    def run(*command: str) -> None:
        subprocess.run([*whole, *command], check=True, timeout=300)
        transaction.begin()

    record = make_record(site)
    gather(site)
    run("out")
    given = government.items[record.UID()]
    assert given["number"] == "76/2007/QĐ-UBND"
    assert len(given["files"]) == 1

    # A webhook lets what changes go there at once.
    listening = subprocess.Popen([*whole, "listen"], stdout=subprocess.PIPE, text=True)
    try:
        assert listening.stdout is not None
        url = listening.stdout.readline().strip()
        wish = {"url": url, "events": ["record.withdrawn"], "secret": secret}
        answer = client("ubnd-head").post("/++api++/vi/@webhooks", json=wish)
        assert answer.status_code == 201, answer.text
        act(record, "ubnd", "publish", "withdraw")
        gather(site)
        run_job(site, "call-subscribers", CallSubscribers(), datetime.now(UTC))
        caller.wait()
        assert record.UID() not in government.items
    finally:
        listening.kill()
        listening.communicate()

    # What they offer comes as drafts, once.
    for _twice in range(2):
        run("in", "--section", SECTION)
        (tmp_path / "in.json").unlink()
    catalog = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    for kind in ("LegalDocument", "News Item"):
        found = [
            one._unrestrictedGetObject()
            for one in catalog(portal_type=kind, review_state="draft")
        ]
        assert len(found) == 1, kind
    assert (found[0].title, found[0].source) == ("Tin của Chính phủ", SOURCE)
