"""A code, and the number of a form, stand in the register once (4.1c)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.editorial.deleted.listing import find_deleted
from bacgiang.policy.editorial.deleted.restoring import restore
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from bacgiang.policy.procedures.form.numbers import NUMBERS
from bacgiang.policy.procedures.procedure.code import CODES
from bacgiang.policy.procedures.procedure.placing import place
from bacgiang.policy.procedures.register.registers import form_register
from plone import api
from plone.dexterity.utils import createContent
import pytest
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("4.1c")
ALIKE = ["THU.01", "thu.01", "Thủ.01"]
BOARD = "huyen-hiep-hoa-update"
FIELDS = {"procedure": ("code", CODES), "form": ("number", NUMBERS)}


@pytest.mark.parametrize("code", ALIKE)
def test_a_script_makes_no_second_one(register, procedure, code):
    first = procedure()
    other = createContent("Procedure", code=code, title="Khác")
    with api.env.adopt_user(username=BOARD), pytest.raises(RefusedInput, match=code):
        place(register, other, "khac")
    assert CODES.holder(code) == first.UID()


@pytest.mark.regulation("14.2", "4.2a")
@pytest.mark.parametrize("kind", ["procedure", "form"])
def test_what_others_have_in_work_is_told_where_a_record_would_come_out(
    kind, request, act
):
    make = request.getfixturevalue(kind)
    held, (field, codes) = make(), FIELDS[kind]
    own = make(unit="so-y-te", **{field: "SYT.7"})
    for said in (getattr(held, field), "SYT.8", getattr(held, field)):
        setattr(own, field, said)
        with api.env.adopt_user(username="so-y-te-update"):
            notify(ObjectModifiedEvent(own))
    assert codes.holder(getattr(held, field)) == held.UID()
    act("so-y-te-update", own, "submit")
    act(BOARD, held, "submit")
    act(f"{held.owning_unit}-review", held, "approve", declaration=True)
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-review", own, "approve", declaration=True)
    assert [one.code for one in error.value.refusals] == ["held_by_others"]
    # What nobody has judged any more gives way.
    act(f"{held.owning_unit}-review", held, "return", comment="Xem lại")
    act("so-y-te-review", own, "approve", declaration=True)
    assert codes.holder(getattr(own, field)) == own.UID()


def test_a_change_of_the_code_is_checked_too(procedure):
    procedure()
    second = procedure(code="THU.02")
    second.code = "thu.01"
    with api.env.adopt_user(username=BOARD), pytest.raises(RefusedInput):
        notify(ObjectModifiedEvent(second))


def test_a_code_follows_its_procedure(procedure):
    item = procedure()
    item.code = "THU.09"
    notify(ObjectModifiedEvent(item))
    assert CODES.holder("THU.01") is None
    assert CODES.holder("THU.09") == item.UID()


def test_a_procedure_that_goes_gives_its_code_free(procedure):
    item = procedure()
    with api.env.adopt_user(username=BOARD):
        api.content.delete(item, check_linkintegrity=False)
    assert CODES.holder("THU.01") is None
    assert procedure().getId() == item.getId() == "thu-01_huyen-hiep-hoa"


def test_a_working_copy_does_not_take_the_code(procedure, publish, check_out):
    item = publish(procedure())
    copy = check_out(item)
    assert copy.code == "THU.01"
    assert CODES.holder("THU.01") == item.UID()
    with api.env.adopt_user(username=BOARD):
        api.content.delete(copy, check_linkintegrity=False)
    assert CODES.holder("THU.01") == item.UID()


def test_a_working_copy_is_told_of_a_taken_code(procedure, publish, check_out):
    procedure(code="THU.02")
    copy = check_out(publish(procedure()))
    copy.code = "THU.02"
    with api.env.adopt_user(username=BOARD), pytest.raises(RefusedInput):
        notify(ObjectModifiedEvent(copy))


@pytest.mark.parametrize("number", ["MAU-01", "mẫu -01"])
def test_a_number_of_a_form_stands_there_once(portal, form, number):
    first = form()
    docx = first.docx
    other = createContent("ProcedureForm", number=number, title="Khác", docx=docx)
    with api.env.adopt_user(username=BOARD), pytest.raises(RefusedInput):
        place(form_register(portal), other, "khac")
    assert NUMBERS.holder(number) == first.UID()


def test_a_form_that_goes_gives_its_number_free(form):
    item = form()
    with api.env.adopt_user(username=BOARD):
        api.content.delete(item, check_linkintegrity=False)
    assert NUMBERS.holder("MAU-01") is None


def test_the_owning_unit_alone_has_levels(procedure, form):
    for item in (procedure(), form()):
        assert item.owning_unit == "huyen-hiep-hoa"
        for user, may in (
            ("huyen-hiep-hoa-update", True),
            ("so-y-te-update", False),
            ("ubnd-head", False),
        ):
            with api.env.adopt_user(username=user):
                for permission in ("Modify portal content", "View"):
                    assert bool(api.user.has_permission(permission, obj=item)) is may


def test_with_the_owner_the_levels_change(procedure):
    item = procedure()
    item.owner_unit = "so-y-te"
    notify(ObjectModifiedEvent(item))
    assert item.get_local_roles_for_userid("so-y-te.review")
    assert not item.get_local_roles_for_userid("huyen-hiep-hoa.review")


def unit_site():
    return api.portal.get()["vi"]["don-vi"]["huyen-hiep-hoa"]


def test_what_was_deleted_is_put_back_with_its_code(procedure):
    item = procedure()
    uid = item.UID()
    with api.env.adopt_user(username=BOARD):
        api.content.delete(item, check_linkintegrity=False)
        assert CODES.holder("THU.01") is None
        back = restore(*find_deleted(unit_site(), uid))
    assert (back.UID(), back.code) == (uid, "THU.01")
    assert CODES.holder("THU.01") == uid
    assert back.get_local_roles_for_userid("huyen-hiep-hoa.update")


def test_what_was_deleted_stays_so_while_another_has_its_code(procedure):
    item = procedure()
    uid = item.UID()
    with api.env.adopt_user(username=BOARD):
        api.content.delete(item, check_linkintegrity=False)
    other = procedure()
    with (
        api.env.adopt_user(username=BOARD),
        pytest.raises(Refused, match="THU.01"),
    ):
        restore(*find_deleted(unit_site(), uid))
    with api.env.adopt_user(username=BOARD):
        assert find_deleted(unit_site(), uid) is not None
    assert api.content.get(UID=uid) is None
    assert CODES.holder("THU.01") == other.UID()
