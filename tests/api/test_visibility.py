"""What the public gets at an item's address, by state and date."""

from bacgiang.policy.base.dates import now_utc
from DateTime import DateTime
from datetime import timedelta
from lxml.html import fromstring
from plone.namedfile.file import NamedBlobImage
import pytest
import transaction


pytestmark = pytest.mark.whole_pages


PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00"
    b"\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


HTML = {"Accept": "text/html"}
SITE = "/vi/don-vi/so-y-te"
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
LEVELS = ("so-y-te-update", "so-y-te-review", "so-y-te-publish")
COLLEAGUES = (*LEVELS, "van-phong")


@pytest.fixture
def section(site):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def address(item):
    return "/" + "/".join(item.getPhysicalPath()[2:])


@pytest.mark.regulation("7.2e")
@pytest.mark.parametrize("prefix", ["", "/++api++"])
def test_withdrawn_item_answers_410_with_its_notice(
    site, boards, client, publish, section, prefix
):
    item = publish(section, "so-y-te", "withdrawn", title="Tin đã gỡ")
    answer = client().get(prefix + address(item), headers={"Accept": "text/html"})
    assert answer.status_code == 410
    assert "Tin đã gỡ" in answer.text
    assert client("so-y-te-review").get("/++api++" + address(item)).status_code == 200


@pytest.mark.regulation("4.2a", "9.1")
@pytest.mark.parametrize("prefix", ["", "/++api++"])
def test_what_was_withdrawn_before_its_day_was_never_there(
    site, boards, client, publish, section, prefix
):
    dated = {"publish": {"effective": now_utc() + timedelta(days=1)}}
    item = publish(section, "so-y-te", "withdrawn", title="Kín", statements=dated)
    answer = client().get(prefix + address(item), headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "Kín" not in answer.text


@pytest.mark.regulation("4.2a", "7.2e")
def test_a_closed_item_is_gone_for_colleagues_at_every_address(
    site, boards, client, publish, section
):
    item = publish(
        section,
        "so-y-te",
        "withdrawn",
        image=NamedBlobImage(PIXEL, "image/gif", "anh.gif"),
        decorative=True,
        statements={"withdraw": {"comment": "Lộ", "ground": "secrecy"}},
    )
    below = ["", "/view", "/@@images/image", "/@@images/image/preview", "/@@offer"]
    for user in ("so-y-te-update", "so-y-te-review", "van-phong", None):
        for name in below:
            for prefix in ("", "/++api++"):
                page = prefix + address(item) + name
                answer = client(user).get(page, headers={"Accept": "text/html"})
                assert answer.status_code == 410, (user, page)
    # Nor is anybody led to it who knows no more than its UID.
    named = f"/vi/don-vi/so-y-te/tin-tuc/++addtranslation++{item.UID()}"
    for user in ("so-y-te-update", None):
        answer = client(user).get(named, headers=HTML)
        assert (answer.status_code, answer.headers.get("Location")) == (404, None), user
    led = client("so-y-te-head").get(named, headers=HTML).headers["Location"]
    assert led.endswith(address(item))


@pytest.mark.regulation("4.2a", "7.2e")
@pytest.mark.parametrize("ground", ["secrecy", "personal_data"])
def test_closing_ground_hides_the_title_too(
    site, boards, client, publish, section, ground
):
    item = publish(
        section,
        "so-y-te",
        "withdrawn",
        title="Điều không được lộ",
        statements={"withdraw": {"comment": "Lộ", "ground": ground}},
    )
    answer = client().get(address(item), headers={"Accept": "text/html"})
    assert answer.status_code == 410
    assert "Điều không được lộ" not in answer.text
    for level in ("update", "review", "publish"):
        seen = client(f"so-y-te-{level}").get("/++api++" + address(item))
        assert seen.status_code == 410
        assert "Điều không được lộ" not in seen.text
    assert client("so-y-te-head").get("/++api++" + address(item)).status_code == 200


@pytest.mark.regulation("9.1")
def test_a_set_date_holds_at_the_request(site, boards, client, publish, section):
    item = publish(section, "so-y-te")
    item.setEffectiveDate(DateTime() + 1)
    item.reindexObject()
    transaction.commit()
    for prefix in ("", "/++api++"):
        assert client().get(prefix + address(item)).status_code == 404
    assert client("so-y-te-update").get("/++api++" + address(item)).status_code == 200
    item.setEffectiveDate(DateTime() - 2)
    item.setExpirationDate(DateTime() - 1)
    item.reindexObject()
    transaction.commit()
    assert client().get("/++api++" + address(item)).status_code == 410
    assert client().get(address(item)).status_code == 410


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "pending", "approved"])
def test_unpublished_items_are_not_there_for_the_public(
    site, boards, client, publish, section, state
):
    item = publish(section, "so-y-te", state, title="Chưa công bố")
    answer = client().get("/++api++" + address(item))
    assert answer.status_code == 404
    assert "Chưa công bố" not in answer.text
    page = client().get(address(item), headers={"Accept": "text/html"})
    assert page.status_code == 404


@pytest.mark.regulation("4.2a", "7.2e")
def test_what_is_closed_for_a_secret_is_closed_in_its_languages(
    client, site, boards, publish, section
):
    """The same text stands there, and nobody would look for it."""
    english, head = site["en"]["units"]["so-y-te"]["news"], client("so-y-te-head")

    def pair(title, state="published"):
        transaction.begin()
        item = publish(section, "so-y-te", title=title)
        other = publish(english, "so-y-te", state, title=f"News {title}", language="en")
        service = f"/++api++{address(item)}/@translations"
        linked = head.post(service, json={"id": other.absolute_url()})
        assert linked.status_code == 201, linked.text
        return item, other

    def withdraw(item, ground):
        said = {"ground": ground, "comment": "Sai"}
        done = head.post(f"/++api++{address(item)}/@workflow/withdraw", json=said)
        assert done.status_code == 200, done.text
        return done.json()["warnings"]

    for ground, status in (("inaccurate", 200), ("secrecy", 410)):
        item, other = pair(ground)
        page = head.get(f"{address(item)}/@@act/withdraw", headers=HTML)
        assert f"News {ground}" in page.text
        (told,) = withdraw(item, ground)
        assert f"News {ground}" in told
        answer = client().get(f"/++api++{address(other)}", headers=HTML)
        assert answer.status_code == status, ground
        assert client().get(address(item), headers=HTML).status_code == 410
    # What is being written in another language is the head's alone, linked or not.
    item, draft = pair("nháp", "draft")
    withdraw(item, "secrecy")
    links = f"/++api++{address(draft)}/@translations"
    for user in (*COLLEAGUES, "so-y-te-head"):
        session = client(user)
        ended = session.delete(links, json={"language": "vi"})
        assert (ended.status_code == 204) == (user == "so-y-te-head"), user
    for user in COLLEAGUES:
        session = client(user)
        assert session.get(f"/++api++{address(draft)}").status_code in (401, 404)
        gone = session.post(f"/++api++{address(draft)}/@workflow/submit", json={})
        assert gone.status_code in (401, 404), user


def _went_public(client, path):
    """A draft of the board goes its whole way."""
    for user, step in zip(LEVELS, ("submit", "approve", "publish"), strict=True):
        said = APPROVAL if step == "approve" else {}
        done = client(user).post(f"{path}/@workflow/{step}", json=said)
        assert done.status_code == 200, done.text


@pytest.mark.regulation("4.2a", "7.2e", "14.2")
def test_what_is_closed_for_a_secret_is_closed_in_its_copies(
    client, site, boards, publish, section
):
    """Copies and copies of copies, public, being written or deleted."""
    original = address(publish(section, "so-y-te", title="Chuyện kín", id="goc"))
    api = f"/++api++{original}"
    writer, head = client(LEVELS[0]), client("so-y-te-head")

    def copied(source, name):
        place = f"/++api++{address(section)}"
        made = writer.post(f"{place}/@copy", json={"source": source})
        assert made.status_code == 200, made.text
        target = "/" + made.json()[0]["target"].split("/", 3)[3]
        path = target[target.index("/vi/") :]
        said = {"title": name, "byline": "Tác giả", "source": "Sở Y tế"}
        assert writer.patch(f"/++api++{path}", json=said).ok
        return f"/++api++{path}"

    draft = copied(original, "Bản nháp")
    public = copied(draft.removeprefix("/++api++"), "Bản công khai")
    later = copied(draft.removeprefix("/++api++"), "Bản để sau")
    other = copied(original, "Bản khác")
    working = writer.post(f"{api}/@workingcopy").json()["@id"]
    of_working = copied(working[working.index("/vi/") :], "Bản của bản sửa")
    deleted = copied(original, "Bản đã xóa")
    assert writer.delete(deleted).status_code == 204
    _went_public(client, public)
    page = head.get(f"{original}/@@act/withdraw", headers=HTML).text
    assert "Bản công khai" in page
    assert "Bản nháp" in page
    said = {"ground": "secrecy", "comment": "Lộ"}
    done = head.post(f"{api}/@workflow/withdraw", json=said)
    assert done.status_code == 200, done.text
    assert "Bản công khai" in done.json()["warnings"][0]
    for user in (*COLLEAGUES, None):
        session = client(user)
        for path in (draft, public, later, of_working):
            assert session.get(path).status_code in (401, 404, 410), (user, path)
            assert session.get(f"{path}/@history").status_code != 200, (user, path)
        found = session.get("/++api++/@search?Title=Bản&b_size=100").json()
        assert not {"Bản nháp", "Bản công khai", "Bản để sau"} & {
            one["title"] for one in found["items"]
        }, user
    for session, count in ((writer, 0), (head, 1)):
        in_bin = session.get(f"/++api++{SITE}/@deleted").json()["items"]
        assert [one["title"] for one in in_bin] == ["Bản đã xóa"] * count
    gone = writer.post(f"{draft}/@workflow/submit", json={})
    assert gone.status_code in (401, 404)
    # The head has looked: it is a text of its own by now. What was made from it before
    # says what it said then, until the head has looked at that.
    assert head.post(f"{draft}/@workflow/submit", json={}).status_code == 200
    assert client(LEVELS[1]).get(draft).status_code == 200
    assert writer.get(later).status_code in (401, 404)
    told = head.get(later.removeprefix("/++api++"), headers=HTML).text
    assert 'id="closed-notice"' in told
    assert "/@@act/submit" in told
    assert 'id="closed-notice"' not in head.get(draft[8:], headers=HTML).text
    assert head.post(f"{later}/@workflow/submit", json={}).status_code == 200
    assert writer.get(later).status_code == 200
    # Restored, so that its head can take the secret out of it: nobody else sees it
    # before that is done, nor ever what it was; and it is taken out of nothing else.
    back = head.post(f"{api}/@workflow/restore", json={"comment": "Để sửa"})
    assert back.status_code == 200, back.text
    assert back.json()["warnings"]
    assert writer.get(api).status_code == 410
    assert writer.post(f"{api}/@workflow/submit", json={}).status_code == 410
    # What was being changed in it says the same.
    held = head.post(f"{api}/@workflow/submit", json={})
    assert held.json()["error"]["reasons"][0]["type"] == "closed_copy_left"
    assert head.delete(f"{api}/@workingcopy").status_code == 204
    assert head.patch(api, json={"title": "Chuyện đã sửa"}).ok
    assert len(head.get(f"{api}/@history").json()) > 1
    assert head.post(f"{api}/@workflow/submit", json={}).status_code == 200
    assert writer.get(api).status_code == 200
    versions = writer.get(f"{api}/@history")
    assert versions.status_code == 200
    assert not [one for one in versions.json() if one["type"] == "versioning"]
    assert writer.get(other).status_code in (401, 404)
    assert head.post(f"{other}/@workflow/submit", json={}).status_code == 200
    assert writer.get(other).status_code == 200
    assert client().get(public).status_code == 410


@pytest.mark.regulation("4.2a", "7.2e")
def test_what_is_closed_for_a_secret_is_closed_in_its_copied_files(
    client, site, boards, publish, section
):
    """A file that was copied or moved into another item stands there by itself."""
    secret = f"/++api++{address(publish(section, 'so-y-te', 'draft', id='kin'))}"
    other = f"/++api++{address(publish(section, 'so-y-te', 'draft', id='khac'))}"
    writer, head = client(LEVELS[0]), client("so-y-te-head")

    def file_in(place, name):
        data = {"data": "secret", "filename": name, "content-type": "text/plain"}
        made = writer.post(place, json={"@type": "File", "title": name, "file": data})
        assert made.status_code == 201, made.text
        return f"{place}/{name}"

    def taken(source, target, service="@copy"):
        source = source.removeprefix("/++api++")
        made = writer.post(f"{target}/{service}", json={"source": source})
        assert made.status_code == 200, made.text
        return f"{target}/{made.json()[0]['target'].rsplit('/', 1)[1]}"

    own = file_in(other, "cua-minh.txt")
    copied = taken(file_in(secret, "sao.txt"), other)
    moved = taken(file_in(secret, "chuyen.txt"), other, "@move")
    again = taken(copied, other)
    for path in (secret, other):
        _went_public(client, path)
    in_work = writer.post(f"{other}/@workingcopy").json()["@id"]
    in_work = f"/++api++{in_work[in_work.index('/vi/') :]}"
    bound = ("sao.txt", "chuyen.txt", again.rsplit("/", 1)[1])
    file = "@@download/file"
    for path in (own, copied, moved, again):
        assert client().get(f"{path.removeprefix('/++api++')}/{file}").ok, path
    page = head.get(f"{secret.removeprefix('/++api++')}/@@act/withdraw", headers=HTML)
    assert "sao.txt" in page.text
    said = {"ground": "secrecy", "comment": "Lộ"}
    done = head.post(f"{secret}/@workflow/withdraw", json=said)
    assert len(done.json()["warnings"]) == len(bound) * 2
    for user in (*COLLEAGUES, None):
        session = client(user)
        for path in (copied, moved, again):
            page = path.removeprefix("/++api++")
            assert session.get(f"{page}/{file}").status_code in (401, 404), path
            assert session.get(path).status_code in (401, 404), path
        assert session.get(own).status_code == 200
        assert session.get(other).status_code == 200
        for name in bound:
            found = session.get(f"{in_work}/{name}").status_code
            assert found in (401, 404), (user, name)
    assert head.get(copied).status_code == 200
    # Nor does a copy that is made of it now open it.
    after = head.post(f"{other}/@copy", json={"source": copied[8:]})
    assert after.status_code in (200, 403), after.text
    if after.status_code == 200:
        late = f"{other}/{after.json()[0]['target'].rsplit('/', 1)[1]}"
        assert client().get(late).status_code in (401, 404)


@pytest.mark.regulation("4.2a", "7.2e", "15.5")
def test_what_says_the_same_as_a_secret_is_told_and_withdrawn_with_it(
    client, site, boards, publish, section
):
    """A copy is found to be secret: so are what it was made from, and its like."""
    text = "Kế hoạch vận chuyển vật tư của đơn vị trong quý này được giữ kín. " * 3
    source = address(publish(section, "so-y-te", id="goc", description=text))
    elsewhere = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    head, others = client("so-y-te-head"), client("huyen-hiep-hoa-head")

    def copied(name, place=section, steps=LEVELS, **said):
        admin = client("admin")
        made = admin.post(f"/++api++{address(place)}/@copy", json={"source": source})
        path = "/++api++" + "/vi/" + made.json()[0]["target"].split("/vi/", 1)[1]
        said = {"title": name, "byline": "Ai", "source": "Sở Y tế", **said}
        assert admin.patch(path, json=said).ok
        for user, step in zip(steps, ("submit", "approve", "publish"), strict=True):
            sent = APPROVAL if step == "approve" else {}
            done = client(user).post(f"{path}/@workflow/{step}", json=sent)
            assert done.status_code == 200, done.text
        return path

    found = copied("Bản bị phát hiện")
    like, third = copied("Bản giống"), copied("Bản thứ ba")
    copied("Bản viết lại", description="Nay nói hẳn chuyện khác, không còn gì cũ cả.")
    levels = [one.replace("so-y-te", "huyen-hiep-hoa") for one in LEVELS]
    abroad = copied("Bản nơi khác", elsewhere, levels)
    act = f"{found.removeprefix('/++api++')}/@@act/withdraw"
    page = fromstring(head.get(act, headers=HTML).text)
    ticks = {
        one.get("value"): one.getparent().text_content().strip()
        for one in page.xpath("//input[@name='also:list']")
    }
    assert len(ticks) == 3
    assert "Bản nơi khác" in page.text_content()
    assert "Bản viết lại" not in page.text_content()
    uid = next(one for one, title in ticks.items() if title.startswith("Bản giống"))
    (form,) = (one for one in page.forms if "ground" in one.fields)
    said = {"ground": "secrecy", "comment": "Lộ", "perform": "1", "also:list": uid}
    fields = {name: one for name, one in form.form_values() if name not in said}
    head.post(act, data={**fields, **said}, headers=HTML)
    for path, status in ((found, 410), (like, 410), (source, 200), (abroad, 200)):
        assert client().get(path).status_code == status, path
    told = head.get(f"/++api++{SITE}/@acts?kind=withdraw").json()["items"]
    assert any(source in str(one["details"]) for one in told), told
    # The API names what is left; the head of the other board is asked, and has done it.
    left = head.post(
        f"{third}/@workflow/withdraw", json={"ground": "secrecy", "comment": "Lộ"}
    ).json()["alike"]
    assert {one["@id"].partition("/vi/")[2] for one in left} == {
        source.removeprefix("/vi/"),
        abroad.partition("/vi/")[2],
    }
    for user, count in ((others, 1), (client(levels[1]), 0)):
        work = user.get("/++api++/@my-work").json()["items"]
        assert [one["title"] for one in work] == ["Bản nơi khác"] * count
    done = {"ground": "secrecy", "comment": "Lộ"}
    assert others.post(f"{abroad}/@workflow/withdraw", json=done).status_code == 200
    assert others.get("/++api++/@my-work").json()["items"] == []
