"""A record has one place and one address, and goes to no other site (4.1c)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.offers.places import is_offerable
from plone import api
import pytest
from zExceptions import BadRequest
from zExceptions import Unauthorized


pytestmark = pytest.mark.regulation("4.1c", "14.2")


@pytest.mark.parametrize("kind", ["procedure", "form"])
@pytest.mark.parametrize("roles", [["Manager"], ["Site Administrator"]])
def test_nobody_renames_it(request, portal, kind, roles):
    item = request.getfixturevalue(kind)()
    register = item.__parent__
    with api.env.adopt_roles(roles), pytest.raises(Refused):
        register.manage_renameObject(item.getId(), "khac")
    assert item.getId() in register


@pytest.mark.parametrize("kind", ["procedure", "form"])
def test_a_copy_would_have_its_code_twice(request, portal, kind):
    item = request.getfixturevalue(kind)()
    register = item.__parent__
    with api.env.adopt_roles(["Manager"]), pytest.raises(BadRequest):
        register.manage_pasteObjects(register.manage_copyObjects([item.getId()]))


def test_a_draft_is_deleted_by_its_board(procedure):
    item = procedure()
    register, name = item.__parent__, item.getId()
    with api.env.adopt_user(username="so-y-te-update"), pytest.raises(Unauthorized):
        register.manage_delObjects([name])
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        register.manage_delObjects([name])
    assert name not in register


def test_it_is_not_offered_to_the_main_site(procedure, publish):
    assert not is_offerable(publish(procedure()))
