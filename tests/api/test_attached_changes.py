"""A wrong file of a published item is replaced through its working copy (4.1b, 14.2)."""

from bacgiang.policy.editorial.acts.store import act_store
import base64
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import picture
import transaction


HTML = {"Accept": "text/html"}
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
WRITER, REVIEWER, PUBLISHER = (
    f"so-y-te-{level}" for level in ("update", "review", "publish")
)
PLAN, WRONG, RIGHT = (b"%PDF-1.4\n" * times for times in (3, 4, 5))


@pytest.fixture
@made_once
def item(site, boards, publish):
    """Published, with three files and a picture that its text shows."""
    item = publish(
        site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Kế hoạch"
    )
    with api.env.adopt_roles(["Manager"]):
        for name, data in (("mot", PLAN), ("sai", WRONG), ("thua", PLAN)):
            file = NamedBlobFile(data, "application/pdf", f"{name}.pdf")
            api.content.create(item, "File", name, title=f"Tệp {name}", file=file)
        image = NamedBlobImage(picture("PNG", (9, 6)), "image/png", "anh.png")
        api.content.create(item, "Image", "anh", image=image, alt_text="Trạm")
    shown = f'<img src="resolveuid/{item["anh"].UID()}" alt="Trạm" />'
    item.text = RichTextValue(f"<p>{shown}</p>", "text/html", "text/x-html-safe")
    transaction.commit()
    return item


@pytest.fixture
def check_out(item, client):
    """Over the API; the copy's address."""

    def make():
        answer = client(WRITER).post(f"{item.absolute_url()}/@workingcopy")
        assert answer.status_code == 201, answer.text
        return answer.json()["@id"].replace("/++api++", "")

    return make


def uploaded(data, filename):
    encoded = base64.b64encode(data).decode()
    kind = "image/png" if filename.endswith("png") else "application/pdf"
    return {
        "data": encoded,
        "encoding": "base64",
        "filename": filename,
        "content-type": kind,
    }


def attached(page):
    return [
        one.xpath("string(span)")
        for one in html.fromstring(page.text).cssselect(".file-link")
    ]


def act(client, user, copy, transition, **stated):
    return client(user).post(f"{copy}/@workflow/{transition}", json=stated)


@pytest.mark.regulation("4.1b", "14.2")
def test_a_wrong_file_is_replaced_by_three_people(item, check_out, client):
    url, visitor = item.absolute_url(), client()
    uids = {name: item[name].UID() for name in ("mot", "sai", "anh")}
    untouched = visitor.get(f"{url}/mot").json()["modified"]
    wide, copy = picture("PNG", (20, 6)), check_out()
    writer = client(WRITER)
    page = writer.get(copy, headers=HTML)
    assert attached(page) == ["Tệp mot", "Tệp sai", "Tệp thua"]
    assert f"{copy}/anh" in page.text or f"{copy.rsplit('/', 1)[1]}/anh" in page.text
    new = {"file": uploaded(RIGHT, "dung.pdf"), "title": "Tệp đúng"}
    for part, values in (("sai", new), ("anh", {"image": uploaded(wide, "anh.png")})):
        assert writer.patch(f"{copy}/{part}", json=values).status_code == 204
    assert writer.delete(f"{copy}/thua").status_code == 204
    added = {"@type": "File", "id": "them", "title": "Tệp thêm"}
    added["file"] = uploaded(PLAN, "them.pdf")
    assert writer.post(copy, json=added).status_code == 201
    moved = {"ordering": {"obj_id": "them", "delta": "top"}}
    assert writer.patch(copy, json=moved).status_code == 204

    def seen_by_visitors():
        return (
            visitor.get(f"{url}/sai/@@download/file").content,
            visitor.get(f"{url}/anh/@@images/image").content,
            attached(visitor.get(url, headers=HTML)),
        )

    before = (WRONG, picture("PNG", (9, 6)), ["Tệp mot", "Tệp sai", "Tệp thua"])
    steps = ((WRITER, "submit", {}), (REVIEWER, "approve", APPROVAL))
    for user, transition, stated in steps:
        assert seen_by_visitors() == before
        assert act(client, user, copy, transition, **stated).status_code == 200
    late = {"file": uploaded(WRONG, "khac.pdf")}
    for user in (WRITER, REVIEWER, PUBLISHER):
        assert client(user).patch(f"{copy}/sai", json=late).status_code in (401, 403)
    assert visitor.get(f"{copy}/sai/@@download/file").status_code in (401, 404)
    assert seen_by_visitors() == before
    answer = act(client, PUBLISHER, copy, "publish")
    assert answer.status_code == 200, answer.text
    now = (RIGHT, wide, ["Tệp thêm", "Tệp mot", "Tệp đúng"])
    assert seen_by_visitors() == now
    assert visitor.get(f"{url}/thua/@@download/file").status_code == 404
    assert visitor.get(f"{url}/mot").json()["modified"] == untouched
    transaction.begin()
    assert {name: item[name].UID() for name in uids} == uids
    assert f"resolveuid/{uids['anh']}" in item.text.raw


@pytest.mark.regulation("4.1b")
def test_a_file_that_comes_under_an_old_name_takes_its_address(item, check_out, client):
    copy, writer, uid = check_out(), client(WRITER), item["sai"].UID()
    assert writer.delete(f"{copy}/sai").status_code == 204
    new = {"@type": "File", "id": "sai", "file": uploaded(RIGHT, "sai.pdf")}
    assert writer.post(copy, json=new).status_code == 201
    steps = (
        (WRITER, "submit", {}),
        (REVIEWER, "approve", APPROVAL),
        (PUBLISHER, "publish", {}),
    )
    for user, transition, stated in steps:
        assert act(client, user, copy, transition, **stated).status_code == 200
    answer = client().get(f"{item.absolute_url()}/sai/@@download/file")
    assert answer.content == RIGHT
    transaction.begin()
    assert item["sai"].UID() == uid
    assert list(item.objectIds()) == ["mot", "thua", "anh", "sai"]


@pytest.mark.regulation("4.1b", "15.3")
def test_a_copy_given_up_leaves_the_files_and_nobody_wrote_them(
    item, check_out, client
):
    copy = check_out()
    transaction.begin()
    made = item.__parent__[copy.rsplit("/", 1)[1]]
    parts = [one.details.get("part") for one in act_store().of_item(made.UID())]
    assert not any(parts)
    assert client(WRITER).delete(f"{copy}/@workingcopy").status_code == 204
    assert client().get(f"{item.absolute_url()}/sai/@@download/file").content == WRONG
    transaction.begin()
    assert list(item.objectIds()) == ["mot", "sai", "thua", "anh"]
