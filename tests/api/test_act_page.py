"""The form of an act: what is reviewed stands in it, and what changed in it (9.1)."""

from base64 import b64encode
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from functools import partial
from itertools import product
from lxml import html
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.textfield.value import RichTextValue
from plone.locking.interfaces import ILockable
import pytest
from pytz import timezone
from small_files import picture
from tiers import in_turn
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
BODY = "<p>Trạm có ba phòng.</p><p>Mở cửa cả tuần.</p>"
CHANGED = "<p>Trạm có bốn phòng.</p><p>Mở cửa cả tuần.</p>"


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    """An English one: its words stand in the code, whatever is compiled."""
    return site["en"]["units"]["so-y-te"]["news"]


def rich(text: str) -> RichTextValue:
    return RichTextValue(text, "text/html", "text/x-html-safe")


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def page(session: Any, address: str) -> Any:
    answer = session.get(address, headers=HTML)
    assert answer.status_code == 200, answer.text[-500:]
    return html.fromstring(answer.text)


def words(tree: Any, element_id: str) -> str:
    (element,) = tree.xpath(f'//*[@id="{element_id}"]')
    return " ".join(element.text_content().split())


def step(item: Any, user: str, name: str, **stated: Any) -> None:
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username=user):
        tool.doActionFor(item, name, **stated)


def save(session: Any, item: Any, text: str) -> None:
    """Change the text as an editor does, so that a version is kept."""
    sent = session.patch(
        f"/++api++{path_of(item)}",
        json={"text": {"data": text, "content-type": "text/html"}},
    )
    assert sent.status_code == 204, sent.text


@pytest.mark.regulation("9.1")
def test_who_approves_reads_what_its_files_say(client, publish, section):
    item = publish(
        section, "so-y-te", "draft", text=rich(BODY), subject=("chủ đề", "health")
    )
    said = {"description": "Lời của tệp", "subjects": ["từ khóa của tệp"]}
    file = {"data": "QQ==", "encoding": "base64", "filename": "a.txt"}
    parts = [{"@type": "File", "title": "Tệp", "file": file, "transcript": "Lời thoại"}]
    drawn = {**file, "data": b64encode(picture()).decode(), "filename": "a.png"}
    parts += [{"@type": "Image", "title": "Ảnh", "image": drawn, "alt_text": "Trạm"}]
    writer = client("so-y-te-update")
    for one in parts:
        made = writer.post(f"/++api++{path_of(item)}", json={**one, **said})
        assert made.status_code == 201, made.text
    assert writer.post(f"/++api++{path_of(item)}/@workflow/submit").status_code == 200
    tree = page(client("so-y-te-review"), f"{path_of(item)}/@@act/approve")
    reading = words(tree, "act-reading")
    assert reading.count("Lời của tệp") == reading.count("từ khóa của tệp") == 2
    assert "Lời thoại" in reading and "chủ đề" in reading
    # By its title, not its token.
    assert "health" not in reading


@pytest.mark.regulation("9.1")
def test_the_text_to_be_reviewed_stands_in_the_form(client, publish, section):
    item = publish(section, "so-y-te", "pending", text=rich(BODY))
    tree = page(client("so-y-te-review"), f"{path_of(item)}/@@act/approve")
    reading = words(tree, "act-reading")
    for part in ("Tin thử", "Tóm tắt", "Trạm có ba phòng.", "Cơ quan thử"):
        assert part in reading
    (link,) = tree.xpath('//*[@id="act-item"]/a/@href')
    assert link == f"{item.absolute_url()}/view"
    assert tree.xpath('//*[@id="act-form"]')
    assert not tree.xpath('//*[@id="act-differences"]')


@pytest.mark.regulation("9.1")
def test_all_that_readers_will_see_of_an_event_stands_in_the_form(
    client, publish, section
):
    start = timezone("Asia/Ho_Chi_Minh").localize(datetime(2026, 12, 10, 8))
    told = {
        "start": start,
        "end": start + timedelta(hours=2),
        "recurrence": "RRULE:FREQ=WEEKLY;COUNT=8",
        "location": "Hội trường thử",
        "contact_name": "Người liên hệ thử",
        "contact_email": "lien-he@example.org",
        "contact_phone": "0204 000 000",
        "attendees": ("Khách thử",),
        "event_url": "https://su-kien.example.org",
    }
    section = section.aq_parent["events"]
    item = publish(section, "so-y-te", "pending", portal_type="Event", **told)
    tree = page(client("so-y-te-review"), f"{path_of(item)}/@@act/approve")
    reading = words(tree, "act-reading")
    for part in (told["location"], told["contact_name"], told["contact_email"]):
        assert part in reading
    for part in (told["contact_phone"], "Khách thử", told["event_url"]):
        assert part in reading
    days = tree.xpath("//*[@id='act-reading']//*[contains(@class, 'event-all-dates')]")
    assert len(days[0].xpath(".//*[contains(@class, 'dtstart')]")) >= 8
    refused = client("so-y-te-update").post(
        f"/++api++{path_of(section)}",
        json={"@type": "Event", "title": "E", "contact_email": "khong-phai-thu"},
    )
    assert refused.status_code == 400
    (reason,) = refused.json()["error"]["reasons"]
    assert reason["field"] == "contact_email"


def test_scripts_of_the_text_do_not_reach_the_form(client, publish, section):
    text = rich(f"{BODY}<script>alert(1)</script>")
    item = publish(section, "so-y-te", "pending", text=text)
    answer = client("so-y-te-review").get(
        f"{path_of(item)}/@@act/approve", headers=HTML
    )
    assert "alert(1)" not in answer.text


def test_what_the_form_asks_for_is_called_by_its_name(client, publish, section):
    pending = publish(section, "so-y-te", "pending")
    public = publish(section, "so-y-te", "published")
    returned = page(client("so-y-te-review"), f"{path_of(pending)}/@@act/return")
    approved = page(client("so-y-te-review"), f"{path_of(pending)}/@@act/approve")
    withdrawn = page(client("so-y-te-publish"), f"{path_of(public)}/@@act/withdraw")

    def label(tree: Any, field: str) -> str:
        (found,) = tree.xpath(f'//label[@for="{field}"]')
        return " ".join(found.text_content().split())

    assert label(returned, "act-comment") == "Reason (required)"
    assert label(approved, "act-comment") == "Note (optional)"
    assert label(withdrawn, "act-ground") == "Ground of the withdrawal"
    assert label(withdrawn, "act-comment") == "Explanation of the ground (required)"


@pytest.mark.regulation("14.2")
def test_whoever_may_not_act_is_told_why_and_fills_in_nothing(client, publish, section):
    item = publish(section, "so-y-te", "pending")
    tree = page(client("so-y-te-update"), f"{path_of(item)}/@@act/approve")
    assert "Ask the head of the board" in words(tree, "reasons")
    assert not tree.xpath('//*[@id="act-form"]')


def test_a_resubmitted_text_is_compared_with_the_one_that_was_returned(
    client, publish, section
):
    item = publish(section, "so-y-te", "draft")
    save(client("so-y-te-update"), item, BODY)
    transaction.begin()
    step(item, "so-y-te-update", "submit")
    step(item, "so-y-te-review", "return", comment="Xem lại số phòng")
    transaction.commit()
    save(client("so-y-te-update"), item, CHANGED)
    transaction.begin()
    step(item, "so-y-te-update", "submit")
    transaction.commit()
    reviewer = client("so-y-te-review")
    form = page(reviewer, f"{path_of(item)}/@@act/approve")
    (link,) = form.xpath('//*[@id="act-differences"]/a/@href')
    tree = page(reviewer, link)
    assert "Trạm có ba phòng." in "".join(tree.xpath("//del/text()"))
    assert "Trạm có bốn phòng." in "".join(tree.xpath("//ins/text()"))
    assert "Mở cửa cả tuần." in words(tree, "portion-body")
    assert not tree.xpath('//*[@id="portion-title"]')


@pytest.mark.regulation("14.2")
def test_a_working_copy_is_compared_with_the_published_text(client, publish, section):
    item = publish(section, "so-y-te", "published", text=rich(BODY))
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(section)
        copy.text = rich(CHANGED)
        copy.title = "Tin mới"
    step(copy, "so-y-te-update", "submit")
    transaction.commit()
    form = page(client("so-y-te-review"), f"{path_of(copy)}/@@act/approve")
    (link,) = form.xpath('//*[@id="act-differences"]/a/@href')
    tree = page(client("so-y-te-review"), link)
    assert "published now" in words(tree, "compared-with")
    assert "Tin mới" in words(tree, "portion-title")
    assert tree.xpath("//del/text()")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "user", in_turn([None, "ubnd-head", "huyen-hiep-hoa-head"], of=3)
)
def test_differences_are_for_the_own_board(client, publish, section, user):
    item = publish(section, "so-y-te", "published", text=rich(BODY))
    answer = client(user).get(f"{path_of(item)}/@@differences", headers=HTML)
    assert answer.status_code in (302, 401, 403, 404)
    assert "ba phòng" not in answer.text


def opened(session: Any, address: str) -> dict[str, str]:
    """What the form of an act sends by itself, as it was opened."""
    hidden = page(session, address).xpath(
        '//form[@id="act-form"]//input[@type="hidden"]'
    )
    return {"perform": "1", **{one.name: one.value for one in hidden}}


def perform(session: Any, address: str, **fields: str) -> Any:
    data = {**opened(session, address), **fields}
    return session.post(address, data=data, headers=HTML)


def ticked(answer: Any) -> set[str]:
    tree = html.fromstring(answer.text)
    return set(tree.xpath('//form[@id="act-form"]//input[@checked]/@id'))


@pytest.mark.regulation("4.2a", "9.1")
def test_a_reviewer_reads_warns_and_decides_on_one_page(client, publish, section):
    text = rich(f'{BODY}<p>CCCD 024085001234</p><p><img src="anh.png"></p>')
    item = publish(section, "so-y-te", "draft")
    step(item, "so-y-te-update", "submit")
    item.text = text
    transaction.commit()
    address = f"{path_of(item)}/@@act/approve"
    reviewer = client("so-y-te-review")
    tree = page(reviewer, address)
    assert tree.get_element_by_id("act-reading").get("open")
    assert "024" in words(tree, "secrecy-warnings")
    assert "alternative text" in words(tree, "act-to-mend")
    (back,) = tree.xpath('//button[contains(@formaction, "/@@act/return")]')
    # It opens that form with what was written here.
    opened = reviewer.post(
        back.get("formaction"), data={"comment": "Sửa"}, headers=HTML
    )
    assert opened.status_code == 200
    assert words(html.fromstring(opened.text), "act-comment") == "Sửa"
    # What was stated is kept, every reason is told; an address states nothing.
    sent = {"declaration": "1", "confirmation": "confirmed"}
    answer = perform(reviewer, address, **sent)
    assert answer.status_code == 400
    codes = html.fromstring(answer.text).xpath('//*[@id="reasons"]//@data-reason')
    assert set(codes) == {"alt_text_missing", "authority_missing"}
    assert ticked(answer) == {"act-declaration", "act-confirmation-confirmed"}
    linked = f"{address}?declaration=1&confirmation=confirmed"
    assert not ticked(reviewer.get(linked, headers=HTML))
    answer = perform(reviewer, f"{path_of(item)}/@@act/return")
    assert answer.status_code == 400


def put_in(session: Any, item: Any) -> None:
    image = {"data": b64encode(picture()).decode(), "encoding": "base64"}
    image |= {"content-type": "image/png", "filename": "anh.png"}
    part = {"@type": "Image", "title": "Ảnh", "alt_text": "Ảnh thử", "image": image}
    sent = session.post(f"/++api++{path_of(item)}", json=part)
    assert sent.status_code == 201, sent.text


def take(session: Any, item: Any, name: str, **stated: Any) -> Any:
    return session.post(f"/++api++{path_of(item)}/@workflow/{name}", json=stated)


@pytest.mark.regulation("4.2a", "7.1", "9.1")
@pytest.mark.parametrize(
    ("name", "change"),
    in_turn(
        product(["approve", "publish"], [partial(save, text=CHANGED), put_in]), of=2
    ),
)
def test_nobody_answers_for_what_they_have_not_read(
    client, publish, section, name, change
):
    """A writer takes it back, changes it and submits it while the page is open."""
    item = publish(section, "so-y-te", "pending", text=rich(BODY))
    address = f"{path_of(item)}/@@act/{name}"
    writer, head = client("so-y-te-update"), client("so-y-te-head")
    stated = {"declaration": "1", "confirmation": "confirmed", "confirmed_by": "Sở"}
    form = {**opened(head, address), **stated}
    assert take(writer, item, "retract").status_code == 200
    change(writer, item)
    assert take(writer, item, "submit").status_code == 200
    for sent in (form, {**form, "seen": ""}):
        answer = head.post(address, data=sent, headers=HTML)
        assert answer.status_code == 412
        tree = html.fromstring(answer.text)
        assert "after you opened the page" in words(tree, "reasons")
        (way,) = tree.xpath('//*[@id="reasons"]//@href')
        assert way == f"{item.absolute_url()}/@@differences"
        # What was declared of the other text is not declared of this one.
        assert not ticked(answer)
        transaction.begin()
        assert api.content.get_state(item) == "pending"
    old = take(head, item, name, **stated, seen=form["seen"])
    assert old.status_code == 412, old.text
    assert old.json()["error"]["type"] == "changed_meanwhile"
    told = head.get(f"/++api++{path_of(item)}/@workflow").json()["seen"]
    (anew,) = tree.xpath('//*[@id="act-form"]//input[@name="seen"]/@value')
    assert told == anew
    assert take(head, item, name, **stated, seen=told).status_code == 200
    visitors = client().get(f"/++api++{path_of(item)}/@workflow")
    assert "seen" not in visitors.text


@pytest.mark.regulation("14.2")
def test_nobody_confirms_another_emergency_than_they_have_read(
    client, publish, section
):
    item = publish(section, "so-y-te", "draft", text=rich(BODY))
    head, second = client("so-y-te-head"), client("so-y-te-review")
    alone = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
    alone |= {"emergency": True, "comment": "Lũ"}
    assert take(head, item, "publish", **alone).status_code == 200
    address = f"{path_of(item)}/@@confirm-emergency"

    def read(shown: Any = None) -> dict[str, str]:
        tree = page(second, address) if shown is None else html.fromstring(shown.text)
        hidden = tree.xpath("//form//input[@type='hidden']")
        sent = {one.name: one.value for one in hidden}
        return {
            **{name: sent[name] for name in ("_authenticator", "seen")},
            "confirm": "1",
        }

    form = read()
    copy = head.post(f"/++api++{path_of(item)}/@workingcopy").json()["@id"]
    assert head.patch(copy, json={"title": "Khác"}).status_code == 204
    assert head.post(f"{copy}/@workflow/publish", json=alone).status_code == 200
    for sent in (form, {**form, "seen": ""}):
        answer = second.post(address, data=sent, headers=HTML)
        assert answer.status_code == 412
        assert "after you opened the page" in answer.text and "Khác" in answer.text
    stale = {"seen": form["seen"]}
    confirming = f"/++api++{path_of(item)}/@confirm-emergency"
    assert second.post(confirming, json=stale).status_code == 412
    # The page that came back shows it as it is now.
    assert second.post(address, data=read(answer), headers=HTML).status_code == 303
    assert second.post(confirming, json={}).status_code == 400


def test_every_reason_is_told_though_a_date_cannot_be_read(client, publish, section):
    item = publish(section, "so-y-te", "pending")
    address = f"{path_of(item)}/@@act/publish"
    head = client("so-y-te-head")
    answer = perform(head, address, effective="ngày mai", emergency="1")
    codes = html.fromstring(answer.text).xpath('//*[@id="reasons"]//@data-reason')
    assert {"unreadable", "declaration_missing"} <= set(codes)
    body = {"effective": "ngày mai", "expires": "x"}
    sent = head.post(f"/++api++{path_of(item)}/@workflow/publish", json=body)
    told = {one["type"] for one in sent.json()["error"]["reasons"]}
    assert {"unreadable", "declaration_missing"} <= told


@pytest.mark.whole_pages
def test_a_record_is_read_as_readers_will_see_it(client, site, boards):
    """With what it lacks, and with what its writer noted for the reviewer."""
    record = {"code": "MAU.51", "title": "Thủ tục mẫu 51", "steps": "Bước 1."}
    sent = {"unit": "so-y-te", "items": [record]}
    answer = client("so-y-te-update").post("/++api++/@procedures", json=sent)
    (made,) = answer.json()["items"]
    transaction.begin()
    item = site["vi"]["thu-tuc"][made["@id"].rpartition("/")[2]]
    with api.env.adopt_user(username="so-y-te-update"):
        ILockable(item).lock()
    step(item, "so-y-te-update", "submit", comment="Xin xem trước 17 giờ.")
    # Whoever hands it on is not in its form any more.
    assert not ILockable(item).locked()
    transaction.commit()
    tree = page(client("so-y-te-review"), f"{path_of(item)}/@@act/approve")
    (frame,) = tree.xpath('//*[@id="reading-page"]/@src')
    shown = page(client("so-y-te-review"), frame)
    assert "Bước 1." in shown.text_content()
    # Above it is nothing to scroll over.
    assert not shown.xpath("//*[@id='content']/preceding::*[ancestor::body]")
    assert "17 giờ" in words(tree, "act-note")
    assert "hồ sơ" in words(tree, "secrecy-warnings")


@pytest.mark.parametrize(
    ("user", "reads"),
    in_turn(
        [
            ("so-y-te-update", True),
            ("so-y-te-review", True),
            ("huyen-hiep-hoa-head", False),
            (None, False),
        ],
        of=2,
    ),
)
def test_the_original_stands_beside_its_translation(
    client, publish, section, user, reads
):
    item = publish(section, "so-y-te", "published", text=rich(BODY))
    answer = client(user).get(f"{path_of(item)}/babel_view", headers=HTML)
    assert (answer.status_code == 200 and "Trạm có ba phòng" in answer.text) == reads
    assert not ILockable(item).locked()


def test_what_an_invariant_refuses_is_told_at_its_field(client, section):
    session, address = client("so-y-te-update"), f"{path_of(section)}/++add++News Item"
    tree = page(session, address)
    (form,) = tree.xpath('//form[.//*[@name="form.buttons.save"]]')
    sent = {**dict(form.form_values()), "form.buttons.save": "Save"}
    sent["form.widgets.IDublinCore.title"] = "News"
    files = {"form.widgets.ILeadImageBehavior.image": ("a.png", picture(), "image/png")}
    answer = session.post(address, data=sent, files=files, headers=HTML)
    (field,) = html.fromstring(answer.text).xpath(
        '//*[@id="formfield-form-widgets-IPictureInWords-alt_text"]'
    )
    assert "error" in field.get("class").split()


def test_dates_in_a_wrong_order_are_told_at_their_field(client, section):
    session, address = client("so-y-te-update"), f"{path_of(section)}/++add++News Item"
    (form,) = page(session, address).xpath('//form[.//*[@name="form.buttons.save"]]')
    sent = {**dict(form.form_values()), "form.buttons.save": "Save"}
    names = [one.name for one in form.xpath(".//input[@name]")]
    for ending, day in (("effective", "2040-12-10"), ("expires", "2040-12-01")):
        (name,) = (one for one in names if one.endswith(f".{ending}"))
        sent[name] = f"{day}T08:00"
    sent["form.widgets.IDublinCore.title"] = "News"
    answer = session.post(address, data=sent, headers=HTML)
    (field,) = html.fromstring(answer.text).xpath(f'//*[@data-fieldname="{name}"]')
    assert "error" in field.get("class").split()


@pytest.mark.regulation("9.1")
def test_dates_that_an_item_bears_stand_in_its_publication(client, publish, section):
    item = publish(section, "so-y-te", "approved")
    item.setEffectiveDate(DateTime() + 3)
    item.setExpirationDate(DateTime() + 9)
    transaction.commit()
    address = f"{path_of(item)}/@@act/publish"
    publisher = client("so-y-te-publish")
    fields = page(publisher, address).xpath
    shown = [
        fields(f'//*[@id="act-{one}"]/@value')[0] for one in ("effective", "expires")
    ]
    assert all(len(one) == len("2026-12-01T08:00") for one in shown)
    # A refusal takes nothing off; what is emptied is taken off, as the form says.
    answer = perform(publisher, address, effective="", expires="1999-01-01T00:00")
    assert answer.status_code == 400
    transaction.begin()
    assert item.effective().isFuture()
    perform(publisher, address, effective="", expires="")
    transaction.begin()
    assert api.content.get_state(item) == "published"
    assert not item.effective().isFuture() and item.expiration_date is None


def test_a_reason_leads_to_the_picture_that_it_is_about(client, publish, section):
    item = publish(section, "so-y-te", "draft")
    writer = client("so-y-te-update")
    data = {"data": b64encode(picture()).decode(), "encoding": "base64"}
    image = {**data, "filename": "a.png", "content-type": "image/png"}
    sent = {"@type": "Image", "title": "A", "image": image, "decorative": True}
    made = writer.post(f"/++api++{path_of(item)}", json=sent).json()["@id"]
    transaction.begin()
    item[made.rpartition("/")[2]].decorative = False
    transaction.commit()
    address = f"{path_of(item)}/@@act/submit"
    answer = perform(writer, address)
    for text in (writer.get(address, headers=HTML).text, answer.text):
        links = html.fromstring(text).xpath('//li[@data-reason="alt_text_missing"]/a')
        place = f"{item.absolute_url()}/edit#words-of-{made.rpartition('/')[2]}"
        assert [one.get("href") for one in links] == [place]


def test_a_choice_that_is_searched_shows_one_box(client, boards):
    """What shows by force cannot be hidden by the script that puts a search there."""
    form = page(client("so-y-te-update"), "/vi/don-vi/so-y-te/thu-tuc/++add++Procedure")
    assert "d-block" not in form.get_element_by_id("form-widgets-doers").get("class")
