"""What the national database says is not retyped (63/2010, article 17)."""

from .conftest import decision
from .conftest import RECORD
from .conftest import UNIT
from bacgiang.policy.editorial.working_copy.rules import working_copy_of
from bacgiang.policy.procedures.api.procedure_data import procedure_data
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from datetime import date
from plone import api
import pytest
from z3c.form.interfaces import DISPLAY_MODE
from z3c.form.interfaces import INPUT_MODE
from zExceptions import BadRequest
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("2.2b", "4.1c")
ADDRESS = "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma=1"


@pytest.fixture
def national(procedure):
    def make(**facts):
        return procedure(national_url=ADDRESS, **facts)

    return make


def outcome(**facts):
    with api.env.adopt_user(username=f"{UNIT}-update"):
        return accept_procedure({**RECORD, "national_url": ADDRESS, **facts}, UNIT)


def test_it_says_what_was_taken_over_and_when(national):
    said = procedure_data(national())["national"]
    assert {"title", "ways", "decision", "national_url"} <= set(said["fields"])
    assert not {"code", "doers", "apply_at", "keywords"} & set(said["fields"])
    assert said["synchronised"].startswith("20")


def test_of_a_text_from_before_it_says_nothing(procedure, publish, amend):
    later = decision("amend", "2/QĐ-UBND", "2099-07-01")
    item = amend(publish(procedure()), national_url=ADDRESS, decision=later)
    assert item.national is not None
    assert procedure_data(item)["national"] is None
    assert procedure_data(item, date(2099, 7, 1))["national"] is not None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Tên khác"),
        ("ways", []),
        ("effective_from", None),
        ("national_url", None),
    ],
)
def test_a_script_does_not_change_it(national, name, value):
    item = national()
    setattr(item, name, value)
    with pytest.raises(BadRequest):
        notify(ObjectModifiedEvent(item))


def test_what_the_province_says_for_itself_may_be_changed(national):
    item = national()
    item.keywords, item.apply_at = "hội chợ", "https://dvc.example.vn/"
    notify(ObjectModifiedEvent(item))


def test_the_form_shows_it_without_an_input(portal, national):
    item = national()
    with api.env.adopt_user(username=f"{UNIT}-update"):
        page = api.content.get_view("edit", item, item.REQUEST)
        page.update()
        form = page.form_instance
    modes = {
        widget.field.__name__: widget.mode
        for group in (form, *form.groups)
        for widget in group.widgets.values()
    }
    for name in ("title", "ways", "decision_number", "effective_from"):
        assert modes[name] == DISPLAY_MODE, name
    for name in ("code", "keywords", "apply_at", "service_level", "note"):
        assert modes[name] == INPUT_MODE, name


def test_a_correction_from_above_makes_a_working_copy(national, publish):
    item = publish(national())
    result = outcome(title="Tên đã sửa")
    copy = working_copy_of(item)
    assert result.outcome == "changed"
    assert result.changes == ("title",)
    assert (item.title, copy.title) == (RECORD["title"], "Tên đã sửa")
    assert copy.national.values["title"] == "Tên đã sửa"
    assert outcome(title="Tên đã sửa").outcome == "same"
    publish(copy)
    assert item.title == "Tên đã sửa"
    assert item.national.values["title"] == "Tên đã sửa"
    assert outcome(title="Tên đã sửa").outcome == "same"


def test_a_synchronisation_without_change_is_noted(national, publish):
    item = publish(national())
    before = procedure_data(item)["national"]["synchronised"]
    # Not by others, who did nothing for it.
    with api.env.adopt_user(username=f"{UNIT}-update"):
        given = {**RECORD, "national_url": ADDRESS}
        assert accept_procedure(given, "ubnd").outcome == "same"
    assert procedure_data(item)["national"]["synchronised"] == before
    assert outcome().outcome == "same"
    assert procedure_data(item)["national"]["synchronised"] > before


def test_what_the_province_said_stays_when_the_record_comes_again(national):
    item = national()
    item.keywords, item.apply_at = "hội chợ", "https://dvc.example.vn/"
    item.doers = (UNIT,)
    notify(ObjectModifiedEvent(item))
    assert outcome().outcome == "same"
    assert outcome(title="Tên đã sửa").outcome == "changed"
    assert (item.keywords, item.doers) == ("hội chợ", (UNIT,))
    assert item.apply_at == "https://dvc.example.vn/"


def test_the_way_in_of_records_is_no_way_around(national):
    item = national()
    with api.env.adopt_user(username=f"{UNIT}-update"):
        result = accept_procedure({**RECORD, "title": "Tên khác"}, UNIT)
    assert [one.code for one in result.refusals] == ["national_field"]
    assert item.title == RECORD["title"]
    assert item.national is not None
