"""Drafts for tests: a text with articles, made and published by their boards."""

from bacgiang.policy.consultation.draft.adding import place
from bacgiang.policy.consultation.register.registers import draft_register
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from made_once import made_once
from plone import api
from plone.dexterity.utils import createContent
from typing import Any


UNIT = "so-y-te"
TEXT = """QUYẾT ĐỊNH
Ban hành Quy định mẫu về quản lý hồ sơ thử nghiệm

Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định việc quản lý hồ sơ thử nghiệm trên địa bàn tỉnh.
2. Quy định này không áp dụng đối với hồ sơ lưu trữ lịch sử.

Điều 2. Đối tượng áp dụng
Cơ quan, tổ chức, cá nhân có liên quan đến hồ sơ thử nghiệm.

Điều 3. Trách nhiệm của cơ quan quản lý
1. Hướng dẫn lập hồ sơ thử nghiệm:
a) Ban hành mẫu hồ sơ;
b) Tập huấn cho người lập hồ sơ.
2. Kiểm tra việc lập hồ sơ mỗi năm một lần.

Điều 4. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày ký.
"""


def draft_facts(**facts: Any) -> dict[str, Any]:
    """Fields of a draft that is open now and for thirty days."""
    now = datetime.now(UTC)
    return {
        "title": "Quyết định mẫu về quản lý hồ sơ thử nghiệm",
        "description": "Dự thảo mẫu.",
        "draft_kind": "legal-document",
        "becomes_type": "decision",
        "becomes_issuer": "UBND tỉnh Bắc Giang",
        "opens": now - timedelta(days=1),
        "closes": (now + timedelta(days=30)).date(),
        **facts,
    }


@made_once
def make_draft(
    portal: Any, unit: str = UNIT, text: str | None = TEXT, **facts: Any
) -> Any:
    """A draft in its place, made by the unit's editor."""
    draft = createContent("LegalDraft", **draft_facts(**facts))
    draft.owner_unit = unit
    if text is not None:
        draft.structure = structured(parse(text))
        draft.confirmed_digest = draft.structure.digest
    with api.env.adopt_user(username=f"{unit}-update"):
        return place(draft_register(portal), draft)


@made_once
def publish_draft(draft: Any, unit: str = UNIT) -> Any:
    """Take the draft through the workflow as its board does."""
    tool = api.portal.get_tool("portal_workflow")
    for level, step, stated in (
        ("update", "submit", {}),
        ("review", "approve", {"declaration": True}),
        ("publish", "publish", {}),
    ):
        with api.env.adopt_user(username=f"{unit}-{level}"):
            tool.doActionFor(draft, step, **stated)
    return draft
