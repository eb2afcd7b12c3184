"""What the API sets on an account is checked (15.5)."""

from plone import api
import pytest


OWN = "/++api++/@users/so-y-te-update"


@pytest.mark.parametrize(
    "values",
    [
        {"timezone": "x"},
        {"timezone": 7},
        {"email": "không phải địa chỉ"},
        {"email": ["a@example.org"]},
        {"home_page": "javascript:alert(1)"},
        {"home_page": "https://[broken"},
        {"fullname": "a" * 20_000},
        {"fullname": {"a": 1}},
    ],
)
def test_a_wrong_value_is_refused_and_nothing_kept(boards, client, site, values):
    person = client("so-y-te-update")
    answer = person.patch(OWN, json={"location": "Bắc Giang", **values})
    assert answer.status_code == 400
    assert answer.json()["error"]["reasons"][0]["field"] in values
    site._p_jar.sync()
    assert api.user.get("so-y-te-update").getProperty("location") == ""


def test_right_values_are_kept(boards, client, site):
    values = {"timezone": "Asia/Ho_Chi_Minh", "home_page": "https://example.org/"}
    assert client("so-y-te-update").patch(OWN, json=values).status_code == 204
    site._p_jar.sync()
    person = api.user.get("so-y-te-update")
    assert person.getProperty("timezone") == "Asia/Ho_Chi_Minh"


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("values", [{"password": "x"}, {"roles": {"a": 1}}])
def test_the_administrator_is_bound_too(boards, client, values):
    assert client("admin").patch(OWN, json=values).status_code == 400
