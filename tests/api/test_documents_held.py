"""Numbers given to a draft tell nothing of what other boards have in work (14.2)."""

from .legal_records import FIRST
from .legal_records import make_record
from DateTime import DateTime
import pytest
import transaction


OTHER = {"number": "09/2007/QĐ-UBND", "title": "Văn bản khác"}


@pytest.mark.regulation("14.2", "4.2a")
@pytest.mark.parametrize("state", ["approved", "scheduled"])
def test_a_number_held_out_of_sight_is_told_when_the_record_would_come_out(
    site, boards, client, state
):
    way = "approved" if state == "approved" else "published"
    held = make_record(site, way, text=None)
    held.setEffectiveDate(DateTime(2099, 1, 1))
    transaction.commit()
    own = make_record(site, "draft", text=None, code="so-y-te", **OTHER)
    address = f"/++api++/{'/'.join(own.getPhysicalPath()[2:])}"
    board = client("so-y-te-update")
    facts = {"title": FIRST["title"], "issue_date": FIRST["issue_date"].isoformat()}
    answers = [
        board.patch(address, json={**facts, "number": number})
        for number in ("77/2007/QĐ-UBND", FIRST["number"])
    ]
    assert [(one.status_code, one.text) for one in answers] == [(204, "")] * 2
    bulk = {"uids": [own.UID()], "transition": "submit", "dry_run": True}
    tried = board.post("/++api++/@workflow-bulk", json=bulk)
    assert tried.status_code == 200 and "held_by_others" not in tried.text
    # One person hands in and takes back at will: no number of tries tells it.
    reviewer, stated = client("so-y-te-review"), {"declaration": True}
    for number in ("77/2007/QĐ-UBND", FIRST["number"]):
        assert board.patch(address, json={"number": number}).status_code == 204
        steps = [
            board.post(f"{address}/@workflow/{step}", json={})
            for step in ("submit", "retract")
        ]
        assert [one.status_code for one in steps] == [200, 200], steps[0].text
    assert board.post(f"{address}/@workflow/submit", json={}).status_code == 200
    refused = reviewer.post(f"{address}/@workflow/approve", json=stated)
    assert refused.status_code in (400, 409) and "held_by_others" in refused.text
    assert held.getId() not in refused.text
    assert board.post(f"{address}/@workflow/retract", json={}).status_code == 200
    # Its own board keeps the number, and sees what it holds itself.
    transaction.begin()
    visible = make_record(site, "draft", text=None, code="so-y-te", number="5/2007/QĐ")
    assert (
        client("so-y-te-update")
        .patch(address, json={"number": visible.number, "title": visible.title})
        .status_code
        == 400
    )
    assert board.patch(address, json={"number": OTHER["number"]}).status_code == 204
    assert board.post(f"{address}/@workflow/submit", json={}).status_code == 200


@pytest.mark.regulation("2.2a", "14.2")
@pytest.mark.parametrize("state", ["draft", "pending"])
def test_what_nobody_has_judged_keeps_no_other_board_from_its_own(
    site, boards, client, state
):
    """One who only writes could enter the numbers of others by the thousand."""
    held = make_record(site, state, text=None, code="so-y-te")
    own = make_record(site, "pending", text=None, file=None)
    path = f"/++api++/{'/'.join(own.getPhysicalPath()[2:])}"
    stated = {"declaration": True}
    done = client("ubnd-review").post(f"{path}/@workflow/approve", json=stated)
    assert done.status_code == 200, done.text
    other = f"/++api++/{'/'.join(held.getPhysicalPath()[2:])}/@workflow"
    if state == "draft":
        writer = client("so-y-te-update")
        assert writer.post(f"{other}/submit", json={}).status_code == 200
    refused = client("so-y-te-review").post(f"{other}/approve", json=stated)
    assert "held_by_others" in refused.text
