"""Answers of the hosts themselves: unknown here, moved for good."""

from ...base.keeping import Keeping
from ...base.keeping import say
from html import escape
from Products.Five import BrowserView
from zExceptions import NotFound
from zExceptions import Redirect
from zope.interface import alsoProvides
from zope.interface import Interface


class IUnknownHost(Interface):
    """Marks a NotFound: no part of the portal answers under this host."""


class IMovedHost(Interface):
    """Marks a Redirect: the same pages answer under another host, for good."""


def unknown_host(main_address: str) -> NotFound:
    """The error to raise. Plain classes, so that the error log passes over them."""
    error = NotFound(main_address)
    alsoProvides(error, IUnknownHost)
    return error


def moved_host(address: str) -> Redirect:
    """The redirection to raise."""
    error = Redirect(address)
    alsoProvides(error, IMovedHost)
    return error


class UnknownHostPage(BrowserView):
    """404 with the address of the main site, without the portal's frame."""

    def __call__(self) -> str:
        response = self.request.response
        response.setStatus(404, lock=1)
        response.setHeader("Content-Type", "text/html; charset=utf-8")
        say(response, Keeping.NEVER)
        response.setHeader("X-Theme-Disabled", "True")
        shown = escape(str(self.context), quote=True)
        return (
            '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
            "<title>404</title></head><body>"
            "<h1>Không có trang nào ở địa chỉ này</h1>"
            f'<p>Mời xem trang chính: <a href="{shown}/">{shown}</a></p>'
            '<p lang="en">There is no site at this address. The main site is at '
            f'<a href="{shown}/">{shown}</a>.</p></body></html>'
        )


class MovedHostPage(BrowserView):
    """301 without a body, kept for a while: a host, or a unit, may come back."""

    def __call__(self) -> str:
        response = self.request.response
        response.setStatus(301, lock=1)
        response.setHeader("Location", str(self.context))
        say(response, Keeping.A_WHILE)
        return ""
