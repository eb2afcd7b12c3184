"""Pages that only read are asked by their address, whatever a body says (15.2)."""

import pytest


PAGE = {"Accept": "text/html"}
WORDS = "zaqxswcde"
PAGES = {
    "/vi/@@search": "SearchableText",
    "/vi/van-ban": "text",
    "/vi/thu-tuc": "text",
    "/vi/to-chuc": "text",
    "/vi/@@answered-petitions": "text",
    "/vi/chuyen-de/thong-ke": "text",
}


@pytest.mark.whole_pages
@pytest.mark.regulation("15.2")
def test_what_a_body_says_is_not_asked(boards, client):
    for address, name in PAGES.items():
        asked = client().get(address, params={name: WORDS}, headers=PAGE)
        sent = client().post(address, data={name: WORDS}, headers=PAGE)
        assert (asked.status_code, sent.status_code) == (200, 200), address
        assert WORDS in asked.text and WORDS not in sent.text, address
        # In the address of a POST neither: none of them is written so.
        both = client().post(f"{address}?{name}={WORDS}", data={"a": "b"}, headers=PAGE)
        assert f'value="{WORDS}"' not in both.text, address
    # Nor does it take from the request what that knows.
    names = ("SERVER_URL", "PARENTS", "VirtualRootPhysicalPath", "PUBLISHED", "URL")
    sent = client().post("/vi/@@search", data=dict.fromkeys(names, "1"), headers=PAGE)
    assert sent.status_code == 200 and "portal-footer" in sent.text
