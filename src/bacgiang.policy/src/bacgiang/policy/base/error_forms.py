"""In which form an error is told to a program: the API's own, or RFC 9457's.

`application/problem+json` is given to whoever names it; `type` is the address of the
API's description with the reason's type behind `#`, `detail` the message, `code` and
`reasons` and all details stand beside.
"""

from collections.abc import Mapping
from http import HTTPStatus
import json
from typing import Any


JSON, PROBLEM = "application/json", "application/problem+json"
CHALLENGE = 'Bearer realm="Portal"'
"""Of `WWW-Authenticate`: for Basic browsers would ask for a password by themselves."""


def error_form(accept: str, status: int, said: Mapping[str, Any]) -> tuple[str, str]:
    """Media type and body of an error; `said` is the API's own form (`envelope`)."""
    wanted = {one.partition(";")[0].strip().lower() for one in accept.split(",")}
    if PROBLEM not in wanted:
        return JSON, _written(said)
    error = dict(said["error"])
    code, detail = error.pop("type"), error.pop("message")
    problem = {
        "type": f"/++api++/@openapi#{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "code": code,
        **{name: told for name, told in said.items() if name != "error"},
        **error,
    }
    return PROBLEM, _written(problem)


def _written(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
