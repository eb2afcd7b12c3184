"""A page on which the portal fails, so that its answer can be seen."""

from __future__ import annotations

import re
import requests


TOKEN = re.compile(r'name="_authenticator"[^>]*value="([^"]+)"')
FACTORY = "/portal_skins/custom/manage_addProduct/PythonScripts/manage_addPythonScript"


def make_broken_page(url: str, password: str, name: str) -> None:
    """Let every address that ends in `name` fail; the administrator's password."""
    with requests.Session() as session:
        session.auth = ("admin", password)
        session.headers["Accept"] = "text/html"
        page = session.get(f"{url}/@@site-controlpanel", timeout=60).text
        found = TOKEN.search(page)
        assert found, "no form with a token"
        sent = {"_authenticator": found[1], "id": name}
        session.post(url + FACTORY, data=sent, timeout=60)
        sent |= {"title": "", "params": "", "body": "raise ValueError('on purpose')"}
        script = f"{url}/portal_skins/custom/{name}"
        session.post(f"{script}/ZPythonScriptHTML_editAction", data=sent, timeout=60)
