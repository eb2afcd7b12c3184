"""Records that a program adds one by one: whose they are, and what that tells it."""

from __future__ import annotations

import pytest
from typing import Any


UNIT = "so-y-te"
OTHER = "huyen-hiep-hoa"
DOCUMENT = {
    "title": "Về việc thử",
    "document_type": "decision",
    "issuer": "Sở Y tế",
    "issue_date": "2026-11-20",
}
PROCEDURE = {"title": "Cấp giấy thử"}
KINDS = {
    "LegalDocument": ("van-ban", "@legal-documents", "number", "50{}/QĐ-SYT", DOCUMENT),
    "Directive": (
        "chi-dao-dieu-hanh",
        "@directives",
        "number",
        "60{}/SYT-VP",
        {**DOCUMENT, "document_type": "official-letter"},
    ),
    "Procedure": ("thu-tuc", "@procedures", "code", "THU.0{}", PROCEDURE),
}


@pytest.mark.regulation("4.1c", "4.1d", "6.1")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("root", [f"/vi/don-vi/{UNIT}", "/vi"])
def test_no_program_adds_a_record_in_another_name(
    client: Any, boards: None, kind: str, root: str
) -> None:
    """Nor to the register itself, where the main board alone adds."""
    place, _service, name, said, facts = KINDS[kind]
    values = {"@type": kind, **facts, name: said.format(0)}
    answer = client(f"{UNIT}-update").post(f"/++api++{root}/{place}", json=values)
    assert answer.status_code in (400, 401, 403), answer.text
    if root != "/vi":
        assert answer.json()["error"]["type"] == "wrong_place"


def handed_in(session: Any, kind: str, unit: str, number: int, **more: Any) -> Any:
    _place, service, name, said, facts = KINDS[kind]
    item = {**facts, name: said.format(number)}
    sent = {"items": [item], "unit": unit, **more}
    answer = session.post(f"/++api++/{service}", json=sent)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"][0]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("kind", KINDS)
def test_a_second_record_of_ones_own_tells_nothing_of_others(
    client: Any, boards: None, kind: str
) -> None:
    """0 is free, another board has 1 in work: `PATCH`, `POST` and handing in say the
    same of both, and still do when the other has deleted theirs."""
    _place, _service, name, said, facts = KINDS[kind]
    hidden = handed_in(client(f"{UNIT}-update"), kind, UNIT, 1)
    session = client(f"{OTHER}-update")
    made = [handed_in(session, kind, OTHER, number) for number in (0, 1, 2)]
    assert [one["outcome"] for one in made] == ["made"] * 3
    third = made[2]["@id"].partition("/vi/")[2]

    def answers() -> list[tuple[Any, ...]]:
        found = []
        for number in (0, 1):
            code = said.format(number)
            patched = session.patch(f"/++api++/vi/{third}", json={name: code})
            dry = handed_in(session, kind, OTHER, number, dry_run=True)
            again = handed_in(session, kind, OTHER, number)
            told = patched.json()["error"]["type"] if patched.text else None
            found.append((patched.status_code, told, dry["outcome"], again["outcome"]))
        return found

    refused = "code_is_taken" if kind == "Procedure" else "document_exists"
    assert answers() == [(400, refused, "same", "same")] * 2
    gone = "/++api++/vi/" + hidden["@id"].partition("/vi/")[2]
    assert client(f"{UNIT}-update").delete(gone).status_code == 204
    assert answers() == [(400, refused, "same", "same")] * 2


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("kind", ["LegalDocument", "Procedure"])
def test_nor_does_what_the_main_board_adds_to_the_register(
    client: Any, boards: None, kind: str
) -> None:
    place, _service, name, said, facts = KINDS[kind]
    handed_in(client(f"{UNIT}-update"), kind, UNIT, 1)
    session = client("ubnd-update")
    first = handed_in(session, kind, "ubnd", 2)["@id"]
    holder = "/vi/" + first.partition("/vi/")[2].rpartition("/")[0]
    for number in (0, 1):
        values = {"@type": kind, **facts, name: said.format(number)}
        codes = [
            session.post(f"/++api++{holder}", json=values).status_code for _ in range(2)
        ]
        assert codes == [201, 400], number


@pytest.mark.regulation("14.2")
def test_what_is_set_aside_keeps_nobody_from_publishing(
    client: Any, boards: None
) -> None:
    """Whose two people judge first goes on, whoever entered first."""
    first, second = client(f"{UNIT}-update"), client(f"{OTHER}-update")
    one = handed_in(first, "Procedure", UNIT, 5)["@id"].partition("/vi/")[2]
    other = handed_in(second, "Procedure", OTHER, 5)["@id"].partition("/vi/")[2]
    changed = client("admin").patch(f"/++api++/vi/{one}", json={"title": "Tên khác"})
    assert changed.status_code == 204, changed.text
    step = second.post(f"/++api++/vi/{other}/@workflow/submit", json={})
    assert step.status_code == 200, step.text
    reviewer, stated = client(f"{OTHER}-review"), {"declaration": True}
    approve = f"/++api++/vi/{other}/@workflow/approve"
    step = reviewer.post(approve, json=stated)
    assert step.status_code == 200, step.text
    step = first.post(f"/++api++/vi/{one}/@workflow/submit", json={})
    assert step.status_code == 200, step.text
    approve = f"/++api++/vi/{one}/@workflow/approve"
    refused = client(f"{UNIT}-review").post(approve, json=stated)
    assert "held_by_others" in refused.text
