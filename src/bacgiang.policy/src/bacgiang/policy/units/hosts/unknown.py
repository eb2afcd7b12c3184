"""The answer to a host name that is none of the portal's."""

from html import escape
from Products.Five import BrowserView
from zExceptions import NotFound


class UnknownHost(NotFound):
    """No part of the portal answers under this host; `str()` is the main address."""


class UnknownHostPage(BrowserView):
    """404 with the address of the main site, without the portal's frame."""

    def __call__(self) -> str:
        response = self.request.response
        address = str(self.context)
        response.setStatus(404, lock=1)
        response.setHeader("Content-Type", "text/html; charset=utf-8")
        response.setHeader("Cache-Control", "no-store")
        shown = escape(address, quote=True)
        return (
            '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
            "<title>404</title></head><body>"
            "<h1>Không có trang nào ở địa chỉ này</h1>"
            f'<p>Mời xem trang chính: <a href="{shown}/">{shown}</a></p>'
            '<p lang="en">There is no site at this address. The main site is at '
            f'<a href="{shown}/">{shown}</a>.</p></body></html>'
        )
