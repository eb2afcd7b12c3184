"""What was called, before it was refused, as a page of its folder gets another name."""

from AccessControl.users import UnrestrictedUser
from bacgiang.policy.editorial.incoming import kept_names
from bacgiang.policy.editorial.incoming import names_before
from bacgiang.policy.editorial.incoming.names_before import name_anew
from bacgiang.policy.testing_people import make_item
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from typing import Any
from zope.component import getUtility


def test_an_upgrade_names_it_anew(
    portal: Any, people: None, news_section: Any, monkeypatch: Any, caplog: Any
) -> None:
    with monkeypatch.context() as before:
        before.setattr(kept_names, "is_kept", lambda _folder, _name: False)
        public = make_item(news_section, "so-y-te", "published", id="index_html")
        others = [
            make_item(news_section, "so-y-te", "draft", id=name)
            for name in ("FrontPage", "index.htm", "@search")
        ]
    sound = make_item(news_section, "so-y-te", "published", id="tin-khac")
    old = "/".join(public.getPhysicalPath())
    caplog.set_level("INFO", "bacgiang.upgrade")
    with monkeypatch.context() as others_rooms:
        # What people do not name is told.
        others_rooms.setattr(names_before, "NAMED", ())
        name_anew(portal.portal_setup)
    assert (public.getId(), f"to be named anew: {old}" in caplog.text) == (
        "index_html",
        True,
    )
    system = UnrestrictedUser("system", "", ["Manager"], [])
    with api.env.adopt_user(user=system.__of__(portal.acl_users)):
        name_anew(portal.portal_setup)
    names = [one.getId() for one in (public, *others, sound)]
    assert names[0] == "index-html-1"
    assert not set(names[:4]) & {"index_html", "FrontPage", "index.htm", "@search"}
    assert names[4:] == ["tin-khac"]
    assert api.content.get_state(public) == "published"
    new = "/".join(public.getPhysicalPath())
    assert getUtility(IRedirectionStorage).get(old) == new
    assert api.content.find(UID=public.UID())[0].getPath() == new
    assert f"{old} is now called index-html-1" in caplog.text
    caplog.clear()
    name_anew(portal.portal_setup)
    assert "Named anew" not in caplog.text
