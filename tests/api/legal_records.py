"""Records with texts, originals and relations, as the tests of the API need them."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.api.changes.sight import look
from bacgiang.policy.legal.api.changes.store import change_store
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from datetime import date
from datetime import datetime
from datetime import UTC
from made_once import made_once
from plone import api
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from relations_stated import state
import transaction
from typing import Any


TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 76/2007/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 20 tháng 8 năm 2007

QUYẾT ĐỊNH
Ban hành quy định mẫu về quản lý hồ sơ

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;
QUYẾT ĐỊNH:
Điều 1. Phạm vi mẫu
1. Khoản thứ nhất của điều mẫu.
2. Khoản thứ hai của điều mẫu.
Điều 2. Hiệu lực
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
FIRST = {
    "title": "Ban hành quy định mẫu về quản lý hồ sơ",
    "number": "76/2007/QĐ-UBND",
    "document_type": "decision",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": date(2007, 8, 20),
    "entry_into_force": date(2007, 8, 30),
    "place": "Bắc Giang",
    "signing_capacity": "TM.",
    "signer_title": "Chủ tịch",
    "signer": "Nguyễn Văn Mẫu",
    "legal_fields": (),
    "territorial_scope": "province",
    "gazette_issue": "12",
    "gazette_date": date(2007, 9, 3),
    "gazette_page": "5",
}
LATER = {
    "title": "Bãi bỏ quy định mẫu về quản lý hồ sơ",
    "number": "40/2015/QĐ-UBND",
    "document_type": "decision",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": date(2015, 6, 2),
    "entry_into_force": date(2015, 6, 15),
}
KNOWINGLY = {"relations_undecided": True}
"""What is stated where a text's relations are not what a test is about."""
FILE = b"%PDF-1.4 ban goc de thu"


@made_once
def make_record(
    site: Any,
    state_id: str = "published",
    *,
    text: str | None = TEXT,
    file: bytes | None = FILE,
    code: str = "ubnd",
    portal_type: str = "LegalDocument",
    ground: str = "",
    **facts: Any,
) -> Any:
    """A record of a unit's board, taken to a state; committed."""
    document = createContent(portal_type, **{**FIRST, **facts})
    document.owner_unit = code
    if text is not None:
        document.structure = structured(parse(text))
    with api.env.adopt_user(username=f"{code}-update"):
        record = place(find_document_register(portal_type, site), document)
        if file is not None:
            blob = NamedBlobFile(file, "application/pdf", "ban-goc.pdf")
            api.content.create(
                record,
                "Original",
                id="ban-goc",
                title="Bản gốc",
                kind="signed_scan",
                file=blob,
            )
    for level, transition in WAY_TO[state_id]:
        act(record, code, level, transition, ground)
    transaction.commit()
    return record


def act(record: Any, code: str, level: str, transition: str, ground: str = "") -> None:
    """Perform a transition as somebody of the board."""
    stated = {"approve": {"declaration": True}, "publish": KNOWINGLY}.get(
        transition, {}
    )
    if transition == "withdraw":
        stated = {**STATEMENTS["withdraw"]} | ({"ground": ground} if ground else {})
    with api.env.adopt_user(username=f"{code}-{level}"):
        api.portal.get_tool("portal_workflow").doActionFor(record, transition, **stated)


@made_once
def relate(document: Any, kind: str, target: Any, **more: Any) -> None:
    """State a relation as the board's reviewer; committed."""
    body = {"kind": kind, "target": {"UID": target.UID()}, **more}
    with api.env.adopt_user(username="ubnd-review"):
        state(document, relation_from(document, body))
    transaction.commit()


@made_once
def gather(site: Any) -> int:
    """Do the work of the job that enters changes; committed."""
    done = change_store(site).gather(look, datetime.now(UTC))
    transaction.commit()
    return done


def path_of(record: Any) -> str:
    """Path from the portal on."""
    return "/" + "/".join(record.getPhysicalPath()[2:])
