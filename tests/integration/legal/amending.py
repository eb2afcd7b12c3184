"""A decision, what amends it, and what amends that."""

from bacgiang.policy.law.tree import all_provisions


ISSUED = """QUYẾT ĐỊNH
Điều 1. Phạm vi
1. Quy định này áp dụng với hồ sơ giấy của các sở.
2. Hồ sơ nộp trong 15 ngày làm việc.
3. Lệ phí nộp một lần.
Điều 2. Trách nhiệm
Các sở báo cáo mỗi quý.
"""
AMENDING = """QUYẾT ĐỊNH
Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND
1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:
“2. Hồ sơ nộp trong 10 ngày làm việc.”.
2. Bổ sung khoản 2a vào sau khoản 2 Điều 1 như sau:
“2a. Hồ sơ điện tử nộp trong 05 ngày.”.
3. Thay cụm từ “mỗi quý” bằng cụm từ “mỗi năm” tại Điều 2.
4. Bãi bỏ khoản 3 Điều 1.
5. Thay cụm từ “không có ở đâu” bằng cụm từ “khác” tại Điều 2.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""
AGAIN = """QUYẾT ĐỊNH
Điều 1. Sửa đổi Quyết định số 40/2025/QĐ-UBND
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:
“2. Hồ sơ nộp trong 07 ngày làm việc.”.”.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2026.
"""


def words(text, eid):
    provisions = {one.eid: one for one in all_provisions(text)}
    return provisions[eid].intro[0].text if eid in provisions else None
