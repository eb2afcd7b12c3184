"""First pages: sections as the board arranges them, live and without waste (2.1, 2.2a)."""

from acts_kept import acts_between
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.ops.seeding.home_plans import home_plan
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.sites.home.arranging import arrange
from bacgiang.policy.units.sites.home.arranging import arrange_as_planned
from bacgiang.policy.units.sites.home.arranging import read
from bacgiang.policy.units.sites.home.home_site import HomeSite
from bacgiang.policy.units.sites.home.kind import kind_named
from bacgiang.policy.units.sites.home.kind import kinds_for
from bacgiang.policy.units.sites.home.placed_section import PlacedSection
from bacgiang.policy.units.sites.home.placed_section import stamp_of
from bacgiang.policy.units.sites.home.plans import arrangement_of
from bacgiang.policy.units.sites.home.recording import HOME_ARRANGE
from bacgiang.policy.units.sites.home.sections_form import changed
from bacgiang.policy.units.sites.home.sections_form import rows_of
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest


pytestmark = pytest.mark.regulation("2.1", "2.2a", "4.1b")

UNIT = "so-y-te"


@pytest.fixture
def unit_site(portal):
    return HomeSite(portal["vi"]["don-vi"][UNIT], portal.REQUEST)


@pytest.fixture
def main_site(portal):
    return HomeSite(portal["vi"], portal.REQUEST)


def parts(site):
    """Kinds that a visitor is shown, in their order."""
    name = "home_view" if site.is_main else "unit_site_view"
    with api.env.adopt_roles(["Anonymous"]):
        view = api.content.get_view(name, site.context, site.request)
        return {part.kind: part for part in view.parts}


def refused(rows):
    with pytest.raises(Refused) as caught:
        read(rows)
    return [one.code for one in caught.value.refusals]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("part", ["main", "unit"])
def test_the_seed_names_kinds_that_rooms_tell(portal, part, language):
    site = portal["vi"] if part == "main" else portal["vi"]["don-vi"][UNIT]
    known = dict(kinds_for(HomeSite(site, portal.REQUEST)))
    plan = home_plan(part, language)
    assert len(plan) > 10
    assert len({one.key for one in plan}) == len(plan)
    missing = {one.kind for one in plan} - set(known)
    assert missing <= {"promotions"}


def test_kinds_belong_to_their_sites(main_site, unit_site):
    on_main = {name for name, _kind in kinds_for(main_site)}
    on_unit = {name for name, _kind in kinds_for(unit_site)}
    first = {"portal-search", "tasks", "life-events", "units"}
    assert on_main - on_unit == first | (on_main & {"promotions"})
    assert on_unit - on_main == {"contact"}
    assert {"documents", "directives", "drafts", "procedures", "petitions"} <= on_main


def test_empty_sections_are_not_shown(people, main_site):
    assert "reference" not in parts(main_site)
    assert "lead" not in parts(main_site)
    section = main_site.context["tin-tuc"]
    make_item(section, "ubnd", "published", title="Tin đầu")
    shown = parts(main_site)["lead"].shown
    assert shown.lead.title == "Tin đầu"
    assert shown.entries == ()


def test_the_next_event_stands_first(people, main_site):
    section = main_site.context["su-kien"]
    for days in (-3, 10, 2):
        begin = datetime.now(UTC) + timedelta(days=days)
        make_item(
            section,
            "ubnd",
            "published",
            portal_type="Event",
            title=f"Sau {days} ngày",
            start=begin,
            end=begin + timedelta(hours=2),
        )
    shown = [one.title for one in parts(main_site)["events"].shown.entries]
    assert shown == ["Sau 2 ngày", "Sau 10 ngày"]


@pytest.mark.regulation("9.1")
def test_reference_news_stand_apart_and_are_marked(people, main_site):
    section = main_site.context["tin-tham-khao"]
    unconfirmed = {"declaration": True, "confirmation": "unconfirmed"}
    make_item(
        section,
        "ubnd",
        "published",
        title="Chưa xác nhận",
        statements={"approve": unconfirmed},
    )
    found = parts(main_site)
    assert "lead" not in found
    assert found["reference"].shown.warning
    assert found["reference"].shown.entries[0].is_reference


def test_order_heading_count_and_hiding(people, main_site):
    section = main_site.context["tin-tuc"]
    for number in range(3):
        make_item(
            section,
            "ubnd",
            "published",
            title=f"Tin {number}",
            subject=("economy",),
        )
    arrange(
        main_site,
        (
            PlacedSection("topic", "economy", "Chuyện làm ăn", 2),
            PlacedSection("news", count=1),
            PlacedSection("units", shown=False),
        ),
    )
    found = parts(main_site)
    assert list(found) == ["topic", "news"]
    assert found["topic"].heading == "Chuyện làm ăn"
    assert len(found["topic"].shown.entries) == 2
    assert len(found["news"].shown.entries) == 1


def test_a_hidden_section_asks_nothing(main_site, monkeypatch):
    kind = kind_named("lead")

    def fail(*args):
        raise AssertionError("asked")

    monkeypatch.setattr(kind, "show", fail)
    arrange(main_site, (PlacedSection("lead", shown=False), PlacedSection("units")))
    assert list(parts(main_site)) == ["units"]


def test_each_site_and_language_has_its_own(portal, main_site, unit_site):
    english = HomeSite(portal["en"], portal.REQUEST)
    before = arrangement_of(english), arrangement_of(unit_site)
    arrange(main_site, (PlacedSection("units"),))
    assert (arrangement_of(english), arrangement_of(unit_site)) == before
    arrange_as_planned(main_site)
    assert arrangement_of(main_site) == home_plan("main", "vi")


def test_nobody_overwrites_what_they_have_not_seen(main_site):
    seen = stamp_of(arrangement_of(main_site))
    arrange(main_site, (PlacedSection("units"),), seen)
    with pytest.raises(Refused) as caught:
        arrange(main_site, (PlacedSection("news"),), seen)
    assert [one.code for one in caught.value.refusals] == ["changed_meanwhile"]
    assert arrangement_of(main_site) == (PlacedSection("units"),)


@pytest.mark.parametrize(
    ("placed", "code"),
    [
        (PlacedSection("contact"), "unknown_kind"),
        (PlacedSection("khong-co"), "unknown_kind"),
        (PlacedSection("topic"), "unknown_choice"),
        (PlacedSection("topic", "khong-co"), "unknown_choice"),
        (PlacedSection("news", "gi-do"), "unknown_choice"),
        (PlacedSection("section", "../en"), "unknown_choice"),
    ],
)
def test_what_the_site_does_not_have_is_refused(main_site, placed, code):
    with pytest.raises(Refused) as caught:
        arrange(main_site, (placed,))
    assert [one.code for one in caught.value.refusals] == [code]


def test_a_section_stands_once(main_site):
    with pytest.raises(Refused) as caught:
        arrange(main_site, (PlacedSection("news"), PlacedSection("news", count=2)))
    assert [one.code for one in caught.value.refusals] == ["section_twice"]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (None, ["not_a_list"]),
        ({"kind": "news"}, ["not_a_list"]),
        (["news"], ["not_a_list"]),
        ([{"kind": "news"}] * 41, ["too_many_sections"]),
        ([{}], ["unknown_kind"]),
        ([{"kind": "news", "count": 0}], ["bad_count"]),
        ([{"kind": "news", "count": True}], ["bad_count"]),
        ([{"kind": "news", "count": "5"}], ["bad_count"]),
        ([{"kind": "news", "heading": "a\nb"}], ["bad_heading"]),
        ([{"kind": "news", "heading": "a" * 121}], ["bad_heading"]),
        ([{"kind": "news", "heading": ["x"]}], ["bad_heading"]),
        ([{"kind": "news", "shown": 1}], ["bad_shown"]),
        ([{"kind": ["x"], "which": {}, "count": 99}], ["unknown_kind", "bad_count"]),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(rows, codes):
    assert refused(rows) == codes


def test_the_form_keeps_every_row_and_does_one_act():
    form = {"kind-1": "lead", "count-1": "5", "shown-1": "1", "heading-1": "A"}
    form |= {"kind-2": "news", "count-2": "x", "shown-2": "0"}
    rows = rows_of(form)
    assert [(row["kind"], row["count"], row["shown"]) for row in rows] == [
        ("lead", 5, True),
        ("news", "x", False),
    ]
    kinds = lambda act, index: [r["kind"] for r in changed(rows, act, index, "")]  # noqa: E731
    assert kinds("up", 1) == ["news", "lead"]
    assert kinds("down", 0) == ["news", "lead"]
    assert kinds("up", 0) == kinds("down", 1) == kinds("remove", 9) == ["lead", "news"]
    assert kinds("remove", 0) == ["news"]
    assert changed(rows, "add", -1, "topic:economy")[-1]["which"] == "economy"
    assert changed(rows, "show", 1, "")[1]["shown"] is True


@pytest.mark.regulation("15.3")
def test_the_act_is_recorded(portal, people, unit_site):
    with api.env.adopt_user(username="so-y-te-head"):
        arrange(unit_site, (PlacedSection("news"), PlacedSection("contact")))
    now = datetime.now(UTC)
    acts = acts_between(
        act_store(portal), now - timedelta(minutes=5), now + timedelta(1)
    )
    (act,) = [one for one in acts if one.kind == HOME_ARRANGE]
    assert (act.actor, act.unit) == ("so-y-te-head", UNIT)
    assert act.details == {"sections": "news, contact", "count": 2}
