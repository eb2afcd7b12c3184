"""A draft that is open, and an opinion on it that was published and answered."""

from answer_samples import answer
from answer_samples import give
from answer_samples import name
from answer_samples import point
from answer_samples import provision_ids
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import written
from draft_samples import make_draft
from draft_samples import publish_draft
import transaction
from typing import Any


def make_open_draft(site: Any) -> Any:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    return draft


def answered_opinion(draft: Any) -> str:
    """The code of an opinion on the second clause of Điều 3, as people read it."""
    wid = provision_ids(draft)["art_3__para_2"]
    code = give(draft, point(wid, "Nên kiểm tra hai lần một năm."))
    name(code, publish=True, name="Nguyễn Văn Mẫu")
    answer(draft, f"opinion:{board_name(code)}:0")
    transaction.commit()
    return written(code)
