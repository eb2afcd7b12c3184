"""What visitors are told of an item is the same with less work."""

from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from bacgiang.policy.editorial.public.accounts.internals import ToldToVisitors
import json
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer import dxcontent
import pytest
from zope.component import getMultiAdapter


@pytest.fixture
def as_visitor():
    before = getSecurityManager()
    noSecurityManager()
    yield
    setSecurityManager(before)


@pytest.fixture
def items(portal, as_visitor):
    """One of each type that visitors see."""
    brains = api.portal.get_tool("portal_catalog")()
    return list({brain.portal_type: brain for brain in brains}.values())


@pytest.fixture
def told(portal):
    def telling(brain, **options):
        item = brain.getObject()
        serialize = getMultiAdapter((item, portal.REQUEST), ISerializeToJson)
        return json.dumps(serialize(**options), sort_keys=True, default=str)

    return telling


@pytest.mark.parametrize(
    "options", [{}, {"include_items": False}, {"include_expansion": False}]
)
def test_it_is_what_plone_tells_less_what_is_kept(items, told, options, monkeypatch):
    ours = [told(one, **options) for one in items]
    monkeypatch.delattr(ToldToVisitors, "__call__")

    assert ours == [told(one, **options) for one in items]
    assert len(items) > 5


def test_nobody_looks_for_locks_that_are_not_told(items, told, monkeypatch):
    asked = []
    monkeypatch.setattr(dxcontent, "lock_info", asked.append)
    for one in items:
        told(one)
    assert not asked

    monkeypatch.delattr(ToldToVisitors, "__call__")
    for one in items:
        told(one)
    assert asked
