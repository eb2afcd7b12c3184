"""Requests that cannot be read answer 400 and say what to do (10.3)."""

import pytest


TCVN3 = b"C\xe9ng h\xb5o x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam, \xa7\xe9c l\xcbp - T\xf9 do"
SECTION = "/vi/don-vi/so-y-te/tin-tuc"


def test_x(site, boards, client):
    c = client("so-y-te-update")
    r = c.post(SECTION, data=b'{"@type": "News Item", "title": "' + TCVN3 + b'"}', headers={"Content-Type": "application/json"})
    print(r.status_code, r.text)
    r = c.post(SECTION + "/++add++News Item", data=b"form.widgets.IDublinCore.title=" + TCVN3.replace(b" ", b"+"), headers={"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"})
    print(r.status_code, r.text[:3000])
    for path, kw in [
      ("?b_start:int=abc", {}), ("?x=%00", {}), ("?%B8=1", {}), ("/%00", {}), ("?f:records=1",{}), ("?f.x:records=1&f:list=3",{}), ("?a:utf-16=b",{}),
    ]:
        for accept in ("text/html", "application/json"):
            r = c.get(SECTION + path, headers={"Accept": accept})
            print(path, accept, r.status_code, r.text[:300])
    for body, ct in [
      (b'{', "application/json"), (b'[]', "application/json"), (b'['*100000, "application/json"), (b'{"a":'*2000+b"1"+b"}"*2000, "application/json"),
      (b'{"@type": "News Item", "title": "a\\u0000b"}', "application/json"), (b'{"@type": "News Item", "title": "a\\ud800b"}', "application/json"),
      (b'x', "multipart/form-data"), (b'x', "text/plain"), (b'--x\r\nContent-Disposition: form-data; name="a"; filename="\xb8.txt"\r\n\r\nabc\r\n--x--', 'multipart/form-data; boundary=x'),
      (b'', "application/json"), (b'{"@type": "Nope"}', "application/json"),(b'{"@type": 3}', "application/json"),(b'{"@type": "News Item", "title": 4}', "application/json"),
    ]:
        r = c.post(SECTION, data=body, headers={"Content-Type": ct})
        print(body[:60], ct, r.status_code, r.text[:400])
    assert 0
