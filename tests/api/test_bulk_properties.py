"""Tags, dates and other properties of many items at once."""

from .bulk_acts import bulk as bulk
from .bulk_acts import CHANGES
from .bulk_acts import make as make
from .bulk_acts import NAMES
from .bulk_acts import PAGE
from .bulk_acts import reasons
from .bulk_acts import section as section
from .bulk_acts import untouched
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import act_store
import pytest
from typing import Any


@pytest.mark.regulation("7.1", "15.3")
@pytest.mark.parametrize("view", CHANGES)
def test_what_may_be_changed_is_changed_and_recorded(
    site: Any, make: Any, bulk: Any, view: str
) -> None:
    item = make()
    answer = bulk("update", view, item, **CHANGES[view])
    assert answer["status"] == "success", answer
    if view == "fc-tags":
        assert item.Subject() == ("tiêm chủng", "phòng dịch")
    else:
        assert item.effective_date.toZone("UTC").ISO8601().startswith("2026-10-01T01")
        assert (item.rights, item.creators) == ("Sở Y tế", ("ai-do",))
    assert list(act_store(site).of_item(item.UID()))[-1].kind == MODIFY


@pytest.mark.regulation("7.1")
def test_what_is_not_the_editors_to_change_stays(make: Any, bulk: Any) -> None:
    draft = make()
    for before in ("pending", "approved", "published", "withdrawn"):
        item = make(before)
        known = untouched(item)
        for view, form in CHANGES.items():
            answer = bulk("update", view, item, draft, **form)
            assert reasons(answer) == [["not_now"], []], (before, view)
            assert untouched(item) == known, (before, view)


@pytest.mark.regulation("7.1")
@pytest.mark.parametrize("before", ["approved", "published"])
def test_nobody_dates_what_is_approved(make: Any, bulk: Any, before: str) -> None:
    item = make(before)
    known = untouched(item)
    answer = bulk("head", "fc-properties", item, expirationDate="2030-01-01T00:00")
    assert reasons(answer) == [["not_now"]]
    assert untouched(item) == known


WRONG = (
    (
        {"effectiveDate": "2026-12-01T08:00", "expirationDate": "2026-10-01T08:00"},
        "dates_reversed",
    ),
    ({"effectiveDate": "hôm nay"}, "unreadable"),
    ({"expirationDate": "99999-01-01"}, "unreadable"),
    ({"language": "khong-co"}, "wrong_values"),
)


def test_wrong_properties_are_refused_wholly(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    for form, code in WRONG:
        answer = bulk("update", "fc-properties", item, copyright="Sở Y tế", **form)
        assert reasons(answer) == [[code]], form
        assert untouched(item) == known, form


@pytest.mark.regulation("4.1a", "9.1", "14.2")
def test_what_a_place_is_called_and_tagged_is_not_changed_in_bulk(
    site: Any, section: Any, bulk: Any, client: Any
) -> None:
    unit, place = site["vi"]["to-chuc"]["so-y-te"], section.__parent__
    known = [untouched(one) for one in (unit, place, section)]
    tries = (
        ("fc-rename", unit, {"newtitle_0": "Tên khác"}, "name_by_renaming"),
        ("fc-rename", section, {"newtitle_0": "Tên khác"}, "words_by_working_copy"),
        ("fc-rename", section, {"newid_0": "doi-dia-chi"}, "not_now"),
        ("fc-tags", unit, {"toadd": "thẻ"}, "no_field"),
        ("fc-tags", place, {"toadd": "thẻ"}, "not_your_field"),
        ("fc-tags", section, {"toadd": "thẻ"}, "not_your_field"),
        ("fc-properties", section, {"language": "en"}, "not_your_field"),
        ("fc-properties", unit, {"copyright": "Của ai"}, "no_field"),
    )
    for view, obj, form, reason in tries:
        sent = {"UID_0": obj.UID(), **form}
        answer = bulk("head", view, obj, **sent)
        assert reasons(answer) == [[reason]], (view, form)
    for obj in (place, section):
        address = "/++api++" + "/".join(["", *obj.getPhysicalPath()[2:]])
        for name, value in (("subjects", ["thẻ"]), ("language", "en")):
            answer = client(NAMES["head"]).patch(address, json={name: value})
            assert answer.status_code == 400, (address, name)
            assert answer.json()["error"]["reasons"][0]["field"] == name
        tags = client("admin").patch(address, json={"subjects": ["thẻ"]})
        assert tags.status_code == 204
        assert client("admin").patch(address, json={"subjects": []}).status_code == 204
        form = client(NAMES["head"]).get(f"{obj.absolute_url()}/edit", headers=PAGE)
        assert form.status_code == 200
        assert "ICategorization.subjects" not in form.text
    site._p_jar.sync()
    assert [untouched(one)[:4] for one in (unit, place, section)] == [
        one[:4] for one in known
    ]
    assert section.language == "vi"
