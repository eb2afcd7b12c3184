"""A legal document in the register, and what the catalog finds."""

from bacgiang.policy.legal.intake.accepting import accept_record
from bacgiang.policy.legal.intake.record_input import record_input
from base64 import b64encode
from collections.abc import Callable
from plone import api
import pytest
from typing import Any


TEXT = """UBND TỈNH BẮC GIANG
Số: 76/2007/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 31 tháng 8 năm 2007

QUYẾT ĐỊNH
Về việc ban hành quy chế mẫu về hoà giải và trang thông tin điện tử

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;
QUYẾT ĐỊNH:
Điều 1. Phạm vi điều chỉnh
1. Quy chế này áp dụng cho các cơ quan nhà nước trong tỉnh.
Điều 2. Ban biên tập
1. Trưởng ban biên tập chịu trách nhiệm về nội dung thông tin <b>đăng tải</b>.
2. Thư ký giúp việc cho trưởng ban.
Điều 3. Hiệu lực
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.fixture
def document_text() -> str:
    """The text that `take` takes in when it is given no other."""
    return TEXT


@pytest.fixture
def take(portal: Any) -> Callable[..., Any]:
    """Take a document into the register: its text, fields, originals (name, bytes)."""

    def taking(
        text: str = TEXT, originals: tuple[tuple[str, bytes], ...] = (), **fields: Any
    ) -> Any:
        files = [
            {"filename": name, "data": b64encode(data).decode()}
            for name, data in originals
        ]
        item = {"text": text, "originals": files, **fields}
        kind = item.pop("portal_type", "LegalDocument")
        with api.env.adopt_roles(["Manager"]):
            result = accept_record(record_input(item), "ubnd", kind)
            assert not result.refusals
            return api.content.get(UID=result.uid)

    return taking


@pytest.fixture
def found(portal: Any) -> Callable[[str], list[str]]:
    """Ids of what a text finds, whoever may see it."""

    def finding(text: str, **query: Any) -> list[str]:
        catalog = api.portal.get_tool("portal_catalog")
        brains = catalog.unrestrictedSearchResults(SearchableText=text, **query)
        return [brain.getId for brain in brains]

    return finding
