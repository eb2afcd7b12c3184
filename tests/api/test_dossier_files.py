"""Files of a dossier that come in pieces, and again from an earlier one (2.2c)."""

from .procedure_records import make_procedure
from .procedure_records import publish as publish_record
from .test_dossiers import form_of
from .test_dossiers import working_copy
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dossiers.content.content import content_of
from bacgiang.policy.dossiers.drafts import jobs
from bacgiang.policy.dossiers.drafts.jobs import EraseDrafts
from bacgiang.policy.dossiers.drafts.store import draft_store
from bacgiang.policy.dossiers.filing.receiving import LEAST_PIECE
from bacgiang.policy.dossiers.filing.receiving import MOST_PIECES
from bacgiang.policy.dossiers.filing.receiving import senders
from datetime import timedelta
from form_samples import item
from io import BytesIO
import json
from lxml import html
from opinion_samples import proof
from os import urandom
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import WHO
from PIL import Image
from plone import api
import pytest
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("2.2c")

FORM = {
    "items": [
        item("said", "text"),
        item("firm", "yes"),
        item("licence", "file", required=True, when={"field": "firm", "filled": True}),
        item("paper", "file", required=True),
    ]
}
WHOLE = {"a-said": "Lời khai mẫu", **WHO, "use_of_data": "1"}


@pytest.fixture
def address(site: Any, boards: None) -> str:
    """Where one applies."""
    procedure = make_procedure()
    copy = working_copy(procedure)
    copy.online_form = json.dumps(FORM)
    publish_record(copy, "so-y-te")
    senders.clear()
    return str(procedure.absolute_url())


def begin(visitor: Any, place: str, **typed: str) -> str:
    """Key of a draft."""
    action, fields = form_of(visitor, f"{place}/@@apply", "apply-form")
    sent = {**fields, "altcha": proof(), "do": "save", **typed}
    saved = visitor.post(action, data=sent, headers=HTML)
    assert saved.status_code == 303, saved.text[-2000:]
    (key,) = parse_qs(urlsplit(saved.headers["Location"]).query)["draft"]
    return key


def large() -> bytes:
    """A picture that nothing packs."""
    size = (180, 180)
    noise = urandom(size[0] * size[1] * 3)
    stream = BytesIO()
    Image.frombytes("RGB", size, noise).save(stream, "PNG")
    return stream.getvalue()


class Sending:
    """One file, as the script of the page sends it."""

    def __init__(self, visitor: Any, address: str, key: str, **facts: str) -> None:
        self.visitor, self.url = visitor, f"{address}/@@apply-file"
        self.facts = {"draft": key, "mark": "m", "question": "paper", **facts}

    def put(self, data: bytes, offset: int, size: int, name: str = "don.png") -> Any:
        sent = {**self.facts, "name": name, "size": str(size), "offset": str(offset)}
        return self.visitor.post(self.url, data=sent, files={"piece": ("piece", data)})

    def told(self) -> Any:
        return self.visitor.get(self.url, params=self.facts).json()


def test_a_file_goes_on_where_it_broke(client: Any, site: Any, address: str) -> None:
    visitor, data = client(), large()
    key = begin(visitor, address)
    sending = Sending(visitor, address, key)
    first = sending.put(data[:LEAST_PIECE], 0, len(data)).json()
    assert first == {"offset": LEAST_PIECE, "number": None}
    # Sent twice it is kept once; whoever lost their place is told.
    assert sending.put(data[:LEAST_PIECE], 0, len(data)).json() == first
    assert sending.put(data[5:], 5, len(data)).json() == first == sending.told()
    done = sending.put(data[LEAST_PIECE:], LEAST_PIECE, len(data)).json()
    assert done == {"offset": len(data), "number": 0} == sending.told()
    transaction.begin()
    ((paper, blob),) = draft_store(site).get(key).came
    assert (paper.question, paper.file.name, blob.data) == ("paper", "don.png", data)
    assert draft_store(site).size == len(data)
    page = html.fromstring(
        visitor.get(f"{address}/@@apply?draft={key}", headers=HTML).text
    )
    assert "don.png" in page.get_element_by_id("apply-form").text_content()


def test_what_strangers_send_has_bounds(client: Any, site: Any, address: str) -> None:
    visitor, data = client(), large()
    key = begin(visitor, address)
    sending = Sending(visitor, address, key)
    small, size = data[: LEAST_PIECE - 1], len(data)
    for why, answer in {
        "a small piece": sending.put(small, 0, size),
        "more than was told": sending.put(data, 0, 10),
        "nothing": sending.put(b"", 0, size),
        "too large": sending.put(data, 0, 21 * 1024 * 1024),
        "no such question": Sending(visitor, address, key, question="said").put(
            data, 0, size
        ),
        "no such draft": Sending(visitor, address, "x").put(data, 0, size),
    }.items():
        assert answer.status_code in (400, 404, 413), why
        assert answer.json()["error"]["reasons"], why
    # What a file really is, is looked at once it is whole, and nothing of it stays.
    other = sending.put(b"MZ" + data[2:], 0, size).json()
    assert other["refused"] and other["number"] is None
    transaction.begin()
    assert draft_store(site).size == 0
    assert sending.told() == {"offset": 0, "number": None}
    # Nor does what was begun as a small file become a large one.
    assert sending.put(data[:LEAST_PIECE], 0, size).status_code == 200
    more = sending.put(data * 2, LEAST_PIECE, 900_000_000)
    assert more.status_code == 400, more.text
    assert sending.told()["offset"] == LEAST_PIECE
    for _one in range(MOST_PIECES):
        senders.allow("127.0.0.1", MOST_PIECES)
    other = Sending(visitor, address, key, mark="other")
    assert other.put(data, 0, size).status_code == 429


def test_papers_of_what_is_not_asked_are_not_filed_and_others_offered_again(
    client: Any, site: Any, address: str
) -> None:
    visitor = client()
    key = begin(visitor, address, **WHOLE)
    for question in ("paper", "licence"):
        sending = Sending(visitor, address, key, question=question, mark=question)
        name = f"{question}.png"
        assert sending.put(PNG, 0, len(PNG), name).json()["number"] is not None
    sent = {"draft": key, "do": "send"}
    receipt = visitor.post(f"{address}/@@apply", data=sent, headers=HTML)
    code = html.fromstring(receipt.text).get_element_by_id("tracking-code").text
    transaction.begin()
    found = submissions(site).require(code.replace("-", "").strip())
    assert [one.file.name for one in content_of(found).papers] == ["paper.png"]

    follow = f"{site.absolute_url()}/vi/@@receipt?code={found.code}"
    action, fields = form_of(visitor, f"{address}/@@apply", "apply-form")
    fields |= {"altcha": proof(), "do": "earlier", "earlier": f"{follow}&key=x"}
    wrong = visitor.post(action, data=fields, headers=HTML)
    page = html.fromstring(wrong.text)
    assert page.xpath("//*[@id='reasons']//li/@data-field") == ["earlier"]
    (key,) = page.get_element_by_id("apply-form").form_values()[0][1:]
    fields |= {"draft": key, "earlier": f"{follow}&key={reading_key(found.code)}"}
    assert visitor.post(action, data=fields, headers=HTML).status_code == 303
    transaction.begin()
    assert draft_store(site).read(key).answers == {"said": WHOLE["a-said"]}
    ((paper, blob),) = draft_store(site).get(key).came
    assert (paper.question, blob.data) == ("paper", PNG)


def test_one_line_fills_no_room_of_others(
    client: Any, site: Any, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By pieces or at once: so much a day; and what nobody goes on with gives way."""
    name = "bacgiang.citizen_most_megabytes_a_day"
    api.portal.set_registry_record(name, 2)
    transaction.commit()
    visitor, data = client(), large()
    keys = [begin(visitor, address) for _one in range(3)]
    # What is told to come, and does not, uses up nothing of others on the line.
    for _one in range(3):
        told = Sending(visitor, address, keys[0]).put(b"x", 0, 2 * 1024 * 1024)
        assert told.status_code == 400, told.text
    sent = [Sending(visitor, address, key).put(data, 0, len(data)) for key in keys]
    assert [one.status_code for one in sent] == [200, 200, 429]
    (refused,) = sent[-1].json()["error"]["reasons"]
    assert refused["type"] == "too_many_with_files"
    for most in (0, 2):
        api.portal.set_registry_record(name, most)
        transaction.commit()
        more = Sending(visitor, address, keys[2]).put(b"x", 0, 2 * 1024 * 1024)
        assert more.status_code == (429 if most else 400), more.text
    action, fields = form_of(visitor, f"{address}/@@apply", "apply-form")
    files = {"a-paper": ("don.png", PNG, "image/png")}
    whole = {**fields, "altcha": proof(), "do": "save"}
    answer = visitor.post(action, data=whole, files=files, headers=HTML)
    assert answer.status_code == 400 and "đã gửi quá nhiều tệp" in answer.text
    transaction.begin()
    store, job, now = draft_store(site), EraseDrafts(), now_utc()
    assert store.size == 2 * len(data)
    monkeypatch.setattr(jobs, "_share", lambda: len(data))
    for days, left in ((1, 2), (3, 1)):
        later = now + timedelta(days=days)
        assert job.due(site, None, later)
        job.run(site, later)
        assert store.size == left * len(data)
    assert all(store.get(key) is not None for key in keys)
    transaction.abort()
