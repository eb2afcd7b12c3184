"""Two documents of one number: what is cited without a day ends neither (4.1d)."""

from .legal_records import make_record
from .legal_records import path_of
from .test_documents_pending import PAGE
from bacgiang.policy.legal.effect.answering import forget_answers
from bacgiang.policy.legal.effect.answering import status_on
from bacgiang.policy.legal.relations.meaning import ask_which_everywhere
from bacgiang.policy.legal.relations.store import relation_store
from dataclasses import replace
from datetime import date
from lxml.html import fromstring
import pytest
import transaction


NUMBER = "2500/2018/QĐ-UBND"
KEEPING = """QUYẾT ĐỊNH
Điều 1. Chuồng trại
1. Mỗi hộ giữ không quá năm thùng.
2. Thùng đặt xa nhà ở.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày ký."""
CHANGING = """QUYẾT ĐỊNH
Về việc sửa đổi quy định chăn nuôi
Điều 1. Sửa đổi một số điều của Quyết định số 2500/2018/QĐ-UBND của Ủy ban nhân dân tỉnh
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Mỗi hộ giữ không quá mười thùng.”.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2024."""


def keeping(site, animal, day):
    facts = {"number": NUMBER, "title": f"Nuôi {animal}", "issue_date": day}
    return make_record(site, text=KEEPING, file=None, entry_into_force=day, **facts)


def stands(client, record):
    """Status, whether something waits, and the words of the first clause."""
    api = f"/++api++{path_of(record)}"
    effect = client.get(f"{api}/@effect").json()
    read = client.get(f"{api}/@text-on").json()
    return effect["status"], bool(effect["pending"]), "mười thùng" in read["text"]


def linked(client, path, other):
    """Whether the text of a document links another."""
    page = fromstring(client.get(path, headers=PAGE).text)
    return any(
        f"{other}#" in f"{link}#"
        for link in page.xpath("//*[@id='legal-text']//a/@href")
    )


def stands_now(*records):
    forget_answers()
    return [status_on(one, date(2025, 1, 1)).status.value for one in records]


@pytest.mark.regulation("4.1d", "15.3")
def test_nobody_is_changed_until_somebody_says_which_is_meant(site, boards, client):
    bees = keeping(site, "ong", date(2018, 3, 1))
    later = {
        "number": "2504/2024/QĐ-UBND",
        "title": "Sửa đổi quy định chăn nuôi",
        "issue_date": date(2024, 6, 3),
        "entry_into_force": date(2024, 6, 15),
    }
    source = make_record(site, text=CHANGING, file=None, **later)
    (name,) = [one.identifier for one in relation_store(site).from_record(source.UID())]
    board, visitor = client("ubnd-review"), client()
    address = f"/++api++{path_of(source)}/@relations/{name}"
    assert board.patch(address, json={"standing": "confirmed"}).status_code == 200
    assert stands(visitor, bees) == ("partly-in-force", False, True)

    # The second of the number comes: what was decided stays so, and its board is asked.
    transaction.begin()
    silk = keeping(site, "tằm", date(2018, 4, 1))
    assert stands(visitor, bees) == ("partly-in-force", False, True)
    assert stands(visitor, silk) == ("in-force", False, False)
    # Nobody of the board takes it back alone because of that.
    asks = client("ubnd-publish").patch(address, json={"standing": "rejected"})
    assert asks.json()["standing"] == "proposed"
    assert stands(visitor, bees) == ("partly-in-force", False, True)
    listed = board.get(f"/++api++{path_of(source)}/@relations").json()["proposals"]
    (request,) = [one["id"] for one in listed if one["takes_back"]]
    asked = f"/++api++{path_of(source)}/@relations/{request}"
    done = board.patch(asked, json={"standing": "rejected"})
    assert done.json()["standing"] == "rejected"
    work = client("ubnd-publish").get("/++api++/@my-work").json()["items"]
    assert "relations" in {one["matter"] for one in work}
    (listed,) = board.get("/++api++/@undecided-relations").json()["items"]
    assert (listed["id"], listed["doubted"]) == (name, "same-number")
    assert "vẫn giữ nguyên" in board.get("/vi/@@undecided-relations", headers=PAGE).text
    assert "which_is_meant" in board.patch(address, json={"standing": "confirmed"}).text
    same = {"standing": "confirmed", "target": {"UID": bees.UID()}}
    assert board.patch(address, json=same).json()["standing"] == "confirmed"
    assert not board.get("/++api++/@undecided-relations").json()["items"]
    assert stands(visitor, bees) == ("partly-in-force", False, True)

    # What earlier releases kept of both at once waits at both after an upgrade.
    transaction.begin()
    store = relation_store(site)
    decided = store.get(name)
    store.keep(replace(decided, target=replace(decided.target, uid="")))
    ask_which_everywhere(None)
    transaction.commit()
    for record in (bees, silk):
        assert stands(visitor, record) == ("in-force", True, False)
        page = fromstring(visitor.get(path_of(record), headers=PAGE).text)
        (notice,) = page.cssselect("#legal-pending")
        assert "nhiều văn bản cùng số" in " ".join(notice.text_content().split())
        assert "pending-mark" in visitor.get("/vi/van-ban?text=2500", headers=PAGE).text
        (told,) = visitor.get(f"/++api++{path_of(record)}/@relations").json()["pending"]
        assert told["ambiguous"] and told["document"]["UID"] == source.UID()
    work = client("ubnd-publish").get("/++api++/@my-work").json()["items"]
    assert "relations" in {one["matter"] for one in work}

    # Nor does the text that cites it, or its XML, take one for the other.
    cites = f"{path_of(source)}"
    addresses = (path_of(bees), path_of(silk))
    assert not any(linked(visitor, cites, one) for one in addresses)
    akn = visitor.get(f"/++api++{cites}/@akn").text
    assert "/2018-03-01/" not in akn and "/2018-04-01/" not in akn

    # Each way in asks which one.
    refused = board.patch(address, json={"standing": "confirmed"})
    assert refused.status_code == 400 and "which_is_meant" in refused.text
    assert "Nuôi ong (01/03/2018); Nuôi tằm (01/04/2018)" in refused.text
    bulk = {"relations": [name], "standing": "confirmed"}
    (left,) = board.post("/++api++/@undecided-relations", json=bulk).json()["items"]
    assert [one["type"] for one in left["reasons"]] == ["which_is_meant"]
    row = board.get("/vi/@@undecided-relations", headers=PAGE).text
    assert "chọn văn bản được nói đến" in row
    relations = f"{path_of(source)}/@@relations"
    page = fromstring(board.get(relations, headers=PAGE).text)
    (form,) = [one for one in page.forms if "relation" in one.fields]
    choices = page.cssselect(".relation-candidates input")
    assert [one.get("value") for one in choices] == [bees.UID(), silk.UID()]
    assert not any(one.get("checked") for one in choices)
    ways = page.cssselect(".relation-candidates a")
    assert [bees.getId() in ways[0].get("href"), len(ways)] == [True, 2]
    assert fromstring(row).cssselect(".undecided-subject")[0].text_content()
    sent = {**dict(form.form_values()), "confirm": "1"}
    again = board.post(relations, data=sent, headers=PAGE)
    assert again.status_code == 400 and "Nuôi tằm (01/04/2018)" in again.text
    wrong = {"standing": "confirmed", "target": {"UID": source.UID()}}
    assert "not_among_them" in board.patch(address, json=wrong).text
    assert stands(visitor, silk)[0] == "in-force"

    answer = board.post(relations, data={**sent, "target": silk.UID()}, headers=PAGE)
    assert answer.status_code in (200, 302, 303), answer.text
    assert stands(visitor, silk) == ("partly-in-force", False, True)
    assert stands(visitor, bees) == ("in-force", False, False)
    assert [linked(visitor, cites, one) for one in addresses] == [False, True]
    transaction.begin()
    kept = relation_store(site).get(name)
    assert (kept.target.uid, kept.decided_by) == (silk.UID(), "ubnd-review")
    # What earlier releases kept of both at once waits after an upgrade.
    store, unchosen = relation_store(site), replace(kept.target, day="", uid="")
    store.keep(replace(kept, target=unchosen))
    assert stands_now(bees, silk) == ["in-force"] * 2
    ask_which_everywhere(None)
    waits = store.get(name)
    assert (waits.standing, waits.target.uid, waits.decided_by) == ("proposed", "", "")
    transaction.abort()
