"""What was given past a board is taken back when the data are upgraded (14.2)."""

from bacgiang.policy.units.boards.by_the_board import take_back
import pytest
from typing import Any


@pytest.mark.regulation("14.2", "7.1")
def test_what_no_board_gave_is_taken_back(portal: Any) -> None:
    groups, roles = portal.acl_users.source_groups, portal.acl_users.portal_role_manager
    groups._principal_groups["ai-do"] = ("so-y-te.head", "Administrators")
    for name in ("so-y-te.head", "Administrators"):
        groups._group_principal_map[name].insert("ai-do")
    roles._principal_roles["ai-do"] = ("Reviewer", "Reader")
    assert take_back(portal)
    assert groups.getGroupMembers("so-y-te.head") == ()
    assert "ai-do" in groups.getGroupMembers("Administrators")
    assert roles._principal_roles["ai-do"] == ("Reader",)
    assert not take_back(portal)
