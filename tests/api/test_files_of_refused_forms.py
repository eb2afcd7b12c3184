"""Files that came with a form that was refused: petitions, opinions on drafts (11.1).

Whoever sent them has them with the same form again; nobody else does, and after a day
nobody at all.
"""

from bacgiang.policy.citizen.attachments.jobs import EraseAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.attachments.store import HELD
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from datetime import timedelta
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from made_once import made_once
from opinion_samples import CLAUSE
from opinion_samples import WORDS
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import WHO
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1e", "11.1")
PICTURE = {"files": ("anh-den-duong.png", PNG, "image/png")}
NAME = PICTURE["files"][0]


@pytest.fixture
@made_once
def draft(site: Any, boards: None) -> Any:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


class Form:
    """A form as one browser has it."""

    def __init__(self, session: Any, path: str, name: str, **pressed: str) -> None:
        self.session, self.name, self.pressed = session, name, pressed
        self.read(session.get(path, headers=HTML))

    def read(self, answer: Any) -> None:
        self.page = html.fromstring(answer.text)
        form = self.page.get_element_by_id(self.name)
        self.action = form.action
        self.fields = {key: value or "" for key, value in form.form_values()}

    def send(self, files: Any = None, **typed: str) -> Any:
        data = {**self.fields, **self.pressed, **typed}
        answer = self.session.post(self.action, data=data, files=files, headers=HTML)
        transaction.begin()
        if answer.status_code != 200:
            self.read(answer)
        return answer


def files_kept(site: Any, kind: str) -> list[str]:
    """Names of those that came with what was taken in last."""
    log = submissions(site)
    found = [one for one in map(log.require, log.codes()) if one.kind == kind]
    newest = max(found, key=lambda one: one.received)
    return [one["name"] for one in newest.entries[0].payload["files"]]


def petition_form(client: Any, path: str = "/vi/@@petition?matter=question") -> Form:
    return Form(client(), path, "petition-form")


ASKED = {**WHO, "subject": "health"}


def test_before_the_proof_no_file_is_kept(
    client: Any, site: Any, boards: None, draft: Any
) -> None:
    # A proof that is none; without any the slow lane lets so many pass.
    own = petition_form(client)
    path = f"{draft.absolute_url()}/@@opinion?provision={CLAUSE}"
    opinion = Form(client(), path, "opinion-form", do="send")
    for form in (own, opinion):
        assert form.send(PICTURE, **ASKED, altcha="none").status_code == 400
        assert NAME not in form.page.text_content()
    kept = attachment_store(site).kept_before(server_clock() + timedelta(days=1))
    assert not [one for one, _at in kept if one.endswith(HELD)]


def test_a_petition_that_was_refused_keeps_its_files(
    client: Any, site: Any, boards: None
) -> None:
    own = petition_form(client)
    refused = own.send(PICTURE, **ASKED)
    assert refused.status_code == 400
    (box,) = own.page.xpath("//input[@name='held:list']")
    assert box.get("checked") and NAME in own.page.text_content()
    digest, key = box.get("value"), own.fields["idempotency_key"]
    # By its address nobody is shown it, nor by the digest under another key.
    other = petition_form(
        client, f"/vi/@@petition?matter=question&held={digest}&idempotency_key={key}"
    )
    assert NAME not in other.page.text_content()
    assert other.fields["idempotency_key"] != key
    taken = other.send(
        None, **ASKED, text="Của tôi?", use_of_data="1", **{"held:list": digest}
    )
    assert taken.status_code == 400 and 'data-field="files"' in taken.text
    assert NAME not in other.page.text_content()
    # What has arrived goes along, and with it what is chosen now; sent twice it is one.
    more = {"files": ("anh-hai.png", PNG + b"\0", "image/png")}
    again = {**ASKED, "text": "Bao giờ sửa đèn?", "use_of_data": "1"}
    # What has arrived is one file, even where it is chosen once more.
    twice = [("files", PICTURE["files"]), ("files", more["files"])]
    assert own.send(twice, **again).status_code == 200
    assert files_kept(site, "petition") == [NAME, "anh-hai.png"]
    count = len(list(submissions(site).codes()))
    assert own.send(more, **again).status_code == 200
    assert len(list(submissions(site).codes())) == count
    # Changed and sent once more it has a key of its own, and the files still.
    changed = own.send(None, **{**again, "text": "Một câu khác?"})
    assert changed.status_code == 409
    assert own.fields["idempotency_key"] != key and own.fields["held:list"] == digest
    assert own.send(None, use_of_data="1").status_code == 200
    assert files_kept(site, "petition") == [NAME]


def test_an_opinion_that_was_refused_keeps_its_files_for_a_day(
    client: Any, site: Any, draft: Any
) -> None:
    path = f"{draft.absolute_url()}/@@opinion?provision={CLAUSE}"
    said = {"points.0.stance": "disagree", "points.0.text": WORDS}
    typed = {**said, "name": "Nguyễn Văn Mẫu", "use_of_data": "1"}
    own = Form(client(), path, "opinion-form", do="send")
    assert own.send(PICTURE, name="Nguyễn Văn Mẫu").status_code == 400
    assert NAME in own.page.text_content()
    other = Form(client(), path, "opinion-form", do="send")
    held = own.fields["held:list"]
    stolen = other.send(None, **typed, **{"held:list": held})
    assert stolen.status_code == 400 and NAME not in stolen.text
    assert own.send(None, **typed).status_code == 200
    assert files_kept(site, "opinion") == [NAME]
    late = Form(client(), path, "opinion-form", do="send")
    assert late.send(PICTURE, name="Nguyễn Văn Mẫu").status_code == 400
    job, later = EraseAttachments(), server_clock() + timedelta(days=1, minutes=1)
    assert job.due(site, None, later)
    job.run(site, later)
    transaction.commit()
    kept = [one for one, _at in attachment_store(site).kept_before(later)]
    assert not any(one.endswith(HELD) for one in kept)
    gone = late.send(None, **typed)
    assert gone.status_code == 400 and NAME not in gone.text
