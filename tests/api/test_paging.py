"""Every list refuses what is no part of it in one way, and names it (6.2e).

A fourth of the lists is asked each day.
"""

from .described_places import paths_of_places
from bacgiang.policy.editorial.incoming.queries.batch_size import MOST_WHOLE
import pytest
from tiers import share
from typing import Any


pytestmark = pytest.mark.regulation("6.2e")

DAYS = 4
NUMBERS = {"b_start", "b_size", "limit"}
POINTS = {"since", "from", "to", "after", "before", "start", "end"}
NOT_OF_LISTS = {"@figures", "@text-on"}
WRONG = ("-1", "x", "1.5", "²", "9" * 20, "", "1&{name}=2")
WHO = {
    "@petitions": "so-y-te-head",
    "@dossiers": "so-y-te-head",
    "@opinion-cases": "so-y-te-head",
    "@offers": "ubnd-head",
}
STOCK = ("/@search", "/vi", "/@registry", "/@users", "/@vocabularies/bacgiang.Units")
ROW = {"i": "path", "o": "plone.app.querystring.operation.string.absolutePath"}


def described(client: Any) -> dict[str, set[str]]:
    """The paths of lists, each with what says which part is asked for."""
    told = client("admin").get("/++api++/@openapi").json()
    found = {}
    for path, item in told["paths"].items():
        asked = {one.get("name") for one in item.get("get", {}).get("parameters", ())}
        names = asked & (NUMBERS | POINTS)
        if names and path.rpartition("/")[2] not in NOT_OF_LISTS:
            found[path.removeprefix("/++api++")] = names
    return found


def test_no_list_takes_a_part_that_there_is_not(
    site: Any, boards: None, client: Any
) -> None:
    places = paths_of_places(site)
    lists = described(client)
    assert len(lists) > 15, lists
    lists |= {path: {"b_start", "b_size"} for path in STOCK}
    tried: set[str] = set()
    today = dict(share(lists.items(), DAYS))
    for path, names in today.items():
        for step, place in places.items():
            path = path.replace(f"{{{step}}}", place)  # noqa: PLW2901
        caller = client(WHO.get(path.rpartition("/")[2], "admin"))
        assert caller.get(f"/++api++{path}").status_code == 200, path
        for name in names:
            tried.add(name)
            wrong = WRONG if name in NUMBERS else WRONG[-2:]
            for said in (*wrong, *(["0"] if name in ("b_size", "limit") else [])):
                query = f"{name}={said.replace('{name}', name)}"
                answer = caller.get(f"/++api++{path}?{query}")
                assert answer.status_code == 400, (path, query)
                (reason,) = answer.json()["error"]["reasons"]
                code = "wrong_number" if name in NUMBERS else "no_value"
                assert (reason["type"], reason["field"]) == (code, name), (path, query)
    if today == lists:
        assert tried >= NUMBERS | {"since", "from", "to", "after"}


def test_what_is_asked_in_a_body_is_judged_alike(client: Any) -> None:
    question = {"query": [{**ROW, "v": "/vi"}]}
    for wrong in (
        *({name: said} for name in NUMBERS for said in (-1, "x", 1.5, [], 10**30, "")),
        {"b_size": MOST_WHOLE + 1, "fullobjects": True},
    ):
        answer = client().post(
            "/++api++/@querystring-search", json={**question, **wrong}
        )
        assert answer.status_code == 400, wrong
        (reason,) = answer.json()["error"]["reasons"]
        assert (reason["type"], reason["field"]) == ("wrong_number", [*wrong][0])
    asked = {"b_size": 2, "b_start": 1, "limit": 9}
    answer = client().post("/++api++/@querystring-search", json={**question, **asked})
    assert len(answer.json()["items"]) == 2
