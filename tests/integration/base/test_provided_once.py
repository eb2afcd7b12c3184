"""What an item provides follows its marks and its type within one request, too."""

from collections.abc import Callable
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import FTIAwareSpecification
from plone.dexterity.interfaces import IDexterityFTI
from plone.dexterity.schema import SCHEMA_CACHE
from plone.namedfile.interfaces import IImageScaleTraversable
import pytest
from typing import Any
from zope.component import getUtility
from zope.globalrequest import clearRequest
from zope.globalrequest import getRequest
from zope.globalrequest import setRequest
from zope.interface import alsoProvides
from zope.interface import Interface
from zope.interface import noLongerProvides
from zope.interface import providedBy


class IMark(Interface):
    """On some item."""


@pytest.fixture
def item(
    people: None, news_section: Any, make_news: Callable[..., Any]
) -> Iterator[Any]:
    found = make_news(news_section, "so-y-te-update")
    before = getRequest()
    setRequest(api.portal.get().REQUEST)
    yield found
    setRequest(before) if before is not None else clearRequest()


def test_it_is_worked_out_once(item: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    first = providedBy(item)
    times = []
    monkeypatch.setattr(
        FTIAwareSpecification, "_old___get__", lambda *found: times.append(found)
    )
    assert providedBy(item) is first
    assert times == []


def test_a_mark_is_seen_at_once(item: Any) -> None:
    assert not IMark.providedBy(item)
    alsoProvides(item, IMark)
    assert IMark.providedBy(item)
    noLongerProvides(item, IMark)
    assert not IMark.providedBy(item)


def test_a_change_of_the_type_is_seen_at_once(item: Any) -> None:
    fti = getUtility(IDexterityFTI, name=item.portal_type)
    before = fti.behaviors
    schema = fti.lookupSchema()
    assert schema in providedBy(item)
    marked = [
        one.marker
        for one in SCHEMA_CACHE.behavior_registrations(item.portal_type)
        if one.marker is not None and one.marker is not IImageScaleTraversable
    ]
    assert all(one.providedBy(item) for one in marked)
    fti.manage_changeProperties(behaviors="plone.basic")
    try:
        assert not all(one.providedBy(item) for one in marked)
    finally:
        fti.manage_changeProperties(behaviors="\n".join(before))
    assert all(one.providedBy(item) for one in marked)
