"""What was done is not undone, and the list of what was done is nobody's (14.2, 15.5)."""

from .items import item_of
from .person import path_of
from .person import Person
from bacgiang.policy.ops.no_undo import keep_from_undoing
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "15.5", "4.2a")

PERMISSIONS = ("Undo changes", "List undoable changes")
PEOPLE = (None, "nguoi-dan", "so-y-te-head", "van-phong", "quan-tri", "quan-ly")


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


@pytest.mark.parametrize("permission", PERMISSIONS)
def test_nobody_holds_the_permission(portal: Any, permission: str) -> None:
    roles = [
        one["name"] for one in portal.rolesOfPermission(permission) if one["selected"]
    ]
    assert roles == []
    with api.env.adopt_roles(["Manager", "Owner"]):
        assert not api.user.has_permission(permission, obj=portal)


@pytest.mark.parametrize("user_id", PEOPLE)
def test_nobody_lists_or_undoes(portal: Any, user_id: str | None) -> None:
    """By the service, by Zope's form and by its method, on the site and below it."""
    who = Person(portal.absolute_url(), user_id)
    item = path_of(item_of(portal, "so-y-te", "News Item", "published"))
    body = {"transaction_ids": ["AAAAAAAAAAA= 2026 x"]}
    answers = [
        who.ask("GET", "/@transactions"),
        who.ask("PATCH", "/@transactions", body),
        *(
            who.post(f"{place}/{name}", {"transaction_info:list": "AAAAAAAAAAA= x"})
            for place in ("", item)
            for name in (
                "manage_UndoForm",
                "manage_undo_transactions",
                "undoable_transactions",
            )
        ),
    ]
    told = [one.status_code for one in answers]
    # A page leads a visitor to the sign-in form.
    assert {*told} <= {401, 403, 404, 302}, told
    assert all("user_name" not in one.text for one in answers)


def test_the_database_cannot(portal: Any) -> None:
    database = portal._p_jar.db()
    keep_from_undoing(database)
    assert not database.supportsUndo()
