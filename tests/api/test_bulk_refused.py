"""Acts on many items refused whole: locked, of another board, unreadable, forged."""

from .bulk_acts import bulk as bulk
from .bulk_acts import CHANGES
from .bulk_acts import make as make
from .bulk_acts import NAMES
from .bulk_acts import reasons
from .bulk_acts import SECTION
from .bulk_acts import section as section
from .bulk_acts import untouched
import json
from OFS.CopySupport import _cb_encode
from plone import api
from plone.locking.interfaces import ILockable
import pytest
import transaction
from typing import Any


def test_what_somebody_else_edits_is_left_alone(make: Any, bulk: Any) -> None:
    item = make()
    with api.env.adopt_user(username=NAMES["head"]):
        ILockable(item).lock()
    transaction.commit()
    known = untouched(item)
    for view in (*CHANGES, "fc-delete", "fc-rename"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        assert reasons(bulk("update", view, item, **form)) == [["locked"]], view
        assert untouched(item) == known, view


@pytest.mark.regulation("14.2", "5.1")
def test_of_another_boards_draft_nothing_is_told(
    site: Any, publish: Any, bulk: Any, section: Any
) -> None:
    foreign = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    item = publish(foreign, "huyen-hiep-hoa", "draft", title="Tin kín")
    for view in (*CHANGES, "fc-delete", "fc-rename", "fc-workflow"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        answer = bulk("head", view, item, transition="submit", **form)
        assert reasons(answer) == [["not_found"]], view
        assert "kín" not in json.dumps(answer, ensure_ascii=False), view


BAD = [
    ("fc-workflow", {"selection": "["}),
    ("fc-workflow", {"selection": "5", "transition": "submit"}),
    ("fc-delete", {"selection": "[1, null, {}]"}),
    ("fc-tags", {"selection": '["khong-co"]'}),
    ("fc-properties", {"selection": ""}),
    ("fc-tags", {"selection": json.dumps([str(one) for one in range(501)])}),
    ("fc-rename", {f"UID_{one}": "khong-co" for one in range(501)}),
    ("fc-rename", {}),
    ("fc-rename", {"UID_0": "khong-co"}),
    ("fc-paste", {}),
    ("fc-paste", {"__cp": "rac", "folder": "/vi"}),
    ("fc-paste", {"__cp": _cb_encode([1, 5])}),
    ("fc-paste", {"__cp": _cb_encode([1, [[1, 2]]])}),
    ("fc-paste", {"__cp": _cb_encode([0, [["", "plone", "khong-co"]]])}),
    ("fc-paste", {"folder": "/vi/khong-co"}),
    ("fc-paste", {"folder": "/vi/@@my-work"}),
]


def test_bad_input_gets_a_reason(section: Any, bulk: Any) -> None:
    for view, form in BAD:
        answer = bulk("head", view, **form)
        assert answer["status"] == "warning", (view, form)
        assert all(reasons(answer)), (view, form)


def test_a_forged_request_does_nothing(make: Any, client: Any) -> None:
    item, editor = make(), client(NAMES["update"])
    for view in (*CHANGES, "fc-delete", "fc-rename", "fc-workflow"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        form |= {"selection": json.dumps([item.UID()]), "transition": "submit"}
        answer = editor.post(f"{SECTION}/@@{view}", data=form)
        assert answer.status_code in (401, 403), view
