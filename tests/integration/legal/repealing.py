"""A decision that repeals another, and what is proposed and confirmed of it."""

from bacgiang.policy.legal.relations.describing import confirmed_of
from bacgiang.policy.legal.relations.describing import proposed_by
from datetime import date
from plone import api


HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 40/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Giang, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
Bãi bỏ quy định mẫu

QUYẾT ĐỊNH:
"""
REPEAL = (
    HEAD
    + """Điều 1. Bãi bỏ Quyết định số 12/2024/QĐ-UBND ngày 15 tháng 3 năm 2024 của Ủy ban
nhân dân tỉnh Bắc Giang ban hành quy định mẫu.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""
)
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Bãi bỏ quy định mẫu",
    "issue_date": date(2025, 6, 2),
    "entry_into_force": date(2025, 6, 15),
}


def proposals(document, user="ubnd-review"):
    with api.env.adopt_user(username=user):
        return proposed_by(document)


def kinds(document, user="ubnd-review"):
    with api.env.adopt_user(username=user):
        return [(one.kind, one.other.number) for one in confirmed_of(document)]
