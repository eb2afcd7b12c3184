"""The form of an act: what is reviewed stands in it, and what changed in it (9.1)."""

from lxml import html
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.textfield.value import RichTextValue
import pytest
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
@pytest.mark.parametrize("user", [None, "ubnd-head", "huyen-hiep-hoa-head"])
def test_differences_are_for_the_own_board(client, publish, section, user):
    item = publish(section, "so-y-te", "published", text=rich(BODY))
    answer = client(user).get(f"{path_of(item)}/@@differences", headers=HTML)
    assert answer.status_code in (302, 401, 403, 404)
    assert "ba phòng" not in answer.text


def perform(session: Any, address: str, **fields: str) -> Any:
    token = page(session, address).xpath(
        'string(//input[@name="_authenticator"]/@value)'
    )
    data = {"_authenticator": token, "perform": "1", **fields}
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
