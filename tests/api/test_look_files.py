"""Style sheets, scripts and icons that are worked out once are those that are set."""

from collections.abc import Callable
from plone import api
import transaction
from typing import Any
import webresource


HTML = {"Accept": "text/html"}
MENU, OF_MEMBERS = "bacgiang.theme/menu.js", "bacgiang.theme/still-here.js"
ENABLED = "plone.bundles/bacgiang-menu.enabled"


def test_a_page_names_what_is_set_at_the_moment(
    site: Any, client: Callable[..., Any], boards: Any
) -> None:
    assert not webresource.config.development
    visitor, member = client(), client("ubnd-update")

    def page(session: Any) -> str:
        return str(session.get("/vi/lien-he", headers=HTML).text)

    for _again in range(2):
        assert MENU in page(visitor) and OF_MEMBERS not in page(visitor)
        assert MENU in page(member) and OF_MEMBERS in page(member)
    api.portal.set_registry_record(ENABLED, False)
    transaction.commit()
    assert MENU not in page(visitor) and MENU not in page(member)


def test_an_icon_has_the_classes_it_is_asked_for_with(site: Any) -> None:
    icons = api.content.get_view("iconresolver", site, site.REQUEST)
    for classes in ("me-1", "me-2", "me-1"):
        assert f" {classes} " in icons.tag("lock", tag_class=classes)
    assert icons.tag("lock") != icons.tag("search")
