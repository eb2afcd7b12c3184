"""Hostile input at every way in: an answer below 500 that says something.

Of what is sent a part is tried each day.
"""

from itertools import product
import json
from plone.restapi.deserializer import json_body
from plone.restapi.serializer import summary
import pytest
from tiers import in_release
from tiers import in_turn
from tiers import share
from urllib.parse import quote


# In so many days everything is tried.
DAYS = 9
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
API = {"Accept": "application/json", "Content-Type": "application/json"}
PAGE = {"Accept": "text/html"}
FORM = {**PAGE, "Content-Type": "application/x-www-form-urlencoded"}

TEXTS = [
    "a" * 10_000,
    "<script>evil()</script>",
    "a\x00b",
    "a\x1bb\x08",
    "\u202egnp.exe",
    "dòng một\ndòng hai",
    " \t ",
    "🎉" * 200,
    "a\u0301" * 400,
    "${portal_url}%s{0}{{7*7}}",
    "../../../../etc/passwd",
    "'; DROP TABLE x; --",
]
WRONG_TYPES = [None, 7, -1, 1e308, True, [], {}, ["a"], {"a": {"b": []}}, [[["a"]]]]
DATES = ["", "hôm nay", "2024-02-30", "9999-99-99", "0000-00-00", "1" * 50]
DATES += ["2024-01-01T25:61:61", "-4000-01-01", "10000-01-01", "12:00", 7, [], {}, True]
IDS = ["..", ".", "", "a/b", "@@edit", "_x", "index_html", "tiếng Việt", "a" * 5000]
IDS += ["a\x00b", "aq_parent", "REQUEST", "+", "a b", "\\", "%2e%2e", 7, [], {}, True]
TYPES = ["Không", "", "Plone Site", "Unit", "UnitSite", "a" * 5000, 7, [], {}, True]
VALUES = [*TEXTS, *WRONG_TYPES]


def assert_answered(answer, *what) -> None:
    """Below 500, and a refusal of the input says why."""
    assert answer.status_code < 500, (*what, answer.text[-600:])
    if answer.status_code == 400:
        assert answer.text.strip(), what
        if "json" in answer.headers.get("Content-Type", ""):
            assert answer.json()["error"]["reasons"], what


def each(field: str, values: list) -> list[dict]:
    return [{field: value} for value in values]


CREATED = [
    *each("title", VALUES),
    *each("description", VALUES),
    *each("text", VALUES),
    *each("subjects", VALUES),
    *each("source", VALUES),
    *each("reader_contribution", ["x", 7, [], {}, None]),
    *each("effective", DATES),
    *each("expires", DATES),
    *each("start", DATES),
    *each("id", IDS),
    *each("@type", TYPES),
    *each("language", ["xx", "", 7, [], {}, "a" * 1000]),
    *each("UID", ["x", 7, [], {}]),
    *each("translation_of", ["/không/có", "x", 7, [], {}]),
    *each("layout", ["không_có", 7, [], {}]),
    *each("relatedItems", ["x", 7, ["/không/có"], {}, [{}]]),
    *each("contributors", VALUES),
    *each("rights", VALUES),
    *each("allow_discussion", ["x", {}, []]),
    *each("versioning_enabled", ["x", {}, []]),
    *each("changeNote", VALUES),
    *each("image", WRONG_TYPES),
    *each("ordering", [7, "x", {}, {"obj_id": "x"}, {"obj_id": 7, "delta": "x"}]),
    {"text": {"data": 7}},
    {"text": {"data": None}},
    {"text": {"data": "<p>", "content-type": 7}},
    {"text": {"data": "<p>", "encoding": "rot13"}},
    {"text": {"data": "<p>" * 5000, "content-type": "text/html"}},
    {"text": {"data": "<!--" * 5000 + "<" * 5000}},
]


@pytest.mark.parametrize("method", ["patch", *in_release("post")])
def test_content_over_the_api(editor, item, method):
    for number, values in share(enumerate(CREATED), DAYS):
        if method == "post":
            full = {"@type": "News Item", "title": f"Tin {number}", **values}
            answer = editor.post(SECTION, data=json.dumps(full), headers=API)
        else:
            answer = editor.patch(item, data=json.dumps(values), headers=API)
        assert_answered(answer, method, str(values)[:200])


def test_other_types_over_the_api(editor, item):
    wrong = [
        {"@type": "Link", "title": "L", "remoteUrl": "javascript:evil()"},
        {"@type": "Link", "title": "L", "remoteUrl": 7},
        {"@type": "Link", "title": "L", "remoteUrl": "http://[bad"},
        *[{"@type": "Event", "title": "E", "start": one, "end": one} for one in DATES],
        {"@type": "Event", "title": "E", "start": "2024-02-02", "end": "2024-01-01"},
        {"@type": "Event", "title": "E", "recurrence": "RRULE:FREQ=SECONDLY"},
        {"@type": "Event", "title": "E", "recurrence": "x\x00", "attendees": 7},
        {"@type": "Event", "title": "E", "event_url": "javascript:evil()"},
        {"@type": "Document", "title": "D", "table_of_contents": "x"},
    ]
    places = (SECTION, "/vi/don-vi/so-y-te/gioi-thieu", item)
    for values, place in share(product(wrong, places), of=4):
        assert_answered(editor.post(place, json=values), place, values)


def test_choices_over_the_api(client, boards):
    """Of a unit or district, of a table, of what a class names."""
    editor, register = client("ubnd-update"), "/vi/chuyen-de/doanh-nghiep"
    for name, value in product(("district", "sector", "owner_unit"), WRONG_TYPES):
        values = {"@type": "Enterprise", "title": "E", name: value}
        assert_answered(editor.post(register, json=values), name, value)


FIELDS = {
    "form.widgets.IDublinCore.title": TEXTS,
    "form.widgets.IDublinCore.description": TEXTS,
    "form.widgets.IDublinCore.subjects": TEXTS,
    "form.widgets.IDublinCore.effective": [
        one for one in DATES if isinstance(one, str)
    ],
    "form.widgets.IDublinCore.expires": [one for one in DATES if isinstance(one, str)],
    "form.widgets.IDublinCore.language:list": ["xx", "", "a" * 1000],
    "form.widgets.IRichTextBehavior.text": TEXTS,
    "form.widgets.IRichTextBehavior.text.mimeType": ["", "x", "text/x-none"],
    "form.widgets.IAttribution.source": TEXTS,
    "form.widgets.IShortName.id": [one for one in IDS if isinstance(one, str)],
    "form.widgets.IRelatedItems.relatedItems": ["x", "/không", "a;b;c"],
    "form.widgets.IVersionable.changeNote": TEXTS,
    "form.widgets.ILeadImageBehavior.image": ["x", "filenameb64:x;datab64:y"],
    "form.widgets.ILeadImageBehavior.image.action": ["replace", "nochange", "x"],
    "form.widgets.ILeadImageBehavior.image.file_upload_id": ["x", "1"],
}


@pytest.mark.parametrize(
    "place", [*in_release(f"{SECTION}/++add++News Item"), f"{SECTION}/tin/edit"]
)
def test_forms(editor, item, place):
    base = {
        "form.widgets.IDublinCore.title": "Tin",
        "form.widgets.ILeadImageBehavior.image.action": "nochange",
        "form.buttons.save": "Lưu",
    }
    token = _token(editor)
    every = [(field, value) for field, values in FIELDS.items() for value in values]
    for field, value in share(every, DAYS):
        sent = {**base, field: value, "_authenticator": token}
        answer = editor.post(place, data=sent, headers=PAGE)
        assert_answered(answer, place, field, value[:100])


def _token(editor) -> str:
    page = editor.get(f"{SECTION}/++add++News Item", headers=PAGE).text
    return page.partition('name="_authenticator"')[2].split('"')[3]


OPERATION = "plone.app.querystring.operation."
QUERIES = [
    {},
    {"query": None},
    {"query": "x"},
    {"query": {}},
    {"query": ["x"]},
    {"query": [{}]},
    {"query": [None]},
    {"query": [{"i": "portal_type"}]},
    {"query": [{"i": "nothing", "o": "nothing", "v": 1}]},
    {"query": [{"i": 7, "o": 7, "v": 7}]},
    {"query": [{"i": "portal_type", "o": "x", "v": ["News Item"]}]},
    {"query": [{"i": "path", "o": f"{OPERATION}string.absolutePath", "v": "x::x"}]},
    {"query": [{"i": "path", "o": f"{OPERATION}string.path", "v": {}}]},
    {"query": [{"i": "path", "o": f"{OPERATION}string.relativePath", "v": "../.."}]},
    {"query": [{"i": "modified", "o": f"{OPERATION}date.between", "v": "x"}]},
    {"query": [{"i": "modified", "o": f"{OPERATION}date.between", "v": ["x", "y"]}]},
    {"query": [{"i": "modified", "o": f"{OPERATION}date.largerThan", "v": "x"}]},
    {"query": [{"i": "modified", "o": f"{OPERATION}date.lessThanRelativeDate"}]},
    {"query": [{"i": "SearchableText", "o": f"{OPERATION}string.contains", "v": "*"}]},
    {
        "query": [
            {"i": "SearchableText", "o": f"{OPERATION}string.contains", "v": "((("}
        ]
    },
    {"query": [{"i": "SearchableText", "o": f"{OPERATION}string.contains", "v": {}}]},
    {"query": [{"i": "Subject", "o": f"{OPERATION}selection.any", "v": {"a": 1}}]},
    {"query": [], "sort_on": "nothing"},
    {"query": [], "sort_on": 7, "sort_order": 7},
    *[
        {"query": [{"i": "Title", "o": f"{OPERATION}string.contains", "v": "a"}], **one}
        for one in (
            {"b_size": "x"},
            {"b_size": -1},
            {"b_size": 1e308},
            {"b_size": []},
            {"b_start": "x"},
            {"b_start": -7},
            {"b_start": 10**30},
            {"limit": "x"},
            {"limit": -1},
            {"limit": {}},
            {"metadata_fields": 7},
            {"metadata_fields": [7, {}]},
            {"metadata_fields": "../x"},
            {"fullobjects": "x"},
            {"sort_on": "getObjPositionInParent"},
            {"sort_on": "SearchableText"},
        )
    ],
]


@pytest.mark.parametrize("user", [None, "so-y-te-update"])
def test_stored_queries_over_the_api(boards, client, user):
    caller = client(user)
    for query in QUERIES:
        text = json.dumps(query)
        answer = caller.post("/++api++/@querystring-search", data=text, headers=API)
        assert_answered(answer, "POST", text)
        answer = caller.get(f"/++api++/@querystring-search?query={quote(text)}")
        assert_answered(answer, "GET", text)
    for text in ("x", "{", "[]", "7", "%00", "%B8"):
        answer = caller.get(f"/++api++/@querystring-search?query={text}")
        assert_answered(answer, "GET", text)


def test_a_question_is_read_once_for_all_its_rows(boards, client, monkeypatch):
    """Stock reads it again for each: a long one would hold a thread for minutes."""
    read = []

    def counted(request):
        read.append(1)
        return json_body(request)

    monkeypatch.setattr(summary, "json_body", counted)
    rows = {"i": "path", "o": f"{OPERATION}string.absolutePath", "v": "/vi"}
    body = {"query": [rows], "b_size": 20, "metadata_fields": ["UID"]}
    answer = client().post("/++api++/@querystring-search", json=body, headers=API)
    assert len(answer.json()["items"]) == 20
    assert all(one["UID"] for one in answer.json()["items"])
    assert len(read) == 1
    # Nor are thousands of rows gone through.
    body["query"] *= 101
    answer = client().post("/++api++/@querystring-search", json=body, headers=API)
    assert (answer.status_code, answer.json()["error"]["type"]) == (
        400,
        "too_many_criteria",
    )


SEARCHES = [
    "SearchableText=*",
    "SearchableText=(((",
    "SearchableText=%22%22%22",
    "SearchableText=NOT",
    "SearchableText=a+AND",
    "SearchableText=" + "a+" * 3000,
    "SearchableText.query=a&SearchableText.range=x",
    "modified=x",
    "modified.query=x&modified.range=min",
    "modified.query:date=2024-01-01&modified.range=x",
    "created.query=x&created.range=min:max",
    "effective.range=x",
    "path.depth=x",
    "path.depth:int=-9&path.query=/",
    "path=../..",
    "path.query:record=1",
    "portal_type:list=&portal_type.operator=x",
    "portal_type.operator=x&portal_type.query=a",
    "sort_on=nothing",
    "sort_on=SearchableText",
    "sort_on=path&sort_order=x",
    "sort_limit=x",
    "b_size=x",
    "b_size=-1",
    "b_size=0",
    "b_size=99999999999999999999",
    "b_start=x",
    "b_start=-5",
    "b_start=99999999999999999999",
    "metadata_fields=nothing",
    "metadata_fields=__class__",
    "metadata_fields=_all&fullobjects=x",
    "UID=x&UID.not=y",
    "is_folderish=x",
    "getObjPositionInParent=x",
    "start.query=x&start.range=min",
    "review_state.not=x",
    "Subject.operator=and&Subject.query:list=a",
    "show_inactive=x",
    "use_site_search_settings=1&SearchableText=a",
]


@pytest.mark.parametrize("user", [None, "so-y-te-update"])
def test_searches(boards, client, user):
    caller = client(user)
    for query in share(SEARCHES, DAYS):
        answer = caller.get(f"/++api++/@search?{query}")
        assert_answered(answer, "@search", query)
        answer = caller.get(f"/vi/@@search?{query}", headers=PAGE)
        assert_answered(answer, "page", query)


QUERIES_OF_PAGES = (
    "b_start=x",
    "b_start:int=-1",
    "b_start:int=99999999999999999999",
    "b_start=",
    "b_size=x",
    "set_language=xx",
    "set_language=%3Cscript%3E",
    "expand=nothing",
    "expand.navigation.depth=x",
    "expand=navigation&expand.navigation.depth=-1",
    "fullobjects=1&b_size=x",
    "ajax_load=x&ajax_include_head=x",
    "form.x:records=1&form:list=2",
    "a:int:list:tuple:record:method=1",
    ":method=x",
    "manage_main:method=x",
)


@pytest.mark.parametrize(
    ("user", "place"),
    in_turn(
        product(
            [None, "so-y-te-update"],
            [SECTION, "/vi", "/vi/to-chuc", "/vi/don-vi/so-y-te"],
        ),
        of=2,
    ),
)
def test_queries_of_pages(boards, client, user, place):
    caller = client(user)
    for query in share(QUERIES_OF_PAGES, DAYS):
        assert_answered(caller.get(f"{place}?{query}", headers=PAGE), place, query)
        assert_answered(caller.get(f"/++api++{place}?{query}"), place, query)


TRANSITIONS = ["submit", "publish", "x", "%00", "a/b"]
STATED = [
    *each("comment", VALUES),
    *each("declaration", VALUES),
    *each("confirmation", VALUES),
    *each("effective", DATES),
    *each("expires", DATES),
    *each("ground", VALUES),
    *each("on_behalf_of", VALUES),
]


@pytest.mark.parametrize("transition", TRANSITIONS)
def test_transitions_over_the_api(editor, client, item, transition):
    caller = client("so-y-te-head")
    for values in share(STATED, DAYS):
        answer = caller.post(
            f"{item}/@workflow/{transition}", data=json.dumps(values), headers=API
        )
        assert_answered(answer, transition, str(values)[:200])


SHARING = [
    *({"entries": one} for one in WRONG_TYPES),
    *({"inherit": one} for one in WRONG_TYPES),
    {"entries": [{"id": "x"}]},
    {"entries": [{"id": 7, "roles": 7, "type": 7}]},
    {"entries": [{"id": "x", "roles": {"Không": True}, "type": "user"}]},
    {"entries": [{"id": "so-y-te-head", "roles": {"Manager": True}, "type": "user"}]},
    {"entries": [{"id": "x\x1b", "roles": {"Reader": "x"}, "type": "x"}]},
    {},
]


@pytest.mark.parametrize("user", ["so-y-te-update", "so-y-te-head", "admin"])
def test_sharing_over_the_api(editor, client, item, user):
    caller = client(user)
    for values in SHARING:
        answer = caller.post(f"{item}/@sharing", data=json.dumps(values), headers=API)
        assert_answered(answer, user, values)
    for query in ("search=%00", "search=" + "a" * 5000, "search=*&x:int=a"):
        assert_answered(caller.get(f"{item}/@sharing?{query}"), user, query)


SERVICES = ["@copy", "@move", "@lock", "@unlock", "@translations", "@history", "@users"]
SERVICES += ["@aliases", "@order", "@types", "@groups", "@email-send", "@encoding"]
SERVICES += ["@login", "@upgrade", "@registry", "@vocabularies", "@controlpanels"]
SERVICES += ["@tus-upload", "@tus-replace", "@recyclebin", "@linkintegrity", "@rules"]
SERVICE_BODIES = [
    {},
    {"source": 7},
    {"source": "/không/có"},
    {"source": ["/không", 7, {}]},
    {"source": {}},
    {"id": "x"},
    {"id": {}},
    {"items": "x"},
    {"items": [7]},
    {"items": [{}]},
    {"login": 7, "password": []},
    {"login": "x", "password": "y\x1b"},
    {"version": "x"},
    {"version": 10**30},
    {"version": {}},
    {"title": 7, "fields": 7},
    {"to": 7, "message": []},
    {"stealable": "x", "timeout": "x"},
    {"fields": [[["a"]]]},
]


@pytest.mark.parametrize(
    ("method", "user"),
    in_turn(
        product(["post", "patch", "delete", "get"], [None, "so-y-te-update"]), of=2
    ),
)
def test_other_services(editor, client, item, method, user):
    caller = client(user)
    bodies = SERVICE_BODIES if method != "get" else [{}]
    for service in share(SERVICES, DAYS):
        for values in bodies:
            for tail in ("", "/x", "/x/y") if not values else ("",):
                answer = caller.request(
                    method,
                    f"{item}/{service}{tail}",
                    data=json.dumps(values),
                    headers=API,
                )
                assert_answered(answer, method, service + tail, values)


ADDRESSES = [
    "/@@nothing",
    "/++nothing++x",
    "/++resource++../../etc/passwd",
    "/++theme++x/../../x",
    "/@@images/x/y/z",
    "/@@images/image/99999999x1",
    "/@@download/nothing",
    "/@@download/title",
    "/@@download/file/a/b/c",
    "/@@act/x",
    "/@@act/x/y",
    "/@@act",
    "/resolveuid/x",
    "/resolveuid",
    "/@@getVocabulary?name=x",
    "/@@getVocabulary?name=plone.app.vocabularies.Catalog&query=x",
    "/@@getVocabulary?name=plone.app.vocabularies.Catalog&batch=%7B",
    "/@@getVocabulary?name=plone.app.vocabularies.Keywords&field=subjects"
    '&batch={"size":"x","page":1}',
    f"/@@getVocabulary?name=x&batch={'[' * 3000}{']' * 3000}",
    f"/@@fc-workflow?render=yes&selection={'[' * 3000}{']' * 3000}",
    "/@@getSource?name=x",
    "/@@plone-upgrade",
    "/__class__",
    "/_p_jar",
    "/aq_parent/aq_parent",
    "/title/upper",
    "/" + "a" * 5000,
    "/a" * 500,
    "/%25%32%65",
    "/..%2f..%2fetc/passwd",
    "/%EF%BF%BE",
    "/@types/x",
    "/@types/News%20Item/x",
    "/@vocabularies/x",
    "/@vocabularies/plone.app.vocabularies.Users?title=x&b_size=x",
    "/@navigation?expand.navigation.depth=x",
    "/@breadcrumbs/x",
    "/@history/x",
    "/@history/99999999999999999999",
    "/@workflow",
    "/@workflow/x",
    "/@translations",
    "/@querystring?x",
    "/@contextnavigation?expand.contextnavigation.bottomLevel=x",
    "/@contextnavigation?expand.contextnavigation.includeTop=true"
    "&expand.contextnavigation.topLevel=0",
    "/@search?" + "&".join(f"path.query=/vi/{one}" for one in range(500)),
]


@pytest.mark.parametrize(
    ("user", "accept"),
    in_turn(
        product([None, "so-y-te-update"], ["text/html", "application/json", "x"]), of=2
    ),
)
def test_addresses(editor, client, item, user, accept):
    caller = client(user)
    for address in share(ADDRESSES, DAYS):
        answer = caller.get(item + address, headers={"Accept": accept})
        assert_answered(answer, accept, address)
