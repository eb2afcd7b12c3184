"""Many relations decided together, with the passages beside them (4.1d, 15.3)."""

from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .test_documents_pending import PAGE
from .test_documents_pending import REPLACING
from acts_kept import acts_between
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.legal.relations.deciding import reject
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.legal.undecided.settling import settle_all
from bacgiang.policy.legal.undecided.settling import up_to_date
from bacgiang.policy.legal.undecided.tasks import RelationsToDecide
from bacgiang.policy.testing_people import WAY_TO
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
from lxml.html import fromstring
from made_once import made_once
from plone import api
import pytest
import transaction


SERVICE = "/++api++/@undecided-relations"
ADDRESS = "/vi/@@undecided-relations"


@pytest.fixture
@made_once
def waiting(site, boards):
    """Two texts of the main board and one of a unit's, and what they propose."""
    make_record(site, text=None)
    made = [
        make_record(site, "draft", text=text, code=code, **{**LATER, "number": number})
        for number, code in (
            ("40/2015/QĐ-UBND", "ubnd"),
            ("41/2015/QĐ-UBND", "ubnd"),
            ("42/2015/QĐ-UBND", "so-y-te"),
        )
        for text in [REPLACING.replace("40/2015", number[:7])]
    ]
    store = relation_store(site)
    return made, [
        [one.identifier for one in store.from_record(record.UID())] for record in made
    ]


def told(client, **query):
    answer = client.get(SERVICE, params={"b_size": 100, **query})
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def token(page):
    return page.cssselect("input[name=_authenticator]")[0].get("value")


@pytest.mark.regulation("4.1d", "14.2")
def test_each_board_sees_what_it_decides(waiting, client, site):
    (first, _second, units), (own, more, others) = waiting
    assert {one["id"] for one in told(client("ubnd-review"))} == {*own, *more}
    # What its draft would do to another unit's document is that unit's to confirm.
    repeals = {
        one.identifier
        for one in relation_store(site).from_record(units.UID())
        if one.acts_on_target
    }
    assert repeals < {*others}
    listed = {one["id"] for one in told(client("so-y-te-head"))}
    assert listed == {*others} - repeals
    assert told(client("ubnd-update")) == []
    assert client().get(SERVICE).status_code == 401
    replaces = told(client("ubnd-publish"), kind="replaces", document=first.UID())
    (one,) = replaces
    assert one["subject"]["number"] == "40/2015/QĐ-UBND"
    assert one["document"]["number"] == "76/2007/QĐ-UBND"
    assert "thay thế" in one["words"]
    assert one["passage"]["@id"].startswith(first.absolute_url())
    (task,) = [
        one
        for one in client("ubnd-publish").get("/++api++/@my-work").json()["items"]
        if one["matter"] == "relations"
    ]
    assert str(len(own) + len(more)) in task["title"] and "2 " in task["title"]
    page = client("ubnd-publish").get(task["@id"], headers=PAGE).text
    assert "40/2015/QĐ-UBND" in page and "42/2015" not in page
    assert units.absolute_url() not in page


@pytest.mark.regulation("4.1d", "15.3")
def test_many_are_decided_in_one_act_and_failures_told_by_row(waiting, client, site):
    (first, *_others), (own, more, others) = waiting
    with api.env.adopt_user(username="ubnd-review"):
        reject(first, relation_store(site).get(own[0]))
    transaction.commit()
    board, began = client("ubnd-review"), now_utc()
    asked = [*own, *more, others[0], "khong-co"]
    said = {"relations": asked, "standing": "confirmed"}
    for body in ({**said, "standing": "may be"}, {**said, "relations": []}):
        assert board.post(SERVICE, json=body).status_code == 400
    answer = board.post(SERVICE, json=said)
    assert answer.status_code == 200, answer.text
    results = {one["id"]: one for one in answer.json()["items"]}
    assert list(results) == asked
    reasons = {
        name: [why["type"] for why in one["reasons"]] for name, one in results.items()
    }
    assert reasons[own[0]] == ["decided_already"]
    assert reasons[others[0]] == reasons["khong-co"] == ["not_found"]
    done = [name for name, one in results.items() if one["done"]]
    assert done == [*own[1:], *more] and answer.json()["done"] == len(done)
    transaction.begin()
    store = relation_store(site)
    assert all(store.get(name).decided_by == "ubnd-review" for name in done)
    assert not store.get(others[0]).is_decided
    (act,) = [
        one
        for one in acts_between(act_store(site), began, now_utc())
        if one.kind == "relations"
    ]
    assert act.details["count"] == len(done) and act.unit == "ubnd"
    assert set(act.details["relation"].split()) == set(done)


@pytest.mark.regulation("4.1d")
def test_the_page_decides_what_is_ticked(waiting, client, site):
    _made, (own, more, others) = waiting
    board = client("ubnd-review")
    page = fromstring(board.get(f"{ADDRESS}?kind=replaces", headers=PAGE).text)
    boxes = page.cssselect(".undecided-rows input[type=checkbox]")
    assert len(boxes) == 2
    assert "thay thế" in page.cssselect(".relation-words")[0].text_content()
    form = {"_authenticator": token(page), "decide": "confirm"}
    ticked = {**form, "relation:list": [boxes[0].get("value"), others[0]]}
    partly = board.post(f"{ADDRESS}?kind=replaces", data=ticked, headers=PAGE)
    assert partly.status_code == 200
    shown = fromstring(partly.text)
    assert others[0] in shown.cssselect("#not-decided")[0].text_content()
    assert len(shown.cssselect(".undecided-rows li")) == 1
    assert board.post(ADDRESS, data={**ticked, "_authenticator": ""}).status_code == 403
    nothing = board.post(ADDRESS, data=form, headers=PAGE)
    assert nothing.status_code == 400 and "Đánh dấu ít nhất" in nothing.text
    every = {**form, "all_shown": "1", "decide": "reject"}
    every["shown"] = shown.cssselect("input[name=shown]")[0].get("value")
    assert board.post(ADDRESS, data=every, headers=PAGE).status_code == 303
    transaction.begin()
    standings = [relation_store(site).get(one.get("value")).standing for one in boxes]
    assert standings == ["confirmed", "rejected"]


def counts(site):
    """Relations and documents by unit: as kept, which is what is found anew."""
    transaction.begin()

    def kept():
        found = {unit: up_to_date().of(unit) for unit in up_to_date().units()}
        return {unit: (one.relations, one.documents) for unit, one in found.items()}

    before = kept()
    settle_all(site)
    assert before == kept()
    transaction.abort()
    return before


@pytest.mark.regulation("4.1d")
def test_what_waits_is_counted_without_loading_any(waiting, site):
    """Every page of every member of a board asks for it."""
    _made, (own, more, _others) = waiting
    transaction.begin()
    site._p_jar.cacheMinimize()
    source = RelationsToDecide()
    units = frozenset({"so-y-te", "huyen-hiep-hoa", "ubnd"})
    tasks = {one.unit: one for one in source.open_tasks(units)}
    assert set(tasks) == {"so-y-te", "ubnd"}
    line = source.line(tasks["ubnd"], "ubnd-publish")
    assert str(len(own) + len(more)) in line.title
    assert relation_store(site)._relations._p_changed is None
    assert set(source.open_tasks(None)) == {*tasks.values()}


@pytest.mark.regulation("4.1d", "2.2a")
def test_what_waits_is_counted_where_it_is_decided_by_now(waiting, site):
    (first, _second, units), (own, more, others) = waiting
    store = relation_store(site)
    repeals = sum(one.acts_on_target for one in store.from_record(units.UID()))
    told = {"so-y-te": (len(others) - repeals, 1)}
    assert counts(site) == {**told, "ubnd": (len(own) + len(more), 2)}
    with api.env.adopt_user(username="ubnd-review"):
        reject(first, store.get(own[0]))
    assert up_to_date().of("ubnd").relations == len(own) - 1 + len(more)
    transaction.commit()
    assert counts(site)["ubnd"] == (len(own) - 1 + len(more), 2)
    # The board of the document that it would act on is told once readers are.
    for level, transition in WAY_TO["published"]:
        act(units, "so-y-te", level, transition)
    transaction.commit()
    waits = len(own) - 1 + len(more) + repeals
    assert counts(site) == {**told, "ubnd": (waits, 3)}
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(first)
    transaction.commit()
    waits -= len(own) - 1
    assert counts(site) == {**told, "ubnd": (waits, 2)}
    with api.env.adopt_roles(["Manager"]):
        merge_unit(get_unit("so-y-te"), "huyen-hiep-hoa", today(), "Sáp nhập")
    transaction.commit()
    assert counts(site) == {"huyen-hiep-hoa": told["so-y-te"], "ubnd": (waits, 2)}
