"""Which page of which site had a browser send a request."""

from bacgiang.policy.ops.http_hardening.cross_site import is_from_here
from of_all import of_all


class Request(dict):
    """Of the portal at an address of its own port."""

    def __init__(self, headers: dict[str, str], address: str) -> None:
        super().__init__(SERVER_URL=address)
        self._headers = headers

    def getHeader(self, name: str) -> str | None:  # noqa: N802
        return self._headers.get(name)


@of_all(
    ("headers", "here"),
    [
        ({}, None),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": "https://www.bacgiang.gov.vn"}, True),
        ({"Origin": "https://WWW.bacgiang.gov.vn:443"}, True),
        ({"Origin": "http://www.bacgiang.gov.vn"}, False),
        ({"Origin": "https://www.bacgiang.gov.vn:8443"}, False),
        ({"Origin": "https://soyte.bacgiang.gov.vn"}, False),
        ({"Origin": "https://www.bacgiang.gov.vn.elsewhere.test"}, False),
        ({"Origin": "https://www.bacgiang.gov.vn@elsewhere.test"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "https://[elsewhere"}, False),
        ({"Referer": "https://www.bacgiang.gov.vn/vi/tin"}, True),
        ({"Referer": "https://elsewhere.test/https://www.bacgiang.gov.vn"}, False),
        ({"Origin": "null", "Referer": "https://www.bacgiang.gov.vn/vi"}, False),
    ],
)
def test_posts_of_other_pages_are_told_apart(
    headers: dict[str, str], here: bool | None
) -> None:
    asked = Request(headers, "https://www.bacgiang.gov.vn")
    assert is_from_here(asked) is here
