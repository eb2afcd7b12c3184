"""A promotion as the public sees it, and the papers it does not see (13)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.ops.picture_scales.baring import BarePictures
from bacgiang.policy.thematic.promotions.agreed import digest
from bacgiang.policy.thematic.promotions.confirmation import confirmation_store
from bacgiang.policy.thematic.promotions.confirmation import confirmed
import base64
from dataclasses import replace
from io import BytesIO
from lxml.html import fromstring
from PIL import Image
from PIL.PngImagePlugin import PngInfo
import pytest
from small_files import picture
import transaction


pytestmark = pytest.mark.regulation("13")

SECTION = "/vi/chuyen-de/quang-ba"
ITEM = f"{SECTION}/vai-thieu"
PAGE = f"{ITEM}/@@promotion-confirmation"
HTML = {"Accept": "text/html"}
PDF = b"%PDF-1.4 xac nhan\n%%EOF"


def fields(**changes):
    image = base64.b64encode(picture()).decode()
    values = {
        "@type": "Promotion",
        "id": "vai-thieu",
        "title": "Vải thiều [Mẫu]",
        "enterprise": "Hợp tác xã Mẫu",
        "image": {"data": image, "encoding": "base64", "filename": "vai.png"},
        "alternative": "Chùm vải thiều",
        "link": "https://example.org/vai",
        "language": "vi",
    }
    return {**values, **changes}


@pytest.fixture
def editor(client, boards):
    return client("ubnd-update")


@pytest.fixture
def made(editor):
    answer = editor.post(f"/++api++{SECTION}", json=fields())
    assert answer.status_code == 201, answer.text
    return editor


def form_of(session, page=PAGE):
    tree = fromstring(session.get(page, headers=HTML).text)
    return tree.get_element_by_id("promotion-confirmation").fields


def file_it(session, page=PAGE, form=None, **changes):
    form = form or form_of(session, page)
    values = {
        "_authenticator": form["_authenticator"],
        "seen": form["seen"],
        "signed": "2026-11-02",
        "signer": "Nguyễn Thị Mẫu, Giám đốc",
        "fee": "7654321",
        "authority": "mandate",
        "mandate": "12/UQ-HTX",
        "declares": "1",
        "place": "first-page",
        "first": "2026-01-01",
        "last": "2099-01-01",
        **changes,
    }
    files = {"file": ("xac-nhan.pdf", PDF, "application/pdf")}
    return session.post(page, data=values, files=files, headers=HTML)


@pytest.mark.parametrize(
    "wrong",
    [
        {"link": "javascript:alert(1)"},
        {"link": "https://user@example.org"},
        {"link": 5},
        {"alternative": "a" * 300},
        {"image": "x"},
    ],
)
def test_wrong_values_are_refused(editor, wrong):
    answer = editor.post(f"/++api++{SECTION}", json=fields(**wrong))
    assert answer.status_code == 400, answer.text
    assert editor.get(f"/++api++{ITEM}").status_code == 404


def test_from_the_paper_to_the_first_page_and_no_further(made, client, site):
    way = f"/++api++{ITEM}/@workflow"
    assert made.post(f"{way}/submit", json={}).status_code == 200
    approve = {"declaration": True, "comment": "Đúng"}
    review, publish = client("ubnd-review"), client("ubnd-publish")
    assert review.post(f"{way}/approve", json=approve).status_code == 400
    assert file_it(made, fee="nhiều").status_code == 400
    assert file_it(made).status_code == 303
    assert review.post(f"{way}/approve", json=approve).status_code == 200
    assert publish.post(f"{way}/publish", json={}).status_code == 400
    dates = {"expires": "2099-01-01T00:00:00+07:00"}
    answer = publish.post(f"{way}/publish", json=dates)
    assert answer.status_code == 200, answer.text
    home = fromstring(client().get("/vi", headers=HTML).text)
    (link,) = home.xpath("//section[contains(@class, 'home-promotions')]//li/a")
    assert link.get("href") == "https://example.org/vai"
    assert link.get("rel") == "sponsored nofollow noopener"
    assert link.find("img").get("alt") == "Chùm vải thiều"
    page = client().get(ITEM, headers=HTML)
    told = client().get(f"/++api++{ITEM}")
    for answer in (page, told):
        assert answer.status_code == 200
        assert "7654321" not in answer.text
        assert "7.654.321" not in answer.text
        assert "Giám đốc" not in answer.text
    assert client("ubnd-publish").get(PAGE, headers=HTML).status_code == 200
    paper = f"{ITEM}/@@promotion-confirmation-file?number=0"
    assert review.get(paper).content == PDF
    for user in (None, "so-y-te-head"):
        for address in (PAGE, paper):
            answer = client(user).get(address, headers=HTML)
            assert answer.status_code in (302, 401, 403), (user, address)
    # Made bare of what its camera told, it is what was confirmed, and stays there.
    site._p_jar.sync()
    item = site.restrictedTraverse(ITEM.strip("/"))
    facts = PngInfo()
    facts.add_text("Author", "Nguyễn Văn A")
    data = BytesIO()
    Image.open(BytesIO(item.image.data)).save(data, "PNG", pnginfo=facts)
    shown = type(item.image)(data.getvalue(), "image/png", "vai.png")
    (kept,) = confirmation_store().of(item.UID())
    item.image = shown
    kept.facts = replace(kept.facts, digest=digest(item))
    item.reindexObject()
    while BarePictures().due(site, None, now_utc()):
        BarePictures().run(site, now_utc())
    transaction.commit()
    assert item.image is not shown and confirmed(item) is kept
    home = fromstring(client().get("/vi", headers=HTML).text)
    assert home.xpath("//section[contains(@class, 'home-promotions')]//li/a")
    for number in ("1", "-1", "x", "", "9" * 9):
        address = f"{ITEM}/@@promotion-confirmation-file?number={number}"
        assert review.get(address).status_code == 404


def test_forged_forms_file_nothing(made, client):
    values = {"signed": "2026-11-02", "signer": "A", "fee": "0"}
    files = {"file": ("a.pdf", PDF, "application/pdf")}
    answer = made.post(PAGE, data=values, files=files, headers=HTML)
    assert answer.status_code == 403
    assert "confirmations" not in made.get(PAGE, headers=HTML).text


def on_first_page(client):
    home = fromstring(client().get("/vi", headers=HTML).text)
    return len(home.xpath("//section[contains(@class, 'home-promotions')]//li/a"))


def publish(client, address, between=None):
    """`between`: what is tried before each step."""
    way = f"/++api++{address}/@workflow"
    approve = {"declaration": True, "comment": "Đúng"}
    dates = {"expires": "2099-01-01T00:00:00+07:00"}
    for level, act, said in (
        ("update", "submit", {}),
        ("review", "approve", approve),
        ("publish", "publish", dates),
    ):
        if between is not None:
            between(act)
        answer = client(f"ubnd-{level}").post(f"{way}/{act}", json=said)
        assert answer.status_code == 200, answer.text


def test_who_writes_alone_moves_nothing_that_readers_see(made, client):
    form = dict(form_of(made))
    assert file_it(made).status_code == 303
    publish(client, ITEM)
    assert on_first_page(client) == 1
    page = fromstring(made.get(PAGE, headers=HTML).text)
    assert "bản sao" in page.get_element_by_id("promotion-is-published").text
    assert page.get_element_by_id("promotion-receipt").xpath(".//button")
    answer = file_it(made, form=form, place="section")
    assert answer.status_code == 409
    assert "bản sao" in answer.text
    assert on_first_page(client) == 1
    # The same words and picture in a copy: the paper waits for who publishes it.
    answer = made.post(f"/++api++{ITEM}/@workingcopy", json={})
    assert answer.status_code == 201, answer.text
    copy = f"{SECTION}/{answer.json()['@id'].rpartition('/')[2]}"
    answer = file_it(made, f"{copy}/@@promotion-confirmation", place="section")
    assert answer.status_code == 303
    assert on_first_page(client) == 1
    publish(client, copy)
    assert on_first_page(client) == 0


def test_papers_are_of_what_others_agree_to(made, client):
    """Who approves has seen them, and from then on they stay."""
    file_it(made)
    publish(client, ITEM)
    answer = made.post(f"/++api++{ITEM}/@workingcopy", json={})
    copy = f"{SECTION}/{answer.json()['@id'].rpartition('/')[2]}"
    page, way = f"{copy}/@@promotion-confirmation", f"/++api++{copy}/@workflow"
    form = dict(form_of(made, page))
    tried = []

    def another(act):
        if act == "submit":
            assert file_it(made, page).status_code == 303
            return
        seen = client("ubnd-review").get(way).json()["seen"]
        answer = file_it(made, page, form, signer="Ai đó", place="section")
        is_other = client("ubnd-review").get(way).json()["seen"] != seen
        tried.append((act, answer.status_code, is_other))
        if act == "approve":
            said = {"declaration": True, "comment": "Đúng", "seen": seen}
            old = client("ubnd-review").post(f"{way}/approve", json=said)
            assert old.status_code == 412, old.text
            assert file_it(made, page).status_code == 303
        else:
            assert "trả lại" in answer.text
            shown = fromstring(made.get(page, headers=HTML).text)
            assert "trả lại" in shown.get_element_by_id("promotion-is-published").text

    publish(client, copy, another)
    assert tried == [("approve", 303, True), ("publish", 409, False)]
    assert on_first_page(client) == 1
