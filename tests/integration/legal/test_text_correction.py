"""The text of a record corrected by article, with its history (4.1d)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.akn import read_akn
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.legal.text_correction.correcting import correct
from bacgiang.policy.legal.text_correction.pieces import correctable
from bacgiang.policy.legal.text_correction.pieces import correctable_at
from bacgiang.policy.legal.text_correction.pieces import piece_at
from bacgiang.policy.legal.text_correction.pieces import pieces_of
from bacgiang.policy.legal.text_correction.versions import versions_of
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.protect.authenticator import createToken
import pytest
from zExceptions import Forbidden
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from ZPublisher.HTTPResponse import HTTPResponse


pytestmark = pytest.mark.regulation("4.1d")

TEXT = """Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy định này áp dụng với hồ sơ của các sở.
2. Không áp dụng với hồ sơ mật.
a) Hồ sơ về quốc phòng;
b) Hồ sơ về an ninh.
Điều 2. Thời hạn
Thời hạn giải quyết hồ sơ là 15 ngày làm việc.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Trách nhiệm
Các sở thực hiện quy định này.
"""
ONE = "chp_I__art_1"


@pytest.fixture
def document(people, record):
    return record(text=TEXT)


@pytest.fixture
def write():
    """Correct a piece as the writer's board does."""

    def writing(document, eid, change, user="ubnd-update", reason="Sai so với bản gốc"):
        piece = correctable_at(document.structure.tree, eid)
        written = change(piece.text)
        with api.env.adopt_user(username=user):
            return correct(document, eid, written, reason, piece.digest)

    return writing


@pytest.fixture
def page(portal):
    """Call the page as somebody, with a form."""

    def call(document, user, method="GET", token=True, **form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.form.clear()
        request.response = HTTPResponse()
        request.method = method
        request.environ["REQUEST_METHOD"] = method
        with api.env.adopt_user(username=user):
            request.form.update(form)
            if token:
                request.form["_authenticator"] = createToken()
            view = document.restrictedTraverse("@@correct-text")
            return view()

    return call


def eids(document):
    return {one.eid: one.wid for one in all_provisions(document.structure.tree)}


def said(document, eid):
    tree = document.structure.tree
    (found,) = [one for one in all_provisions(tree) if one.eid == eid]
    return " ".join([found.heading, *(block.text for block in found.intro)])


def test_the_list_has_every_article_and_heading(document):
    found = [one.provision.eid for one in pieces_of(document.structure.tree)]
    assert found == ["chp_I", ONE, "chp_I__art_2", "chp_II", "chp_II__art_3"]


def test_a_word_is_corrected_and_all_identities_stay(document, write):
    before = eids(document)
    write(document, ONE, lambda text: text.replace("của các sở", "của các sở, ngành"))
    assert eids(document) == before
    assert said(document, f"{ONE}__para_1").endswith("các sở, ngành.")
    assert akn_errors(document.structure.akn) == ()
    assert document.structure.eids == tuple(before)


def test_a_clause_put_in_between_leaves_the_others_who_they_were(document, write):
    new = "2. Áp dụng cả với hồ sơ điện tử của các huyện.\n3. Không áp"
    write(document, ONE, lambda text: text.replace("2. Không áp", new))
    found = eids(document)
    assert found[f"{ONE}__para_3"] == f"{ONE}__para_2"
    assert found[f"{ONE}__para_3__point_a"] == f"{ONE}__para_2__point_a"
    assert found[f"{ONE}__para_2"] == f"{ONE}__para_2-2"
    assert len(set(found.values())) == len(found)
    assert akn_errors(document.structure.akn) == ()


def test_an_article_that_was_swallowed_is_set_free(document, write):
    more = "\nĐiều 2a. Gia hạn\nThời hạn được gia hạn một lần."
    write(document, "chp_I__art_2", lambda text: text + more)
    assert list(eids(document))[-4:-2] == ["chp_I__art_2", "chp_I__art_2a"]


def test_a_number_that_was_misread_is_corrected(document, write):
    version = write(
        document, "chp_II__art_3", lambda text: text.replace("Điều 3.", "Điều 4.")
    )
    assert version.eid == "chp_II__art_4"
    assert eids(document)["chp_II__art_4"] == "chp_II__art_3"


def test_the_heading_of_a_chapter_is_corrected_alone(document, write):
    before = eids(document)
    write(document, "chp_I", lambda text: text.replace("CHUNG", "CHUNG VÀ PHẠM VI"))
    assert document.structure.tree.body[0].heading == "QUY ĐỊNH CHUNG VÀ PHẠM VI"
    assert eids(document) == before


@pytest.mark.parametrize(
    ("eid", "change", "code"),
    [
        (ONE, lambda text: "", "text_empty"),
        (ONE, lambda text: text.replace("Điều 1.", ""), "provision_gone"),
        (ONE, lambda text: f"Chương V\nKHÁC\n{text}", "provision_gone"),
        (ONE, lambda text: text, "nothing_changed"),
        (ONE, lambda text: f"{text} \n", "nothing_changed"),
        ("chp_I", lambda text: f"{text}\nĐiều 9. Khác\nChữ.", "heading_alone"),
        (ONE, lambda text: text + "x" * 1_000_001, "text_too_long"),
    ],
)
def test_what_would_harm_the_document_is_refused(document, write, eid, change, code):
    before = document.structure
    with pytest.raises(Refused) as caught:
        write(document, eid, change)
    assert caught.value.refusals[0].code == code
    assert document.structure is before
    assert versions_of(document) == []


@pytest.mark.parametrize(
    ("reason", "code"), [("  ", "reason_missing"), ("x" * 5001, "reason_too_long")]
)
def test_a_reason_is_required(document, write, reason, code):
    with pytest.raises(Refused) as caught:
        write(document, ONE, lambda text: f"{text} Thêm.", reason=reason)
    assert caught.value.refusals[0].code == code


def test_who_corrected_after_another_is_told(document, write):
    digest = piece_at(document.structure.tree, ONE).digest
    write(document, ONE, lambda text: text.replace("mật", "tuyệt mật"))
    with (
        api.env.adopt_user(username="ubnd-update"),
        pytest.raises(Refused) as caught,
    ):
        correct(document, ONE, "Điều 1. Khác", "Sai", digest)
    assert caught.value.refusals[0].code == "changed_meanwhile"


@pytest.mark.regulation("15.3")
def test_the_history_says_who_what_and_why(portal, document, write):
    write(document, ONE, lambda text: text.replace("mật", "tuyệt mật"))
    write(document, "chp_I__art_2", lambda text: text.replace("15", "10"))
    (version,) = versions_of(document, ONE)
    assert (version.actor, version.reason) == ("ubnd-update", "Sai so với bản gốc")
    assert "hồ sơ mật" in version.before and "hồ sơ tuyệt mật" in version.after
    assert len(versions_of(document)) == 2
    acts = [
        act
        for act in act_store(portal).of_item(document.UID())
        if act.details.get("provision")
    ]
    assert [(act.details["provision"], act.reason) for act in acts] == [
        (ONE, "Sai so với bản gốc"),
        ("chp_I__art_2", "Sai so với bản gốc"),
    ]


@pytest.mark.regulation("14.2")
def test_nobody_corrects_what_is_public_or_not_theirs(document, write, act, page):
    digest = piece_at(document.structure.tree, ONE).digest
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    for _state in ("approved", "published"):
        for user in ("ubnd-update", "ubnd-head", "so-y-te-update"):
            with pytest.raises(Refused) as caught:
                write(document, ONE, lambda text: f"{text} Thêm.", user)
            assert caught.value.refusals[0].code == "not_modifiable"
            with pytest.raises(Unauthorized):
                page(document, user, "POST", eid=ONE, text="x", digest=digest)
        if api.content.get_state(document) == "approved":
            act("ubnd-publish", document, "publish")


def test_a_published_text_is_corrected_in_a_working_copy(document, write, act):
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    act("ubnd-publish", document, "publish")
    with api.env.adopt_user(username="ubnd-update"):
        copy = ICheckinCheckoutPolicy(document).checkout(document.__parent__)
    write(copy, ONE, lambda text: text.replace("mật", "tuyệt mật"))
    assert len(versions_of(copy)) == 1
    assert "hồ sơ mật" in said(document, f"{ONE}__para_2")
    assert versions_of(document) == []
    act("ubnd-update", copy, "submit")
    act("ubnd-review", copy, "approve", declaration=True)
    act("ubnd-publish", copy, "publish")
    (merged,) = [brain.getObject() for brain in api.content.find(UID=document.UID())]
    assert "hồ sơ tuyệt mật" in said(merged, f"{ONE}__para_2")
    assert [one.wid for one in versions_of(merged)] == [ONE]


def test_what_a_corrected_text_says_of_others_is_asked_for(document, write, act):
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    act("ubnd-publish", document, "publish")
    with api.env.adopt_user(username="ubnd-update"):
        copy = ICheckinCheckoutPolicy(document).checkout(document.__parent__)
    repeal = (
        "Bãi bỏ Quyết định số 9/2001/QĐ-UB ngày 2 tháng 5 năm 2001 của Ủy ban "
        "nhân dân tỉnh Bắc Giang."
    )
    write(copy, ONE, lambda text: f"{text} {repeal}")
    act("ubnd-update", copy, "submit")
    act("ubnd-review", copy, "approve", declaration=True)
    with pytest.raises(Refused) as caught:
        act("ubnd-publish", copy, "publish")
    (refusal,) = caught.value.refusals
    assert refusal.code == "relations_undecided"
    assert "9/2001/QĐ-UB" in refusal.in_words()
    act("ubnd-publish", copy, "publish", relations_undecided=True)


def test_the_page_lists_shows_saves_and_refuses(document, page):
    html = page(document, "ubnd-update")
    assert "@@correct-text?eid=chp_I__art_2" in html and "<textarea" not in html
    html = page(document, "ubnd-update", eid=ONE)
    assert "2. Không áp dụng với hồ sơ mật." in html
    digest = piece_at(document.structure.tree, ONE).digest
    sent = {"eid": ONE, "digest": digest, "reason": "Thiếu chữ"}
    html = page(document, "ubnd-update", "POST", text="Không còn số", **sent)
    assert document.REQUEST.response.getStatus() == 400
    assert 'id="reasons"' in html and "Không còn số</textarea>" in html
    text = piece_at(document.structure.tree, ONE).text.replace("mật", "tuyệt mật")
    assert page(document, "ubnd-update", "POST", text=text, **sent) is None
    assert document.REQUEST.response.getStatus() == 303
    html = page(document, "ubnd-update", eid=ONE)
    assert "Thiếu chữ" in html and "<ins>" in html


def test_the_page_wants_its_token(document, page):
    digest = piece_at(document.structure.tree, ONE).digest
    with pytest.raises(Forbidden):
        page(
            document,
            "ubnd-update",
            "POST",
            token=False,
            eid=ONE,
            text="Điều 1. Khác",
            reason="Sai",
            digest=digest,
        )


def test_those_who_work_on_it_read_the_versions(portal, document, write):
    write(document, ONE, lambda text: text.replace("mật", "tuyệt mật"))
    alsoProvides(portal.REQUEST, IPolicyLayer)
    with api.env.adopt_user(username="ubnd-review"):
        html = document.restrictedTraverse("@@text-versions")()
    assert "Sai so với bản gốc" in html and "<ins>" in html
    with api.env.adopt_user(username="so-y-te-update"), pytest.raises(Unauthorized):
        document.restrictedTraverse("@@text-versions")


def test_a_text_without_articles_is_corrected_by_its_blocks(people, record, write):
    document = record(
        text="Kính gửi: Các sở\nI. TÌNH HÌNH\nNăm qua.\nII. KẾT QUẢ\nTốt."
    )
    found = {
        one.provision.num: one.provision.eid
        for one in pieces_of(document.structure.tree)
    }
    write(document, found["II."], lambda text: text.replace("Tốt.", "Khá tốt."))
    assert "Khá tốt." in document.structure.plain_text()
    assert found["II."] in eids(document)


WHOLE = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 31/2011/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 05 tháng 5 năm 2011

QUYẾT ĐỊNH
Ban hành quy định mẫu

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định mẫu.
Điều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu

QUY ĐỊNH
Về quản lý hồ sơ mẫu
(Ban hành kèm theo Quyết định số 31/2011/QĐ-UBND ngày 05/5/2011)
Điều 1. Phạm vi
Quy định này áp dụng với các sở.
"""


def letters(text):
    return "".join(text.split())


@pytest.fixture
def whole(people, record):
    return record(text=WHOLE, number="31/2011/QĐ-UBND")


def test_head_grounds_and_closing_are_pieces_in_their_places(whole):
    found = [one.eid for one in correctable(whole.structure.tree)]
    assert found == [
        "preface",
        "preamble",
        "art_1",
        "art_2",
        "conclusions",
        "att_1__preface",
        "att_1__art_1",
    ]


@pytest.mark.parametrize(
    ("eid", "wrong", "right"),
    [
        ("preface", "ngày 05 tháng 5", "ngày 15 tháng 5"),
        ("preface", "quy định mẫu", "quy định mẫu\nvề quản lý hồ sơ"),
        (
            "preamble",
            "QUYẾT ĐỊNH:",
            "Theo đề nghị của Giám đốc Sở Nội vụ.\nQUYẾT ĐỊNH:",
        ),
        ("conclusions", "- Lưu: VT.", "- Các huyện;\n- Lưu: VT, NC."),
        ("conclusions", "Nguyễn Văn Mẫu", "Nguyễn Thị Mẫu"),
        ("att_1__preface", "hồ sơ mẫu", "hồ sơ mẫu của các sở"),
    ],
)
def test_what_stands_around_the_provisions_is_corrected(
    whole, write, eid, wrong, right
):
    """Identities stay, and the tree says what the source says, letter by letter."""
    before = eids(whole)
    source = letters(WHOLE)
    version = write(whole, eid, lambda text: text.replace(wrong, right))
    assert eids(whole) == before
    assert source.count(letters(wrong)) >= 1
    said_now = letters(whole.structure.plain_text())
    old = letters(version.before)
    assert said_now == source.replace(old, old.replace(letters(wrong), letters(right)))
    assert akn_errors(whole.structure.akn) == ()
    assert read_akn(whole.structure.akn) == whole.structure.tree
    assert (version.eid, version.wid) == (eid, eid)
    assert versions_of(whole, eid) == [version]


def test_a_corrected_frame_is_understood_again(whole, write):
    write(whole, "preface", lambda text: text.replace("05 tháng 5", "15 tháng 5"))
    write(whole, "conclusions", lambda text: text.replace("Văn Mẫu", "Thị Mẫu"))
    ground = "Căn cứ Luật Mẫu ngày 01/01/2010;"
    write(whole, "preamble", lambda text: text.replace("QUYẾT", f"{ground}\nQUYẾT"))
    facts = read_facts(whole.structure.tree)
    assert facts.issue_date.isoformat() == "2011-05-15"
    assert facts.signatures[-1].signer == "Nguyễn Thị Mẫu"
    grounds = [
        block.text
        for block in whole.structure.tree.preamble
        if block.kind is BlockKind.GROUND
    ]
    assert grounds[-1] == ground and len(grounds) == 2


def test_grounds_that_are_missing_are_put_in(document, write):
    write(document, "preamble", lambda text: f"{text}Căn cứ Luật Mẫu ngày 01/01/2010;")
    (block,) = document.structure.tree.preamble
    assert block.kind is BlockKind.GROUND
    assert akn_errors(document.structure.akn) == ()


@pytest.mark.parametrize(
    ("eid", "change", "code"),
    [
        ("preamble", lambda text: " \n ", "text_empty"),
        ("preamble", lambda text: text, "nothing_changed"),
        ("preface", lambda text: f"{text}\nĐiều 1. Phạm vi", "provision_inside"),
        ("conclusions", lambda text: f"{text}\nChương II\nKHÁC", "provision_inside"),
        ("conclusions", lambda text: text + "x" * 1_000_001, "text_too_long"),
    ],
)
def test_a_frame_is_neither_lost_nor_filled_with_articles(
    whole, write, eid, change, code
):
    before = whole.structure
    with pytest.raises(Refused) as caught:
        write(whole, eid, change)
    assert caught.value.refusals[0].code == code
    assert whole.structure is before


def test_the_page_shows_and_saves_a_frame(whole, page):
    html = page(whole, "ubnd-update")
    assert "@@correct-text?eid=preamble" in html
    assert "@@correct-text?eid=att_1__preface" in html
    html = page(whole, "ubnd-update", eid="preamble")
    assert "Căn cứ Luật Tổ chức HĐND" in html
    piece = correctable_at(whole.structure.tree, "preamble")
    sent = {"eid": "preamble", "digest": piece.digest, "reason": "Sai ngày"}
    text = piece.text.replace("26/11/2003", "26/11/2013")
    assert page(whole, "ubnd-update", "POST", text=text, **sent) is None
    assert whole.REQUEST.response.getStatus() == 303
    html = page(whole, "ubnd-update", eid="preamble")
    assert "Sai ngày" in html and "26/11/2013" in html


def test_a_text_that_is_missing_has_no_pieces(people, record, page):
    assert "@@correct-text?eid" not in page(record(), "ubnd-update")
