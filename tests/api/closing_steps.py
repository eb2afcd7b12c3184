"""What is stated at each step from publishing to a withdrawal for a secret and back."""

from bacgiang.policy.testing_people import STATEMENTS
from typing import Any


STATED: dict[str, dict[str, Any]] = {
    "submit": {},
    "publish": {},
    "return": {"comment": "Đọc lại"},
    "restore": {"comment": "Bỏ đoạn ấy"},
    **STATEMENTS,
    "withdraw": {"ground": "secrecy", "comment": "Lộ bí mật"},
}
