"""What must be public: gaps are seen, become tasks, and are closed."""

from .office_reports import api_of
from .office_reports import ask as ask
from .office_reports import do as do
from .office_reports import OTHER
from .office_reports import ROOT
from .office_reports import types
from .office_reports import UNIT
from .sent_forms import send_form
from bacgiang.policy.board.public_list import looking
from bacgiang.policy.units.register.directory import directory
from dataclasses import replace
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.usefixtures("boards")


@pytest.mark.regulation("6.2a")
def test_gaps_in_what_must_be_public_become_tasks(
    site: Any, client: Any, publish: Any, do: Any, monkeypatch: Any
) -> None:
    office, path = client("van-phong"), f"{ROOT}/@@must-be-public?unit=so-y-te"
    address = api_of(ROOT, "@must-be-public")

    def standing(code: str) -> tuple[str, bool]:
        found = office.get(f"{address}?unit=so-y-te").json()["items"]
        (one,) = [each for each in found if each["code"] == code]
        return one["standing"], one["is_asked"]

    assert standing("news") == ("missing", False)
    done = send_form(office, path, "public-ask", [("do", "ask")])
    assert done.status_code == 303, done.text
    # Also where the list words it in another way since.
    with monkeypatch.context() as patch:
        worded = [
            replace(one, title=f"{one.title}.")
            for one in looking.entries_for(directory().get("so-y-te"))
        ]
        patch.setattr(looking, "entries_for", lambda unit: worded)
        assert standing("news") == ("missing", True)
    assert types(office.post(address, json={"unit": "so-y-te"})) == {"no_gaps"}
    open_tasks = client("so-y-te-update").get(
        f"{api_of(UNIT, '@office-tasks')}?kind=public-gap&b_size=100"
    )
    (task,) = [
        one["@id"].rpartition("/")[2]
        for one in open_tasks.json()["items"]
        if one["title"].startswith("Tin tức")
    ]
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    said = {"words": "Đã đăng", "items": [item.absolute_url()]}
    assert do("so-y-te-update", UNIT, task, "make_public", **said).status_code == 200
    assert do("van-phong", ROOT, task, "close").json()["state"] == "closed"
    assert standing("news") == ("there", False)
    # What grows old is told; a unit looks at its own list alone.
    transaction.begin()
    item.setEffectiveDate(item.effective() - 40)
    item.reindexObject(idxs=["effective"])
    transaction.commit()
    assert standing("news") == ("old", False)
    own = client("huyen-hiep-hoa-update")
    assert (
        own.get(f"{api_of(OTHER, '@must-be-public')}?unit=so-y-te").status_code == 404
    )
    assert own.get(api_of(OTHER, "@must-be-public")).status_code == 200
