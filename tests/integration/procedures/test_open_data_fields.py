"""What the fields of the open data mean, as a page and as data (4.1c)."""

from bacgiang.policy.procedures.open_data.described_fields import described_tables
from bacgiang.policy.procedures.open_data.kind_titles import KIND_TITLES
from bacgiang.policy.procedures.record.fields import FieldKind
from bacgiang.policy.procedures.tables.columns import TABLES
import json
from plone import api
import pytest


pytestmark = pytest.mark.regulation("2.2b", "4.1c")
LICENCE = "https://creativecommons.org/publicdomain/mark/1.0/"


def view(register, name):
    return api.content.get_view(name, register, register.REQUEST)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_column_is_described(portal, language):
    tables = {one["name"]: one for one in described_tables(language, portal.REQUEST)}
    for table in TABLES:
        fields = {one["name"]: one for one in tables[table.name]["fields"]}
        assert list(fields) == [column.name for column in table.columns]
        for column in table.columns:
            field = fields[column.name]
            assert field["description"]
            assert [one["token"] for one in field["choices"]] == list(
                column.field.choices
            )
            assert all(one["title"] != one["token"] for one in field["choices"])


def test_every_kind_has_a_name():
    assert set(KIND_TITLES) == set(FieldKind)


def test_the_page_is_in_the_language_of_its_register(portal, register):
    said = view(register, "open-data-fields")()
    assert "Trình tự thực hiện" in said
    assert LICENCE in said
    assert "@@open-data.xlsx" in said
    described = list(described_tables("en", portal.REQUEST))
    assert described[0]["fields"][0]["description"] == "Code of the procedure."


def test_the_same_as_data(register):
    said = json.loads(view(register, "open-data-fields.json")())
    assert said["license"]["@id"] == LICENCE
    assert [one["name"] for one in said["tables"]] == [one.name for one in TABLES]
    levels = next(one for one in said["tables"][0]["fields"] if one["name"] == "levels")
    assert {"token": "commune", "title": "Cấp xã"} in levels["choices"]


def test_the_data_name_their_description_and_terms(register):
    answer = view(register, "open-data.json")
    answer()
    links = answer.request.response.getHeader("Link")
    assert '@@open-data-fields>; rel="describedby"' in links
    assert f'<{LICENCE}>; rel="license"' in links


def test_the_register_leads_to_it(register):
    addresses = [
        one for one, _title in view(register, "procedure_register_view").tools()
    ]
    assert f"{register.absolute_url()}/@@open-data-fields" in addresses
