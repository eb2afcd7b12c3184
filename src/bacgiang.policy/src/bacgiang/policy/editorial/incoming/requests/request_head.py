"""Heads of requests that Zope fails on before, or while, it can answer to an error."""

from base64 import b64decode
import binascii
from collections.abc import Mapping
import re
from typing import Any


SECOND_LOGIN = "HTTP_CGI_AUTHORIZATION"
"""Zope takes it for `Authorization`, and Zope alone: to whatever else goes by that, as
the memory of answers does, who names themselves by it is a visitor.
"""
# Zope reads one cookie inside the other: a thousand end it. Browsers send 200 at most.
MOST_COOKIES = 400
END_OF_COOKIE = re.compile('[;,]|="')
TOO_MANY_COOKIES = (
    "Trình duyệt gửi quá nhiều cookie. Hãy xoá cookie của trang này rồi thử lại.\n"
    "The browser sends too many cookies. Delete those of this site and try again.\n"
)
UNREADABLE_LOGIN = (
    "Tên đăng nhập và mật khẩu gửi kèm yêu cầu không đọc được (Authorization: Basic).\n"
    "The name and password sent with the request cannot be read "
    "(Authorization: Basic).\n"
)


def fault_of(environ: Mapping[str, Any]) -> str | None:
    """What to say of a head that cannot be read; None where it can."""
    if len(END_OF_COOKIE.findall(environ.get("HTTP_COOKIE") or "")) > MOST_COOKIES:
        return TOO_MANY_COOKIES
    login = environ.get("HTTP_AUTHORIZATION") or ""
    if login[:6].lower() == "basic " and not _is_login(login):
        return UNREADABLE_LOGIN
    return None


def _is_login(header: str) -> bool:
    """Whether it is a name and a password, as Zope reads them."""
    try:
        return ":" in b64decode(header.split()[-1]).decode()
    except (binascii.Error, ValueError):
        return False
