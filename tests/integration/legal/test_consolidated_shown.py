"""What page, service and file tell of the text of a day: the same, and with addresses."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.akn import read_akn
from bacgiang.policy.law.akn import work_uri
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.legal.api.text.text_on import GetTextOn
from bacgiang.policy.legal.consolidated.collecting import text_on
from bacgiang.policy.legal.consolidated.expressing import akn_as_issued
from bacgiang.policy.legal.consolidated.naming import described_failures
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.deciding import reject
from bacgiang.policy.legal.relations.describing import proposed_by
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.legal.relations.works import work_of_record
from bacgiang.policy.ops.openapi.files import schemas
from datetime import date
from integration.legal.amending import AMENDING
from integration.legal.amending import ISSUED
from integration.legal.amending import words
from jsonschema import Draft202012Validator
from lxml.etree import fromstring
from lxml.etree import tostring
from lxml.html import document_fromstring
from plone import api
import pytest
from re import findall
from relations_stated import state


pytestmark = pytest.mark.regulation("4.1d")

ENDS = ("source", "destination")
AKN = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


def test_page_service_and_akn_tell_the_same(amended, ask):
    official = {"kind": "consolidated-by", "target": {"number": "9/VBHN-UBND"}}
    with api.env.adopt_user(username="ubnd-review"):
        state(amended, relation_from(amended, official))
    with api.env.adopt_roles(["Anonymous"]):
        request = ask(day="2025-07-01", **{"from": "2024-04-01"})
        html = api.content.get_view("text-on", amended, request)()
        service = GetTextOn()
        service.context, service.request = amended, request
        answer = service.reply()
        issued = akn_as_issued(amended)
    assert "không phải văn bản hợp nhất chính thức" in html
    assert "Hồ sơ nộp trong 10 ngày" in html and "không có ở đâu" in html
    (banner,) = findall(r'<section class="legal-effect [^"]*"', html)
    assert f"legal-effect-{answer['status']}" in banner
    # What could not be done is told where it is missing.
    place = html.index('id="art_2"')
    assert "chưa được thể hiện" in html[place:]
    assert answer["not_applied"][0]["places"][0]["eId"] == "art_2"
    assert "40/2025/QĐ-UBND</a>" in html and "#art_1__para_1" in html
    assert "9/VBHN-UBND" in html
    assert "compare-added" in html and "<ins>" in html
    told = answer["comparison"]
    assert (told["from"], told["to"]) == ("2024-04-01", "2025-07-01")
    assert answer["@id"].endswith("?day=2025-07-01&from=2024-04-01")
    assert [(one["eId"], one["kind"]) for one in told["differences"]] == [
        ("art_1__para_2", "changed"),
        ("art_1__para_2a", "added"),
        ("art_1__para_3", "changed"),
        ("art_2", "changed"),
    ]
    assert shown_pairs(html) == [
        (one["kind"], one["eId"], one["title"]) for one in told["differences"]
    ]
    first = told["differences"][0]
    assert first["old"]["text"] == "Hồ sơ nộp trong 15 ngày làm việc."
    assert first["new"]["text"] == "Hồ sơ nộp trong 10 ngày làm việc."
    runs = [(one["kind"], one["text"].strip()) for one in first["differences"]]
    assert ("deleted", "15") in runs and ("inserted", "10") in runs
    # An insertion has no old side, and asking the other way round tells the same.
    assert told["differences"][1]["old"] is None
    with api.env.adopt_roles(["Anonymous"]):
        service.request = ask(day="2024-04-01", **{"from": "2025-07-01"})
        assert service.reply()["comparison"] == told
        service.request = ask(day="2024-04-01")
        assert service.reply()["comparison"] is None
        service.request = ask(day="2024-04-01", **{"from": "hôm qua"})
        with pytest.raises(Refused):
            service.reply()
    # A number of which nothing is left was not taken away.
    assert "compare-removed" not in html
    assert answer["official"] is False
    kinds = [one["kind"] for one in answer["changes"]]
    assert kinds == ["replace", "insert", "repeal", "replace-words"]
    assert answer["changes"][0]["source"]["number"] == "40/2025/QĐ-UBND"
    assert [one["reason"]["code"] for one in answer["not_applied"]] == [
        "words-not-found"
    ]
    akn = answer["akn"].encode()
    assert akn_errors(akn) == () == akn_errors(issued)
    assert "vie@2025-07-01" in answer["akn"]
    assert words(read_akn(akn), "art_2") == "Các sở báo cáo mỗi năm."
    assert read_akn(issued) == amended.structure.tree
    assert b"passiveModifications" in issued


def shown_pairs(html):
    """Kind, eId and title of each place of the comparison on the page."""
    return [
        (
            pair.get("class").split("compare-")[-1],
            pair.cssselect("a")[0].get("href")[1:],
            pair.cssselect("a")[0].text_content(),
        )
        for pair in document_fromstring(html).cssselect("section.compare-pair")
    ]


def test_what_the_text_proposes_and_a_person_decides(people, published):
    first = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    unclear = (
        "1. Sửa đổi đoạn đầu khoản 2 Điều 1 như sau:\n“Hồ sơ nộp sớm.”.\n2. Bổ sung"
    )
    later = published(
        number="40/2025/QĐ-UBND",
        title="Sửa đổi quy định mẫu",
        issue_date=date(2025, 6, 2),
        entry_into_force=date(2025, 6, 15),
        text=unclear.join(
            (
                AMENDING.partition("1. Sửa đổi, bổ sung khoản")[0],
                AMENDING.partition("2. Bổ sung")[2],
            )
        ),
    )
    with api.env.adopt_user(username="ubnd-review"):
        for one in proposed_by(later):
            supplements = one.kind is RelationKind.SUPPLEMENTS
            (reject if supplements else confirm)(later, one.relation)
    with api.env.adopt_roles(["Anonymous"]):
        read = text_on(first, date(2025, 7, 1))
    assert words(read.text, "art_1__para_3") == "(được bãi bỏ)"
    # What was rejected is neither done nor told, what is not understood told once.
    assert words(read.text, "art_1__para_2a") is None
    told = [one.dated.operation.passage for one in read.not_applied]
    assert not any("2a" in one for one in told)
    assert sum("đoạn đầu" in one for one in told) == 1
    (lacking,) = [one for one in described_failures(read) if "đoạn đầu" in one.passage]
    assert [eid for eid, _title in lacking.places] == ["art_1__para_2"]
    with api.env.adopt_roles(["Anonymous"]):
        issued, amending = (fromstring(akn_as_issued(one)) for one in (first, later))
    # Both documents tell a change alike, by provisions that are there.
    done = changes(amending, "active", first)
    assert done == changes(issued, "passive", later)
    assert ["#art_1__para_4", "#art_1__para_3"] in done
    assert all("#art_" in source for source, _target in done)


def changes(akn, side, other):
    """Sources and destinations within the two documents, alike from both sides."""
    assert akn_errors(tostring(akn)) == ()
    uri = work_uri(work_of_record(other))
    (told,) = akn.iterfind(f".//akn:{side}Modifications", AKN)
    return sorted(
        [told.find(f"akn:{name}", AKN).get("href").removeprefix(uri) for name in ENDS]
        for told in told
    )


def test_what_a_text_cites_has_the_address_of_the_work(people, published):
    cited = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    grounds = (
        "Căn cứ Nghị định số 7/2019/NĐ-CP ngày 02 tháng 3 năm 2019 của Chính phủ;\n"
        "Căn cứ Nghị định số 9/2018/NĐ-CP;\n"
    )
    text = AMENDING.replace("Điều 1.", f"{grounds}QUYẾT ĐỊNH:\nĐiều 1.", 1).replace(
        "Quyết định này có",
        "Trừ khoản 4 Điều 1, theo Nghị định số 7/2019/NĐ-CP, Quyết định này có",
    )
    later = published(number="40/2025/QĐ-UBND", issue_date=date(2025, 6, 2), text=text)
    with api.env.adopt_roles(["Anonymous"]):
        akn = akn_as_issued(later)
        own = fromstring(akn_as_issued(cited)).find(".//akn:FRBRWork/akn:FRBRuri", AKN)
    assert akn_errors(akn) == ()
    assert read_akn(akn) == later.structure.tree
    decree = "/akn/vn/act/nghi-dinh/chinh-phu/2019-03-02/07-2019-nd-cp"
    uri = own.get("value")
    found = {
        (one.text, one.get("href"))
        for one in fromstring(akn).iterfind(".//akn:ref", AKN)
    }
    assert found >= {
        ("Nghị định số 7/2019/NĐ-CP ngày 02 tháng 3 năm 2019 của Chính phủ", decree),
        ("Nghị định số 7/2019/NĐ-CP", decree),
        ("Quyết định số 12/2024/QĐ-UBND", uri),
        # An order names provisions of the document that it changes.
        ("khoản 2 Điều 1", f"{uri}#art_1__para_2"),
        ("Điều 2", f"{uri}#art_2"),
        ("khoản 4 Điều 1", "#art_1__para_4"),
    }
    assert not [href for words, href in found if "9/2018" in words]


def test_the_text_of_a_day_says_whether_it_holds(people, published, ask):
    first = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    # The last one speaks of it, too, and nobody has confirmed that.
    suspending, ending, _waiting = (
        published(
            number=number,
            title=words,
            issue_date=day,
            entry_into_force=day,
            text=f"QUYẾT ĐỊNH\nĐiều 1. Nội dung\n{words}.\nĐiều 2. Thi hành\n",
        )
        for number, words, day in (
            ("41/2025/QĐ-UBND", "Ngưng một điều", date(2025, 6, 1)),
            ("42/2025/QĐ-UBND", "Bỏ quyết định cũ", date(2025, 9, 1)),
            (
                "43/2025/QĐ-UBND",
                "Bãi bỏ khoản 3 Điều 1 Quyết định số 12/2024/QĐ-UBND",
                date(2025, 2, 1),
            ),
        )
    )
    said = (
        (suspending, {"kind": "suspends", "provisions": ["art_2"]}),
        (ending, {"kind": "repeals"}),
    )
    for source, relation in said:
        body = {**relation, "target": {"UID": first.UID()}}
        with api.env.adopt_user(username="ubnd-review"):
            state(source, relation_from(source, body))

    def shown(day, *names):
        with api.env.adopt_roles(["Anonymous"]):
            request = ask(day=day, on=day)
            pages = [
                api.content.get_view(name, first, request)()
                for name in names or ("text-on", "print-text-on")
            ]
            service = GetTextOn()
            service.context, service.request = first, request
            return pages, service.reply()

    pages, answer = shown("2025-07-01")
    assert answer["status"] == "partly-suspended"
    assert answer["provisions"]["art_2"]["status"] == "suspended"
    assert [one["document"]["number"] for one in answer["pending"]] == [
        "43/2025/QĐ-UBND"
    ]
    # What waits stands at the provision that may be meant, and at no other.
    assert answer["provisions"]["art_1__para_3"]["pending"] is True
    assert answer["provisions"]["art_2"]["pending"] is False
    for html in pages:
        assert "Có nội dung chờ xác nhận" in html
        assert "41/2025/QĐ-UBND</a>" in html[html.index('id="art_2"') :]
    html = shown("2025-07-01", "document_view")[0][0]
    tags = findall(r'class="legal-status legal-effect-[^<]*(?:<a[^<]*)?', html)
    assert [tag.partition(">")[2] for tag in tags] == [
        f'Còn hiệu lực <a class="pending-mark" href="{first.absolute_url()}'
        '#legal-pending">Có nội dung chờ xác nhận'
    ]
    pages, answer = shown("2025-10-01")
    assert answer["status"] == "no-longer-in-force"
    assert answer["reason"]["code"] == "repealed"
    for html in pages:
        assert "42/2025/QĐ-UBND</a>" in html
        # A printed sheet says of which day it is.
        assert "Nội dung văn bản tại ngày 01/10/2025</h2>" in html
        # Each article says so, for who comes by its address.
        assert html.count("Hết hiệu lực toàn bộ") >= 3


WITH_APPENDIX = """QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế mẫu.
Điều 2. Các sở thi hành.

QUY CHẾ
Về việc mẫu
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Điều 1. Phạm vi
1. Khoản thứ nhất.
2. Khoản thứ hai.
Điều 2. Hồ sơ
Hồ sơ mẫu.

PHỤ LỤC I
Mẫu đơn
Nội dung của đơn.

PHỤ LỤC II
Mẫu sổ
Nội dung của sổ.
"""


def test_what_is_attached_is_called_by_its_name(people, published, ask):
    first = published(entry_into_force=date(2024, 3, 25), text=WITH_APPENDIX)
    acts = (
        ("41/2025/QĐ-UBND", "repeals", ["att_1__art_1__para_2"], ""),
        ("42/2025/QĐ-UBND", "suspends", ["att_1__art_1"], "2025-08-31"),
        ("43/2025/QĐ-UBND", "repeals", ["att_2"], ""),
    )
    for month, (number, kind, eids, until) in enumerate(acts, 6):
        day = date(2025, month, 1)
        source = published(
            number=number, title=number, issue_date=day, entry_into_force=day
        )
        body = {"kind": kind, "target": {"UID": first.UID()}, "provisions": eids}
        with api.env.adopt_user(username="ubnd-review"):
            state(source, relation_from(source, {**body, "until": until}))
    with api.env.adopt_roles(["Anonymous"]):
        request = ask(day="2025-09-15", **{"from": "2025-07-15"})
        html = api.content.get_view("text-on", first, request)()
        service = GetTextOn()
        service.context, service.request = first, request
        answer = service.reply()
        during = api.content.get_view("text-on", first, ask(day="2025-07-15"))()
    (change, appendix) = (one["provision"]["title"] for one in answer["changes"])
    assert (change, appendix) == ("Khoản 2 Điều 1 của Quy chế kèm theo", "Phụ lục I")
    # The appendix that is gone, all of it, by its name.
    compared = html[html.index('class="legal-differences"') :]
    compared = compared[: compared.index('class="legal-text"')]
    pair = compared[compared.index("Phụ lục I</a>") :]
    assert "Mẫu đơn" in pair and "Nội dung của đơn" in pair
    assert 'href="#att_2"' in compared and "văn bản kèm theo" not in compared
    # What was suspended then and is not now.
    standing = compared[compared.index("Hiệu lực của các quy định") :]
    assert 'href="#att_1__art_1"' in standing and "Ngưng hiệu lực" in standing
    told = answer["comparison"]
    assert [
        (one["eId"], one["old"]["status"], one["new"]["status"], one["title"])
        for one in told["standing"]
    ] == [
        ("att_1__art_1", "suspended", "partly-in-force", "Điều 1 của Quy chế kèm theo"),
    ]
    assert shown_pairs(html) == [
        (one["kind"], one["eId"], one["title"]) for one in told["differences"]
    ]
    root = {"$ref": "#/components/schemas/TextOnDay"}
    described = Draft202012Validator({**root, "components": {"schemas": schemas()}})
    assert [one.message for one in described.iter_errors(answer)] == []
    # An article is not said to be repealed when a clause of it is.
    box = during[during.index('id="att_1__art_1"') :]
    box = box[: box.index("</div>")]
    assert "Bị bãi bỏ (Khoản 2 Điều 1 của Quy chế kèm theo) bởi" in box
