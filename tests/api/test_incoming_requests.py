"""Requests that cannot be read answer 400 and say what to do (10.3)."""

from bacgiang.policy.editorial.incoming.requests.request_line import make_filter
from datetime import datetime
from datetime import UTC
from io import BytesIO
import json
from made_once import make_item
import pytest
from tiers import in_turn
from tiers import share
import transaction
from urllib.parse import quote
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import HTTPResponse


TEXT = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
TCVN3 = TEXT.encode("cp1252")
READS = "Cộng hoà xã hội chủ nghĩa"
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}


@pytest.mark.regulation("10.3")
def test_tcvn3_bytes_in_json_are_recognised(editor):
    body = b'{"@type": "News Item", "title": "' + TCVN3 + b'"}'
    answer = editor.post(SECTION, data=body, headers=JSON)
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "not_unicode"
    assert "TCVN3" in answer.json()["error"]["message"]
    assert READS in answer.json()["error"]["message"]


@pytest.mark.regulation("10.3")
def test_tcvn3_bytes_in_a_form_are_recognised(editor):
    body = "form.widgets.IDublinCore.title=" + quote(TCVN3)
    address = f"{SECTION}/++add++News Item"
    answer = editor.post(address, data=body.encode(), headers=FORM)
    assert answer.status_code == 400
    assert READS in answer.text
    assert "text/html" in answer.headers["Content-Type"]


@pytest.mark.regulation("10.3")
def test_tcvn3_bytes_in_a_query_are_recognised(editor):
    answer = editor.get("/++api++/@search?SearchableText=" + quote(TCVN3))
    assert answer.status_code == 400
    assert answer.json()["error"]["reasons"][0]["field"] == "SearchableText"


QUERIES = [
    ("?b_start:int=x", "unreadable_request"),
    ("?x:date=no-date", "unreadable_request"),
    ("?x:float=1,5", "unreadable_request"),
    ("?x:int=" + "9" * 5000, "unreadable_request"),
    ("?%B8=1", "not_unicode"),
    ("?x=a%00b", "control_character"),
    ("?x:record=1%00", "control_character"),
    ("?items:record=x", "unreadable_request"),
    ("?a.items:record=x", "unreadable_request"),
    ("?a.get:records=x", "unreadable_request"),
    ("?manage_main:method=1", "unreadable_request"),
    ("/a%00b", "control_character"),
]


@pytest.mark.parametrize(("query", "code"), QUERIES)
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_queries_that_cannot_be_read(site, client, query, code, accept):
    answer = client().get(SECTION + query, headers={"Accept": accept})
    assert answer.status_code == 400
    if accept == "application/json":
        assert answer.json()["error"]["type"] == code
        assert answer.json()["error"]["message"]
    else:
        assert 'lang="vi"' in answer.text


NO_START = (
    "b_start:float=" + "9" * 400,
    "b_start:float=nan",
    "b_start:float=1.5",
    "b_start:date=2026-01-31",
    "b_start:list=1",
    "b_start:record=1",
    "b_start=" + "9" * 5000,
    "b_size:float=inf",
    "b_size:boolean=1",
    "b_size:date=2026-01-31",
    "b_size:tuple=x",
    "b_size=0",
    "b_start=%C2%B2",
    "limit_display=x",
    "limit_display=0",
    "contentFilter=x",
    "contentFilter:list=1",
)
LISTING_PAGES = (SECTION, "/vi", "/vi/to-chuc", "/vi/don-vi/listing_view")
LISTING_PAGES += ("/vi/@@search", "/vi/tin-tuc/rss.xml", "/vi/don-vi/folder_listing")


def test_what_is_no_number_of_a_batch_is_as_if_not_there(site, client):
    visitor, wrong = client(), []
    queries = share(NO_START, of=3)
    for place in LISTING_PAGES:
        first = visitor.get(place, headers={"Accept": "text/html"}).status_code
        assert first < 500, place
        for query in queries:
            asked = f"{place}?{query}"
            answer = visitor.get(asked, headers={"Accept": "text/html"})
            if answer.status_code != first:
                wrong.append((asked[:60], answer.status_code))
        answer = visitor.get(place, cookies={"b_start": "x"})
        if answer.status_code >= 500:
            wrong.append((place, "cookie", answer.status_code))
    assert not wrong


NO_DAY = ("x", "-1", "1.5", "9" * 400, "", "13", "2026-13-45")
NO_DAYS = [f"{name}={one}" for name in ("day", "month", "year") for one in NO_DAY]
NO_DAYS += ["month=2&day=31&year=2026", "orphan=x", "orphan=" + "9" * 400]
NO_DAYS += ["date=x", "date=9999-12-31", "date=0001-01-01", "date:record=1", "mode=x"]
NO_DAYS += ["year=1&month=1&day=1", "year=9999&month=12&day=31&mode=week"]
NO_DAYS += [f"{name}:list=1" for name in ("day", "orphan", "mode", "date", "path")]
NO_DAYS += ["tags:record=1", "path:record=1", "SearchableText:list=1", "tags="]


def test_events_of_what_is_no_day_are_those_to_come(site, boards, publish, client):
    days = {"start": datetime(2026, 5, 1, tzinfo=UTC)}
    days |= {"end": datetime(2026, 5, 2, tzinfo=UTC), "portal_type": "Event"}
    event = publish(site["vi"]["don-vi"]["so-y-te"]["su-kien"], "so-y-te", **days)
    places = ("/vi", "/vi/don-vi/so-y-te", "/" + "/".join(event.getPhysicalPath()[2:]))
    visitor, wrong = client(), []
    queries = share((*NO_DAYS, *NO_START), of=4)
    for place in places:
        for query in queries:
            for name in ("event_listing", "event_listing_ical"):
                asked = f"{place}/{name}?{query}"
                answer = visitor.get(asked, headers={"Accept": "text/html"})
                if answer.status_code != 200:
                    wrong.append((asked[:80], answer.status_code))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("query", ["path:float=1", "portal_type:float=1"])
def test_what_is_no_text_is_not_asked_while_one_types(site, client, query):
    asked = f"/vi/ajax-search?SearchableText=tin&{query}"
    assert client().get(asked, headers={"Accept": "text/html"}).status_code == 200


def part(name: bytes, file_name: bytes) -> bytes:
    head = b'Content-Disposition: form-data; name="%s"; filename="%s"'
    return b"--x\r\n" + head % (name, file_name) + b"\r\n\r\nabc\r\n--x--\r\n"


BODIES = [
    (b"{", "application/json", "malformed_body"),
    (b"[]", "application/json", "malformed_body"),
    (b'"a"', "application/json", "malformed_body"),
    (b"{'a': 1}", "application/json", "malformed_body"),
    (b"[" * 40_000, "application/json", "too_deep"),
    (b'{"a":' * 2000 + b"1" + b"}" * 2000, "application/json", "too_deep"),
    (b'{"title": "a\\u0000b"}', "application/json", "control_character"),
    (b'{"title": "a\\ud800b"}', "application/json", "control_character"),
    (b'{"a\\u0000": 1}', "application/json", "control_character"),
    (b'{"title": "a\x00b"}', "application/json", "control_character"),
    (b'{"title": "\xff"}', "application/json", "not_unicode"),
    (b'{"title": "\xff"}', "application/x-www-form-urlencoded", "not_unicode"),
    (b"x", "multipart/form-data", "unreadable_request"),
    (b"x", "multipart/form-data; boundary=x", "unreadable_request"),
    (part(b"file", b"\xb8.txt"), "multipart/form-data; boundary=x", "not_unicode"),
    (part(b"\xb8", b"a.txt"), "multipart/form-data; boundary=x", "not_unicode"),
]


@pytest.mark.parametrize(("body", "kind", "code"), BODIES)
def test_bodies_that_cannot_be_read(editor, body, kind, code):
    answer = editor.post(SECTION, data=body, headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == code
    assert answer.json()["error"]["message"]


def test_emoji_written_as_a_pair_of_escapes_is_text(editor):
    body = json.dumps({"@type": "News Item", "title": "Tin 🎉", "source": "a"})
    assert "\\ud83c" in body
    answer = editor.post(SECTION, data=body, headers=JSON)
    assert answer.status_code == 201
    assert answer.json()["title"] == "Tin 🎉"


@pytest.mark.regulation("10.3", "15.2")
@pytest.mark.parametrize(("service", "field"), [("@follow", "email"), ("@x", "y")])
def test_a_visitor_sends_no_endless_list_of_values(client, service, field):
    """Each value would be looked at, in one of a handful of threads."""
    for values in ([1] * 60_000, [None, True] * 30_000, [1.5, "a", {}] * 20_000):
        told = client().post(f"/++api++/{service}", json={field: values})
        assert told.status_code == 400, told.text[:500]
        assert told.json()["error"]["type"] == "form_too_large"


@pytest.mark.regulation("10.3")
def test_who_says_who_they_are_may_send_more(editor):
    """Programs that hand in many records do it with a token or password."""
    told = editor.post(SECTION, json={"@type": "News Item", "x": [1] * 60_000})
    assert told.json()["error"]["type"] != "form_too_large", told.text[:500]


def test_many_objects_side_by_side_are_not_deep(editor):
    body = json.dumps({"@type": "News Item", "title": "Tin", "x": [[{}]] * 500})
    assert editor.post(SECTION, data=body, headers=JSON).status_code == 201


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/tin/\xb8", 400),
        ("/a\x00", 400),
        ("/tin/\xc3\xa0", 200),
        ("", 200),
        # A section leads on to itself without end.
        ("/vi" * 41, 400),
        ("/vi" * 40, 200),
    ],
)
def test_an_address_that_zope_cannot_walk_never_reaches_it(path, status):
    seen = []

    def application(environ, start_response):
        start_response("200 OK", [])
        return [b"reached"]

    def start_response(status_line, headers):
        seen.append(status_line)

    guard = make_filter(application, {})
    body = b"".join(guard({"PATH_INFO": path, "REQUEST_METHOD": "GET"}, start_response))
    assert int(seen[0].partition(" ")[0]) == status
    assert (body == b"reached") is (status == 200)


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    ("head", "passes"),
    [
        ({"HTTP_AUTHORIZATION": "Basic YQ=="}, False),
        ({"HTTP_AUTHORIZATION": "basic "}, False),
        ({"HTTP_AUTHORIZATION": "Basic a"}, False),
        ({"HTTP_AUTHORIZATION": "Basic /zr/"}, False),
        ({"HTTP_AUTHORIZATION": "Basic YTpi"}, True),
        ({"HTTP_AUTHORIZATION": "Bearer x"}, True),
        ({"HTTP_COOKIE": "; ".join(f"c{one}=1" for one in range(2000))}, False),
        ({"HTTP_COOKIE": "a," * 2000}, False),
        ({"HTTP_COOKIE": 'a="1"' * 2000}, False),
        ({"HTTP_COOKIE": "; ".join(f"c{one}=1" for one in range(180))}, True),
    ],
)
def test_a_head_that_zope_fails_on_never_reaches_it(head, passes):
    seen = []
    guard = make_filter(lambda *given: [b"reached"], {})
    environ = {"PATH_INFO": "/", "REQUEST_METHOD": "GET", **head}
    body = b"".join(guard(environ, lambda status, headers: seen.append(status)))
    assert (body == b"reached") is passes
    assert passes or seen[0].startswith("400")
    if passes:
        environ |= {"SERVER_NAME": "a", "SERVER_PORT": "80", "wsgi.input": BytesIO()}
        HTTPRequest(None, environ, HTTPResponse())._authUserPW()


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("login", ["Basic YQ==", "Basic YTpi", "Bearer x"])
def test_nobody_names_themselves_by_what_zope_alone_reads(login):
    """The memory of answers, limits and a server's queue take them for a visitor."""
    environ = {"PATH_INFO": "/", "REQUEST_METHOD": "GET"}
    environ |= {"SERVER_NAME": "a", "SERVER_PORT": "80", "wsgi.input": BytesIO()}
    asked = []
    guard = make_filter(lambda environ, start: asked.append(environ) or [], {})
    guard({**environ, "HTTP_CGI_AUTHORIZATION": login}, lambda status, headers: None)
    assert HTTPRequest(None, asked[0], HTTPResponse())._auth is None


@pytest.mark.parametrize(
    "address",
    [
        "/++api++/@portrait/a/b/c",
        "/++api++/@linkintegrity?uids=x",
        "/++api++/@users/a/b/c",
    ],
)
def test_parameters_that_are_too_many_are_refused(client, address):
    assert client().get(address).status_code in (400, 401, 404)


def test_who_links_to_an_item_is_told_to_whoever_may_delete_it(client, site, boards):
    """All below an item is gone through, once for each time it is named."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te")
    transaction.commit()
    uids = [one.UID() for one in (item, section, site["vi"])]
    ask = "/++api++/@linkintegrity?uids="
    writer = client("so-y-te-update")
    for uid in uids:
        for session in (client(), client("huyen-hiep-hoa-head")):
            assert session.get(f"{ask}{uid}").status_code == 404
    assert writer.get(f"{ask}{uids[2]}").status_code == 404
    ten_times = "&uids=".join(uids[:1] * 10)
    told = writer.get(f"{ask}{ten_times}")
    assert [one["title"] for one in told.json()] == [item.title], told.text
    others = "&uids=".join(f"{number:032}" for number in range(21))
    refused = writer.get(f"{ask}{others}")
    assert (refused.status_code, refused.json()["error"]["type"]) == (
        400,
        "too_much_to_ask",
    )


@pytest.mark.parametrize("name", ["a:tokens", "a:utf8:lines"])
def test_fields_of_endless_values_are_refused(client, name):
    """Each value would be written into links, and into the log."""
    answer = client().post("/vi/@@search", data={name: "x " * 11_000})
    assert answer.status_code == 400
    assert client().post("/vi/@@search", data={name: "x " * 9_000}).status_code == 200


EVIL = "../../../../../VirtualHostBase/http/evil.example:80/bacgiang/VirtualHostRoot"
MULTIPART = "multipart/form-data; boundary=x"
GOES_ON = [
    (name + suffix, kind)
    for name in (f"{EVIL}/vi/login", "../" * 5 + "manage_main", "login", "")
    for suffix in (":method", ":action.x", ":default_method:list", ":default_action.y")
    for kind in ("query", FORM["Content-Type"], "charset=utf-7", MULTIPART)
]


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(("name", "kind"), in_turn(GOES_ON, of=4))
def test_no_field_goes_on_with_the_address(site, client, name, kind):
    """Nginx and the portal judge the address; what comes after that nobody does."""
    caller, page = client("admin"), {"Accept": "text/html"}
    if kind == "query":
        answer = caller.get("/vi", params={name: "login"}, headers=page)
    elif kind == MULTIPART:
        head = f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
        body, sent = f"{head}login\r\n--x--\r\n", page | {"Content-Type": kind}
        answer = caller.post("/vi", data=body, headers=sent)
    else:
        kind = f"{FORM['Content-Type']};{kind}" if "charset" in kind else kind
        written = name.replace(":", "%2BADo-" if "charset" in kind else "%3A")
        sent = page | {"Content-Type": kind}
        answer = caller.post("/vi", data=f"{written}=login", headers=sent)
    assert answer.status_code == 400
    assert "evil.example" not in answer.text
    assert "manage_page_header" not in answer.text


def test_buttons_of_the_management_do_where_the_instance_itself_is_asked(site, client):
    admin, form = client("admin"), {"manage_main:method": "x"}
    admin.headers["Accept"] = "text/html"
    base, name = site.absolute_url().rsplit("/", 1)
    proxied = f"{base}/VirtualHostBase/http/localhost:80/{name}/VirtualHostRoot"
    assert admin.post("/portal_setup", data=form).status_code == 200
    assert admin.get("/portal_setup", params=form).status_code == 400
    assert admin.post(f"{proxied}/portal_setup", data=form).status_code == 400


def test_what_a_rule_for_content_does_is_chosen(site, client):
    admin = client("admin")
    place = f"{admin.get('/vi/@@rules-controlpanel').url.rpartition('/@@')[0]}"
    for way, kind in (("condition", "plone.conditions.PortalType"), ("action", "x.y")):
        answer = admin.get(f"{place}/++rule++x/+{way}", params={":action": kind})
        assert answer.status_code == 404
        wrong = admin.get(f"{place}/++rule++x/+{way}", params={":action": f"{kind}/a"})
        assert wrong.status_code == 400


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("codec", ["punycode", "idna", "rft", "utf-16.x", "x" * 99])
def test_a_field_to_be_decoded_otherwise_is_as_if_not_there(client, codec):
    """Punycode takes minutes for a megabyte."""
    asked = {f"SearchableText:{codec}": "zqx" * 9_000}
    answer = client().post("/vi/@@search", data=asked)
    assert answer.status_code == 200
    assert "zqx" not in answer.text


@pytest.mark.parametrize("charset", ["punycode", "utf-7", "utf-16"])
def test_a_form_in_another_charset_is_refused(client, charset):
    sent = FORM | {"Content-Type": f"{FORM['Content-Type']}; charset={charset}"}
    answer = client().post("/vi/@@search", data="SearchableText=abcd", headers=sent)
    assert answer.status_code == 400


@pytest.mark.parametrize("name", ["Event", "Link", "Section", "UnitSite", "Original"])
def test_a_form_for_what_a_section_does_not_take_is_refused(boards, client, name):
    page = {"Accept": "text/html"}
    address = f"/vi/don-vi/so-y-te/tin-tuc/++add++{name}"
    answer = client("so-y-te-update").get(address, headers=page)
    assert answer.status_code in (302, 400, 401, 403, 404)
