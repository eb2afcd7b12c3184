"""What the API sets on an account is checked (15.5)."""

from base64 import b64encode
from io import BytesIO
from PIL import Image
from plone import api
import pytest


OWN = "/++api++/@users/so-y-te-update"


def picture() -> bytes:
    data = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(data, "PNG")
    return data.getvalue()


def portrait(data: bytes) -> dict[str, str]:
    kind = {"encoding": "base64", "content-type": "image/png", "filename": "a.png"}
    return {"data": b64encode(data).decode(), **kind}


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
        {"portrait": "x"},
        {"portrait": {"data": "!"}},
        {"portrait": portrait(b"<svg onload='x'/>")},
        {"portrait": portrait(picture() + bytes(3 * 1024 * 1024))},
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
    values["portrait"] = portrait(picture())
    assert client("so-y-te-update").patch(OWN, json=values).status_code == 204
    site._p_jar.sync()
    person = api.user.get("so-y-te-update")
    assert person.getProperty("timezone") == "Asia/Ho_Chi_Minh"


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("values", [{"password": "x"}, {"roles": {"a": 1}}])
def test_the_administrator_is_bound_too(boards, client, values):
    assert client("admin").patch(OWN, json=values).status_code == 400


@pytest.mark.regulation("15.2")
def test_no_cache_keeps_what_members_are_told(boards, client):
    for address in (OWN, "/++api++/vi", "/++api++/@my-work"):
        told = client("so-y-te-update").get(address)
        assert told.status_code == 200, address
        assert "no-store" in told.headers["Cache-Control"], address
