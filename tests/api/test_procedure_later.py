"""Until a later version of a procedure holds, nothing of it is told or asked: not in
English, not by the form either (2.2c, 4.1c).
"""

from .procedure_records import make_form
from .procedure_records import make_procedure
from .procedure_records import PROCEDURE
from .procedure_records import publish as publish_record
from .procedure_records import UNIT
from .test_dossier_files import begin
from .test_dossiers import form_of
from bacgiang.policy.base import dates
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dossiers.content.content import ABOUT
from bacgiang.policy.dossiers.content.content import content_of
from bacgiang.policy.dossiers.content.whole import form_of as form_of_dossier
from bacgiang.policy.dossiers.procedure_form.store import form_store
from bacgiang.policy.dossiers.procedure_form.upgrading import keep_beside
from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.versions.store import version_store
from bacgiang.policy.procedures.versions.turning import turn_versions
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import tzinfo
import json
from petition_samples import HTML
from petition_samples import WHO
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2c", "4.1c")

CODE = "ZQ.33"
PLACE = "/vi/thu-tuc/zq-33_so-y-te"
ENGLISH = "/en/procedures/zq-33_so-y-te"
LISTS = ("/en/procedures", "/en/units/so-y-te", "/en/@@search?SearchableText=ZQ.33")
SINCE = today() - timedelta(days=365)
LATER, LAST = (today() + timedelta(days=days) for days in (200, 230))


def asking(title: str) -> str:
    """A form of one question."""
    asked = {"name": "said", "kind": "text", "title": {"vi": title}}
    return json.dumps({"items": [asked]}, ensure_ascii=False)


def words(named: str) -> dict[str, str]:
    """What a version says, each field by a mark of its own."""
    return {
        "title": f"Thủ tục {named}",
        "online_form": asking(f"Câu {named}"),
        "title_en": f"Procedure {named}",
        "summary_en": f"Summary {named}",
    }


OLD, NEW = words("ZQOLD"), words("ZQNEW")


@pytest.fixture
def procedure(site: Any, boards: None, client: Callable[..., Any]) -> Any:
    """In force; amended from one day on, and from another on without a form."""
    decision = {**PROCEDURE["decision"], "effective_from": SINCE.isoformat()}
    made = make_procedure(code=CODE, title=OLD["title"], decision=decision)
    amend(made, client, **OLD)
    decided = {"decision_kind": "amend", "decision_number": "955/QĐ-UBND"}
    amend(made, client, **NEW, **decided, effective_from=LATER.isoformat())
    amend(made, client, online_form="", effective_from=LAST.isoformat())
    return made


def amend(item: Any, client: Callable[..., Any], **fields: Any) -> None:
    """As its board does it, over the API."""
    copy = checked_out(item)
    path = copy.absolute_url().replace("/vi/", "/++api++/vi/")
    answer = client(f"{UNIT}-update").patch(path, json=fields)
    assert answer.status_code == 204, answer.text
    transaction.begin()
    publish_record(copy, UNIT)
    transaction.begin()


def checked_out(item: Any) -> Any:
    with api.env.adopt_user(username=f"{UNIT}-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(item.__parent__)
    transaction.commit()
    return copy


@pytest.fixture
def on_day(site: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be a later day, and what is done at its turn be done."""
    now = today()

    def be(day: date) -> None:
        ahead = day - now

        class Ahead(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return datetime.now(tz) + ahead

        monkeypatch.setattr(dates, "datetime", Ahead)
        transaction.begin()
        turn_versions(site)
        transaction.commit()

    return be


def told(visitor: Any, day: str = "") -> dict[str, Any]:
    asked = {"on": day} if day else {}
    answer = visitor.get(f"/++api++{PLACE}", params=asked)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return {name: found[name] for name in NEW}


def read(visitor: Any, path: str) -> str:
    answer = visitor.get(path, headers=HTML)
    assert answer.status_code == 200, path
    text: str = answer.text
    return text


def found(visitor: Any, text: str) -> list[str]:
    asked = {"SearchableText": text, "portal_type": "Procedure"}
    items = visitor.get("/++api++/@search", params=asked).json()["items"]
    return [one["title"] for one in items]


def test_today_nothing_is_of_the_later_version(
    client: Callable[..., Any], procedure: Any
) -> None:
    visitor = client()
    page = read(visitor, PLACE)
    assert OLD["title"] in page and "ZQNEW" not in page and "@@apply" in page
    assert "Câu ZQOLD" in read(visitor, f"{PLACE}/@@apply")
    for path in (ENGLISH, f"{ENGLISH}/@@apply", f"{ENGLISH}/@@print", *LISTS):
        text = read(visitor, path)
        assert OLD["title_en"] in text and "ZQNEW" not in text, path
    assert OLD["summary_en"] in read(visitor, ENGLISH)
    assert told(visitor) == told(visitor, today().isoformat()) == OLD
    assert found(visitor, "ZQOLD") == [OLD["title"]] and not found(visitor, "ZQNEW")
    # Whoever asks for a day is told of it; its board is shown what it wrote.
    assert told(visitor, LATER.isoformat()) == NEW
    assert told(visitor, LAST.isoformat()) == {**NEW, "online_form": None}
    coming = read(visitor, f"{ENGLISH}?on={LATER}")
    assert NEW["title_en"] in coming and NEW["summary_en"] in coming
    assert OLD["title_en"] not in coming
    assert procedure.title_en == NEW["title_en"] and not procedure.online_form


def test_no_other_way_gives_the_fields_of_the_item(
    procedure: Any, client: Callable[..., Any]
) -> None:
    asked = {"expand.inherit.behaviors": "bacgiang.in_english,bacgiang.online_form"}
    visitor, place = client(), f"/++api++{PLACE}"
    assert visitor.get(f"{place}/@inherit", params=asked).status_code == 404
    told = visitor.get(place, params={**asked, "expand": "inherit"})
    assert told.status_code == 200 and "ZQNEW" not in told.text


def test_one_applies_by_the_form_of_the_day(
    client: Callable[..., Any], site: Any, procedure: Any, on_day: Callable[..., None]
) -> None:
    visitor, place = client(), procedure.absolute_url()
    kept, sent = (begin(visitor, place, **WHO, use_of_data="1") for _one in range(2))
    address = f"{place}/@@apply?draft={sent}"
    action, fields = form_of(visitor, address, "apply-form")
    typed = {
        **fields,
        **WHO,
        "a-said": "Lời khai",
        "use_of_data": "1",
        "do": "continue",
    }
    assert visitor.post(action, data=typed, headers=HTML).status_code == 303
    filed = visitor.post(action, data={"draft": sent, "do": "send"}, headers=HTML)
    assert filed.status_code in (200, 201), filed.text
    transaction.begin()
    (dossier,) = submissions(site).about(f"{ABOUT}{UNIT}")
    content, form = content_of(dossier), form_of_dossier(dossier)
    assert content is not None and content.form == 1
    assert form is not None and next(form.questions()).title["vi"] == "Câu ZQOLD"

    on_day(LATER)
    page = read(visitor, PLACE)
    assert NEW["title"] in page and "@@apply" in page
    for draft in ("", f"?draft={kept}"):
        asked = read(visitor, f"{PLACE}/@@apply{draft}")
        assert "Câu ZQNEW" in asked and "Câu ZQOLD" not in asked
    for path in (ENGLISH, f"{ENGLISH}/@@apply", *LISTS):
        text = read(visitor, path)
        assert NEW["title_en"] in text and "ZQOLD" not in text, path
    assert told(visitor) == NEW
    assert found(visitor, "ZQNEW") == [NEW["title"]]
    # What was filed before stays with its form.
    assert form_of_dossier(dossier) == form

    on_day(LAST)
    page = read(visitor, PLACE)
    assert NEW["title"] in page and "@@apply" not in page
    assert visitor.get(f"{PLACE}/@@apply", headers=HTML).status_code == 404
    assert told(visitor) == {**NEW, "online_form": None}


def test_versions_of_an_earlier_release_are_told_what_came_with_them(
    client: Callable[..., Any], site: Any, procedure: Any
) -> None:
    uid, visitor = procedure.UID(), client()
    versions, forms = version_store(site), form_store(site)
    for number, one in enumerate(versions.of(uid)):
        moment = now_utc() - timedelta(days=9 - number)
        versions.keep(uid, replace(one, published=moment, beside=None))
        kept = forms.all_of(uid)[number]
        # By a clock of its own.
        moment += timedelta(seconds=number - 1)
        forms._by_uid[uid][kept.number] = replace(kept, published=moment)
    transaction.commit()
    # Until the data are upgraded, all that is known are the fields of the item.
    assert told(visitor)["title"] == OLD["title"]
    assert told(visitor)["title_en"] == NEW["title_en"]
    for _again in range(2):
        keep_beside(None)
        transaction.commit()
        before, after = told(visitor), told(visitor, LATER.isoformat())
        assert before["online_form"] == OLD["online_form"] and after == NEW
        assert told(visitor, LAST.isoformat())["online_form"] is None
        assert "Câu ZQOLD" in read(visitor, f"{PLACE}/@@apply")


def test_a_form_of_the_register_has_the_english_name_of_the_day(
    client: Callable[..., Any], boards: None, on_day: Callable[[date], None]
) -> None:
    visitor, form = client(), make_form(number="ZQ-01", title="Mẫu ZQOLD")
    amend(form, client, title_en="Sheet ZQOLD")
    decided = {"decision_kind": "amend", "effective_from": LATER.isoformat()}
    before, newest = form.docx.data, word_file(["TỜ KHAI MỚI"])
    sent = {"data": b64encode(newest).decode(), "encoding": "base64"}
    sent |= {"filename": "mau-moi.docx", "content-type": form.docx.contentType}
    amend(form, client, title="Mẫu ZQNEW", title_en="Sheet ZQNEW", docx=sent, **decided)
    path = "/".join(form.getPhysicalPath()[2:])
    english = path.replace("vi/thu-tuc/bieu-mau", "/en/procedures/forms")

    def says(name: str, other: str) -> bool:
        data = visitor.get(f"/++api++/{path}").json()
        page = read(visitor, english)
        assert data["title"] == f"Mẫu {name}" and f"Mẫu {name}" in page
        assert f"Sheet {name}" in page and other not in page
        return bool(data["title_en"] == f"Sheet {name}")

    files = [f"{path}/@@{one}" for one in ("download/docx", "display-file/docx")]

    def gives(content: bytes) -> bool:
        return all(visitor.get(f"/{one}").content == content for one in files)

    assert says("ZQOLD", "ZQNEW") and gives(before)
    assert client(f"{UNIT}-update").get(f"/{files[0]}").content == newest
    on_day(LATER)
    assert says("ZQNEW", "ZQOLD") and gives(newest)


def test_what_changes_beside_the_record_alone_is_no_version(
    client: Callable[..., Any], site: Any, boards: None
) -> None:
    """No decision has it; readers are told of it at once."""
    made = make_procedure(code=CODE, title=OLD["title"])
    (first,) = version_store(site).of(made.UID())
    amend(made, client, **OLD)
    (only,) = version_store(site).of(made.UID())
    assert only == replace(first, beside=only.beside)
    assert told(client()) == OLD
