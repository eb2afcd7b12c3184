"""Forms of dossiers and what is typed into them, for tests of any kind."""

from hypothesis import strategies as st
from typing import Any


VALUES = ("one", "two", "three")
OPTIONS = [{"value": one, "title": {"vi": one}} for one in VALUES]
TEXTS = ("", " ", "Một", " 2 ", "\r\n", "a" * 30)
NUMBERS = ("", "0", "7", "1.000", "12,5", "x", "-3", " 5 ")
DAYS = ("", "31/12/2026", "2026-02-30", "hôm nay")
KINDS = ("text", "number", "date", "choice", "choices", "yes", "file", "group", "rows")


def item(name: str, kind: str, **facts: Any) -> dict[str, Any]:
    """A question of a definition."""
    return {"name": name, "kind": kind, "title": {"vi": f"Câu {name}"}, **facts}


def _plain(asked: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A condition on one question that something can be asked of."""
    of_all = [st.booleans().map(lambda one: {"filled": one})]
    if asked["kind"] == "number":
        bounds = st.sampled_from((0, 5, 12.5, 1000))
        of_all.append(
            st.builds(lambda w, n: {w: n}, st.sampled_from(("above", "below")), bounds)
        )
    if asked["kind"] in ("choice", "choices"):
        of_all.append(st.sampled_from(VALUES).map(lambda one: {"is": one}))
        several = st.lists(st.sampled_from(VALUES), min_size=1, max_size=2, unique=True)
        of_all.append(several.map(lambda one: {"in": one}))
    return st.one_of(of_all).map(lambda one: {"field": asked["name"], **one})


def conditions(before: list[dict[str, Any]]) -> st.SearchStrategy[Any]:
    """None, or a condition on some of the questions before."""
    askable = [one for one in before if one["kind"] not in ("file", "group")]
    if not askable:
        return st.none()
    plain = st.sampled_from(askable).flatmap(_plain)
    more = st.recursive(
        plain,
        lambda one: st.one_of(
            one.map(lambda each: {"not": each}),
            st.lists(one, min_size=1, max_size=2).map(lambda each: {"all": each}),
            st.lists(one, min_size=1, max_size=2).map(lambda each: {"any": each}),
        ),
        max_leaves=3,
    )
    return st.one_of(st.none(), more)


@st.composite
def forms(draw: Any, count: int) -> dict[str, Any]:
    """A definition with that many questions, in groups and rows, with conditions."""
    items: list[dict[str, Any]] = []
    known: list[dict[str, Any]] = []
    made = 0
    while made < count:
        kind = draw(st.sampled_from(KINDS))
        one = _drawn(draw, f"q{made}", kind, known)
        made += 1
        if kind in ("group", "rows"):
            inside, one["items"] = list(known), []
            for _each in range(draw(st.integers(1, 4))):
                simple = draw(st.sampled_from(KINDS[:6]))
                each = _drawn(draw, f"q{made}", simple, inside)
                made += 1
                one["items"].append(each)
                inside.append(each)
            if kind == "group":
                known = inside
                one.pop("required", None)
            else:
                one["most"] = 10
        items.append(one)
        known.append(one)
    return {"items": items}


def _drawn(
    draw: Any, name: str, kind: str, known: list[dict[str, Any]]
) -> dict[str, Any]:
    one = item(name, kind)
    if kind in ("choice", "choices"):
        one["options"] = OPTIONS
    if draw(st.booleans()):
        one["required"] = True
    condition = draw(conditions(known))
    if condition is not None:
        one["when"] = condition
    return one


@st.composite
def filled(draw: Any, form: dict[str, Any]) -> tuple[dict[str, Any], dict[str, int]]:
    """What is typed into it, whether asked or not, and how many files come."""
    return _filled(draw, form["items"])


def _filled(
    draw: Any, items: list[dict[str, Any]]
) -> tuple[dict[str, Any], dict[str, int]]:
    typed: dict[str, Any] = {}
    files: dict[str, int] = {}
    for one in items:
        name, kind = one["name"], one["kind"]
        if kind == "group":
            more, others = _filled(draw, one["items"])
            typed |= more
            files |= others
        elif kind == "rows":
            count = draw(st.integers(0, 2))
            typed[name] = [_filled(draw, one["items"])[0] for _each in range(count)]
        elif kind == "file":
            files[name] = draw(st.integers(0, 2))
        else:
            typed[name] = draw(_typed(kind))
    return typed, files


def _typed(kind: str) -> st.SearchStrategy[Any]:
    match kind:
        case "choices":
            return st.lists(st.sampled_from(VALUES), max_size=2, unique=True)
        case "choice":
            return st.sampled_from(("", *VALUES, "four"))
        case "yes":
            return st.sampled_from(("", "1"))
        case "number":
            return st.sampled_from(NUMBERS)
        case "date":
            return st.sampled_from(DAYS)
    return st.sampled_from(TEXTS)
