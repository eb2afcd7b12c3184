"""What is scheduled or expired says so wherever its state is named; its time changes."""

from bacgiang.policy.base.dates import day_of
from bacgiang.policy.testing_people import STATEMENTS
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from draft_version_samples import check_out
import json
from lxml import html
from made_once import made_once
import pytest
import transaction


FAR = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(days=40)
SCHEDULED = "Hẹn giờ xuất bản"
PATH = "/vi/don-vi/so-y-te/tin-tuc/hen-gio"


@pytest.fixture
def section(site, boards):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
@made_once
def scheduled(section, publish):
    stated = {"publish": {"effective": FAR}}
    return publish(section, "so-y-te", id="hen-gio", title="Tin hẹn", statements=stated)


def page(client, user, address):
    session = client(user)
    session.headers["Accept"] = "text/html"
    session.headers["Accept-Language"] = "vi"
    return html.fromstring(session.get(address).text)


def text_of(tree, element_id):
    return " ".join(tree.xpath(f"string(//*[@id='{element_id}'])").split())


def state_in_api(client, user):
    return client(user).get(f"/++api++{PATH}/@workflow").json()["state"]["title"]


@pytest.mark.whole_pages
@pytest.mark.regulation("14.2")
def test_published_is_only_what_readers_see(client, scheduled):
    shown = page(client, "so-y-te-update", f"{PATH}/view")
    assert "Chưa công khai" in text_of(shown, "publication-notice")
    assert SCHEDULED in text_of(shown, "plone-contentmenu-workflow")
    assert not shown.xpath("//*[@id='publication-notice']/a")
    assert state_in_api(client, "so-y-te-update") == SCHEDULED
    rows = (
        client("so-y-te-publish")
        .get(
            "/@@getVocabulary",
            params={
                "name": "plone.app.vocabularies.Catalog",
                "query": json.dumps(
                    {
                        "criteria": [
                            {
                                "i": "path",
                                "o": "plone.app.querystring.operation.string.path",
                                "v": f"/{PATH.split('/', 2)[1]}/don-vi/so-y-te/tin-tuc::1",
                            }
                        ]
                    }
                ),
                "attributes": "id,review_state,EffectiveDate,ExpirationDate,state_title",
            },
        )
        .json()["results"]
    )
    named = {row["id"]: row["state_title"] for row in rows}
    assert named["hen-gio"] == SCHEDULED


@pytest.mark.regulation("14.2")
def test_what_is_scheduled_is_not_called_published_where_it_is_refused(
    client, scheduled
):
    """Neither where it is changed or deleted, nor once it was withdrawn unseen."""
    writer, publisher = client("so-y-te-update"), client("so-y-te-publish")

    def refused(name):
        answer = writer.get(
            f"{PATH}/{name}", headers={"Accept": "text/html"}, follow=True
        )
        return text_of(html.fromstring(answer.text), "why-refused")

    changed, deleted = refused("edit"), refused("delete_confirmation")
    assert SCHEDULED in changed and "bản làm việc" in changed
    assert SCHEDULED in deleted and "gỡ, không xóa" in deleted
    for said in (changed, deleted):
        assert "đã xuất bản không" not in said and "Bạn đọc được biết" not in said
    asked = {"selection": json.dumps([scheduled.UID()]), "render": "yes"}
    asked["folder"] = PATH.rpartition("/")[0]
    told = writer.post(f"{asked['folder']}/@@fc-delete", data=asked).json()["html"]
    assert SCHEDULED in told and "bạn đọc" not in told
    ground = {"ground": "other", "comment": "Hoãn họp"}
    done = publisher.post(f"/++api++{PATH}/@workflow/withdraw", json=ground)
    assert done.status_code == 200, done.text
    notice = text_of(page(client, "so-y-te-publish", PATH), "withdrawn-notice")
    assert "trước khi bài lên trang" in notice and "thấy thông báo" not in notice
    assert client().get(PATH).status_code == 404


@pytest.mark.regulation("14.2")
def test_another_time_is_set_by_the_workflows_rules(client, scheduled):
    address, later = f"/++api++{PATH}/@publication-time", FAR + timedelta(days=1)
    asked = {"effective": later.isoformat(), "expires": FAR.isoformat()}
    refused = client("so-y-te-review").post(address, json=asked)
    assert refused.status_code == 403
    assert client("huyen-hiep-hoa-publish").post(address, json=asked).status_code == 404
    reversed_dates = client("so-y-te-publish").post(address, json=asked)
    assert reversed_dates.status_code == 400
    assert reversed_dates.json()["error"]["type"] == "dates_reversed"
    # Lists count in minutes; they would tell of it before the item may be read.
    sooner = (later - timedelta(seconds=40)).isoformat()
    done = client("so-y-te-publish").post(
        address, json={"effective": sooner, "comment": "Chờ họp xong."}
    )
    assert done.status_code == 200
    assert datetime.fromisoformat(done.json()["effective"]) == later
    acts = (
        client("so-y-te-head").get("/++api++/vi/don-vi/so-y-te/@acts").json()["items"]
    )
    act = next(one for one in acts if one["kind"]["token"] == "reschedule")
    assert (act["reason"], act["actor"]["id"]) == ("Chờ họp xong.", "so-y-te-publish")
    for root in ("/vi", "/vi/don-vi/so-y-te"):
        month = f"{day_of(later):%Y-%m}"
        told = page(client, "so-y-te-update", f"{root}/@@scheduled?month={month}")
        assert "Tin hẹn" in told.text_content()
    opened = page(client, "so-y-te-update", "/vi/@@scheduled")
    assert "Tin hẹn" in text_of(opened, "scheduled-next")
    others = page(client, "huyen-hiep-hoa-head", f"/vi/@@scheduled?month={month}")
    assert "Tin hẹn" not in others.text_content()
    backdated = {"effective": "2026-01-01T08:00"}
    before = client("so-y-te-publish").post(address, json=backdated)
    assert before.json()["error"]["type"] == "backdated", before.text
    assert state_in_api(client, "so-y-te-update") == SCHEDULED
    now = client("so-y-te-publish").post(address, json={})
    assert now.status_code == 200
    assert state_in_api(client, "so-y-te-update") == "Đã xuất bản"
    again = client("so-y-te-publish").post(address, json=asked)
    assert again.json()["error"]["type"] == "already_public"
    past = {"expires": "2020-01-01T00:00"}
    over = client("so-y-te-publish").post(address, json=past)
    assert over.json()["error"]["type"] == "expires_in_past"
    shown = page(client, "so-y-te-publish", f"{PATH}/@@publication-time")
    assert shown.xpath("//*[@id='time-expires']")
    assert not shown.xpath("//*[@id='time-effective']")


@pytest.mark.regulation("14.2")
def test_nobody_sets_times_that_somebody_set_meanwhile(client, scheduled):
    publisher, head = client("so-y-te-publish"), client("so-y-te-head")
    address = f"{PATH}/@@publication-time"
    service = f"/++api++{PATH}/@publication-time"
    shown = page(client, "so-y-te-publish", address)
    hidden = shown.xpath("//form[@id='publication-time-form']//input[@type='hidden']")
    sent = {one.name: one.value for one in hidden} | {"perform": "1"}
    later = FAR + timedelta(days=1)
    assert head.post(service, json={"effective": later.isoformat()}).status_code == 200
    for form in (sent, {**sent, "seen": ""}):
        answer = publisher.post(address, data=form, headers={"Accept": "text/html"})
        assert answer.status_code == 412 and "changed_meanwhile" in answer.text
    stale = publisher.post(service, json={"seen": sent["seen"]})
    assert stale.json()["error"]["type"] == "changed_meanwhile"
    now = publisher.get(f"/++api++{PATH}/@workflow").json()["seen"]
    told = publisher.post(service, json={"effective": FAR.isoformat(), "seen": now})
    assert told.status_code == 200, told.text


@pytest.mark.regulation("14.2")
def test_nothing_is_published_under_a_day_that_has_passed(client, section, publish):
    item = publish(section, "so-y-te", "approved", id="lui-ngay", title="Tin")
    publisher, path = client("so-y-te-publish"), PATH.replace("hen-gio", "lui-ngay")
    address = f"/++api++{path}/@workflow/publish"
    refused = publisher.post(address, json={"effective": "2026-01-01T08:00"})
    assert refused.status_code == 400
    assert refused.json()["error"]["type"] == "backdated", refused.text
    assert client().get(f"/++api++{path}").status_code != 200
    # The minute that was typed is over when it is sent.
    before = datetime.now(UTC)
    typed = before - timedelta(minutes=2)
    done = publisher.post(address, json={"effective": typed.isoformat()})
    assert done.status_code == 200, done.text
    transaction.begin()
    assert item.effective_date.asdatetime() >= before.replace(microsecond=0)


@pytest.mark.parametrize("month", ["x", "2026-13", "9999-12", "0001-01"])
def test_odd_months_are_answered(client, boards, month):
    answer = client("so-y-te-update").get(f"/vi/@@scheduled?month={month}")
    assert answer.status_code == 200


@pytest.mark.regulation("4.1e", "14.2")
def test_a_draft_does_not_go_off_by_a_date(client, site, boards):
    draft = publish_draft(make_draft(site))
    copy = check_out(draft)
    copy.setExpirationDate(DateTime() + 9)
    transaction.commit()
    path, of_copy = (
        "/".join(("", *one.getPhysicalPath()[2:])) for one in (draft, copy)
    )
    publisher = client("so-y-te-publish")
    ends = {"expires": FAR.isoformat()}
    refused = publisher.post(f"/++api++{path}/@publication-time", json=ends)
    assert refused.status_code == 400
    assert refused.json()["error"]["type"] == "stays_in_register", refused.text
    # Nor does a copy bring an end along, whoever publishes it.
    for level, step in (("update", "submit"), ("review", "approve")):
        address = f"/++api++{of_copy}/@workflow/{step}"
        said = client(f"so-y-te-{level}").post(address, json={"declaration": True})
        assert said.status_code == 200, said.text
    merged = publisher.post(f"/++api++{of_copy}/@workflow/publish", json={})
    assert merged.json()["error"]["type"] == "stays_in_register", merged.text
    transaction.begin()
    assert draft.expiration_date is None
    # What has one from before is freed of it.
    draft.setExpirationDate(DateTime() + 9)
    transaction.commit()
    freed = publisher.post(f"/++api++{path}/@publication-time", json={})
    assert freed.status_code == 200, freed.text
    transaction.begin()
    assert draft.expiration_date is None


def steps(client, address, *asked):
    for level, step, stated in asked:
        way = f"{address}/@workflow/{step}"
        done = client(f"so-y-te-{level}").post(way, json=stated)
        assert done.status_code == 200, done.text


CHANGED = (
    ("update", "submit", {}),
    ("review", "approve", STATEMENTS["approve"]),
    ("publish", "publish", {}),
)


@pytest.mark.regulation("14.2", "9.1")
@pytest.mark.parametrize("emptied", [False, True])
def test_a_copy_changes_no_time_that_was_set_meanwhile(client, scheduled, emptied):
    """Nor does who writes it take the time off."""
    item, writer = f"/++api++{PATH}", client("so-y-te-update")
    copy = writer.post(f"{item}/@workingcopy", json={}).json()["@id"]
    later, end = FAR + timedelta(days=30), FAR + timedelta(days=60)
    times = {"effective": later.isoformat(), "expires": end.isoformat()}
    said = {**times, "comment": "Hoãn"}
    head = client("so-y-te-head")
    set_anew = head.post(f"{item}/@publication-time", json=said)
    assert set_anew.status_code == 200, set_anew.text
    if emptied:
        words = {"effective": None, "expires": None, "title": "Tin hẹn, sửa"}
        assert writer.patch(copy, json=words).status_code == 204
    steps(client, copy, *CHANGED)
    assert client().get(item).status_code in (401, 404)
    told = head.get(item).json()
    assert [datetime.fromisoformat(told[one]) for one in times] == [later, end]


@pytest.mark.regulation("14.2", "9.1")
def test_the_page_of_a_copy_shows_the_times_of_its_item(client, scheduled):
    item, writer = f"/++api++{PATH}", client("so-y-te-update")
    copy = writer.post(f"{item}/@workingcopy", json={}).json()["@id"]
    said = {"effective": (FAR + timedelta(days=30)).isoformat(), "comment": "Hoãn"}
    set_anew = client("so-y-te-head").post(f"{item}/@publication-time", json=said)
    assert set_anew.status_code == 200, set_anew.text
    steps(client, copy, *CHANGED[:2])
    path = copy.partition("/plone")[2].replace("/++api++", "")
    tree = page(client, "so-y-te-publish", f"{path}/@@act/publish")
    (field,) = tree.xpath("//*[@name='effective']")
    assert day_of(FAR + timedelta(days=30)).isoformat() in field.get("value")
