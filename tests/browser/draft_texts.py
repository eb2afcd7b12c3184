"""Two versions of one draft as Word files: Điều 5 of the first is Điều 6 of the second.

In the first file somebody typed the number of Điều 4 twice; the editor has to mend it.
"""

from __future__ import annotations

from bacgiang.policy.ops.seeding.word_file import word_file


TITLE = "Quyết định mẫu về bếp ăn tập thể của trường mầm non"
BEGINNING = """QUYẾT ĐỊNH
Ban hành Quy định mẫu về bếp ăn tập thể của trường mầm non

Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định việc tổ chức bếp ăn tập thể trong trường mầm non.
2. Quy định này không áp dụng đối với bữa ăn do gia đình chuẩn bị.
"""
NEW = """
Điều 2. Giải thích từ ngữ
Bếp ăn tập thể là nơi chế biến và phục vụ bữa ăn cho trẻ tại trường.
"""
REST = """
Điều {0}. Đối tượng áp dụng
Trường mầm non, cơ quan quản lý và cá nhân có liên quan.

Điều {1}. Yêu cầu đối với bếp ăn
1. Bếp ăn được bố trí theo nguyên tắc một chiều.
2. Người chế biến được tập huấn:
a) Trước khi làm việc tại bếp;
b) Mỗi năm một lần.

Điều {2}. Nguồn thực phẩm
1. Thực phẩm có nguồn gốc rõ ràng, có hóa đơn hoặc sổ ghi chép.
2. Hợp đồng cung cấp thực phẩm được công khai tại trường.

Điều {3}. Kiểm tra, giám sát
1. Hiệu trưởng kiểm tra bếp ăn hằng ngày.
2. Cơ quan quản lý kiểm tra bếp ăn {4}.

Điều {5}. Trách nhiệm thi hành
Giám đốc Sở Y tế và hiệu trưởng các trường chịu trách nhiệm thi hành.

Điều {6}. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày ký.
"""
OLD_WORDS = "mỗi năm một lần"
NEW_WORDS = "mỗi năm hai lần, có đại diện cha mẹ trẻ tham gia"


def first_file() -> bytes:
    """Điều 1 to 7, the fourth numbered 44."""
    text = BEGINNING + REST.format(2, 3, 44, 5, OLD_WORDS, 6, 7)
    return word_file(text.splitlines())


def second_file() -> bytes:
    """A new Điều 2; what follows stands one number later, clause 2 in other words."""
    text = BEGINNING + NEW + REST.format(3, 4, 5, 6, NEW_WORDS, 7, 8)
    return word_file(text.splitlines())
