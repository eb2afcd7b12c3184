"""Lists sorted by title stand in the order of the Vietnamese alphabet."""

from bacgiang.policy.search.facets import ValueCount
from bacgiang.policy.search.page.facet_columns import FacetColumns
from bacgiang.policy.search.question.search_query import known_facets
from bacgiang.policy.search.question.search_query import SearchQuery
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.lookup import all_units
from plone import api
import pytest
from types import SimpleNamespace
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


TITLES = ("An ninh", "Ăn uống", "Âm nhạc", "Ba", "Dân số", "Đất đai", "Đê điều", "E")
TITLES += ("Hoa", "Hòa", "Hỏa", "Họa", "Nhà 2", "Nhà 10", "Ô tô", "Ơn", "Uống", "Ưu")


@pytest.mark.regulation("10.3")
def test_the_catalog_sorts_titles_by_the_alphabet(portal: Any) -> None:
    with api.env.adopt_roles(["Manager"]):
        folder = portal["vi"]["gioi-thieu"]
        for title in sorted(TITLES):
            api.content.create(folder, "Document", title=title)
    found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        path={"query": "/".join(folder.getPhysicalPath()), "depth": 1},
        portal_type="Document",
        sort_on="sortable_title",
    )

    assert [brain.Title for brain in found] == list(TITLES)


def test_units_of_one_place_in_the_order_stand_by_name(portal: Any) -> None:
    units = list(all_units())
    for unit, title in zip(units, ("Đông", "Dương", "Ái"), strict=False):
        unit.title, unit.order = title, 0
        with api.env.adopt_roles(["Manager"]):
            notify(ObjectModifiedEvent(unit))
    first = [unit.title for unit in all_units()][:3]

    assert first == ["Ái", "Dương", "Đông"]
    assert [unit.name for unit in directory()][:3] == first


def test_values_of_a_facet_with_as_many_hits_stand_by_name(portal: Any) -> None:
    facets = {"Subject": known_facets()["Subject"]}
    counted = [ValueCount(one, 1) for one in ("Đê", "Ăn", "Dân", "An")]
    counted.append(ValueCount("Xa", 2))
    answer = SimpleNamespace(
        counted=lambda name: counted, found=SimpleNamespace(total=9)
    )
    columns = FacetColumns(SearchQuery(), facets, "", "vi", portal.REQUEST)
    (facet,) = columns.of(answer)  # type: ignore[arg-type]

    assert [one.title for one in facet.values] == ["Xa", "An", "Ăn", "Dân", "Đê"]
