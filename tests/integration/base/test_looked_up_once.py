"""What is looked up in fewer steps is what Plone's own way finds."""

from collections.abc import Callable
from itertools import chain
from plone import api
from plone.dexterity.content import DexterityContent
from plone.indexer.interfaces import IIndexableObject
from Products.DCWorkflow import DCWorkflow
from Products.DCWorkflow import utils
from Products.ZCatalog.plan import CatalogPlan
from typing import Any
from z3c.relationfield import RelationValue
from z3c.relationfield.event import updateRelations
from zc.relation.interfaces import ICatalog
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


NONE = "none"


def test_the_catalog_is_told_of_an_item_what_it_was_told(
    news_section: Any, people: Any, make_news: Callable[..., Any]
) -> None:
    item = make_news(news_section, "so-y-te-update")
    catalog = api.portal.get_tool("portal_catalog")
    names = set(chain(catalog.schema(), catalog.indexes(), ["aq_parent", "REQUEST"]))

    def told(place: Any, name: str, way: str) -> Any:
        """By a wrapper of its own: what is said has no part in what is said next."""
        wrapper = getMultiAdapter((place, catalog), IIndexableObject)
        try:
            value = getattr(wrapper, way)(name)
        except AttributeError:
            return NONE
        return value() if callable(value) else value

    for place in (item, news_section, api.portal.get()["vi"]):
        for name in names:
            ours, theirs = (
                told(place, name, way) for way in ("__getattr__", "_old___getattr__")
            )
            assert repr(ours) == repr(theirs), (place, name)


def test_roles_of_a_permission_are_set_as_plone_sets_them(
    news_section: Any, people: Any, make_news: Callable[..., Any]
) -> None:
    item = make_news(news_section, "so-y-te-update")
    ours, plones = DCWorkflow.modifyRolesForPermission, utils.modifyRolesForPermission
    assert ours is not plones
    for name in ("View", "Modify portal content", "Add portal content"):
        for roles in (("Manager",), ["Manager", "Owner"], ()):
            ours(item, name, roles)
            # There is nothing left to do for Plone's own, and the other way round.
            assert not plones(item, name, roles), (name, roles)
        assert plones(item, name, ("Editor",))
        assert not ours(item, name, ("Editor",))


def test_relations_of_an_item_are_known_as_they_are_now(
    news_section: Any, people: Any, make_news: Callable[..., Any]
) -> None:
    item = make_news(news_section, "so-y-te-update")
    other = make_news(news_section, "so-y-te-update")
    numbers = getUtility(IIntIds)

    def related() -> list[DexterityContent]:
        query = {"from_id": numbers.getId(item), "from_attribute": "relatedItems"}
        return [one.to_object for one in getUtility(ICatalog).findRelations(query)]

    assert not related()
    item.relatedItems = [RelationValue(numbers.getId(other))]
    updateRelations(item, None)
    assert related() == [other]
    item.relatedItems = []
    updateRelations(item, None)
    assert not related()


def test_a_question_is_planned_by_the_names_of_all_indexes(portal: Any) -> None:
    catalog = api.portal.get_tool("portal_catalog")._catalog
    names = {
        name: index.getId()
        for index in catalog.indexes.values()
        for name in catalog._get_index_query_names(index)
    }
    asked = {
        "portal_type": ("b", "a"),
        "Title": "c",
        "path": {"query": "/", "depth": 1},
    }
    for _time in range(2):
        assert CatalogPlan(catalog, asked).querykey_to_index == names
    said = catalog.make_query(asked)
    assert said == {**asked, "portal_type": ["a", "b"]}
    assert asked["portal_type"] == ("b", "a")
    before = catalog.indexes
    catalog.indexes = {name: one for name, one in before.items() if name != "Title"}
    assert "Title" not in CatalogPlan(catalog, asked).querykey_to_index
    catalog.indexes = before
