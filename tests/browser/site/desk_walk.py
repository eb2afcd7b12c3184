"""What somebody signed in meets: the forms and views of one item of every kind."""

from __future__ import annotations

from .page import Link
from .page import SitePage
from .walking import NOT_PAGES
from .walking import Visit
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from lxml import html
import re
from urllib.parse import parse_qsl
from urllib.parse import unquote
from urllib.parse import urlencode
from urllib.parse import urlsplit


# Places of a board: one item of every kind, and the views of all of them.
DESKS = {
    "vi": (
        "/vi",
        "/vi/don-vi/so-y-te",
        "/vi/don-vi/so-y-te/tin-tuc",
        "/vi/don-vi/so-y-te/tin-tuc/mau-tiem-chung-mo-rong",
        "/vi/don-vi/so-y-te/tin-tuc/mau-rua-tay-hoc-duong",
        "/vi/don-vi/so-y-te/tin-tuc/mau-tram-y-te-sua-chua",
        "/vi/don-vi/so-y-te/gioi-thieu",
        "/vi/don-vi/so-y-te/gioi-thieu/mau-gioi-thieu-so-y-te",
        "/vi/don-vi/so-y-te/su-kien",
        "/vi/don-vi/so-y-te/su-kien/mau-ngay-hien-mau",
        "/vi/don-vi/so-y-te/tai-lieu",
        "/vi/to-chuc/so-y-te",
        "/vi/van-ban",
        "/vi/van-ban/2026/904-qd-syt_so-y-te",
        "/vi/du-thao",
        "/vi/du-thao/2026/mau-quyet-dinh-ban-hanh-quy-dinh-ve-tu-thuoc-cong-dong-tai"
        "-thon-to-dan-pho_so-y-te",
        "/vi/thu-tuc",
        "/vi/thu-tuc/mau-02_so-y-te",
    ),
    "en": (
        "/en",
        "/en/units/so-y-te",
        "/en/units/so-y-te/news",
        "/en/units/so-y-te/news/sample-vaccination-round",
        "/en/units/so-y-te/about/sample-about-health-site",
    ),
}
ROOTS = [f"/{language}" for language in DESKS]
VIEW = re.compile(
    r"@@[\w.-]+(?:/[\w-]+)?|\+\+add\+\+\w+|edit|sharing|[a-z]+(?:[_-][a-z]+)+"
)
NOT_FOLLOWED = re.compile(
    r"logout|multilingual-selector|display\.css|object_(?:copy|cut)"
    # The record of acts holds what people wrote, in their own language.
    r"|^/en/.*@@acts"
)
# So many items stand for all in a view that is alike on each; forms and pages are not.
ALIKE, EACH = 2, ("edit", "view")
LEFT_OUT = ("_authenticator", "set_language")


def sign_in(visit: Visit, user: str, password: str) -> None:
    """Through the form, as people do."""
    address = f"{visit.url}/vi/login"
    tree = html.document_fromstring(visit.session.get(address).text)
    form = next(form for form in tree.forms if "__ac_name" in form.fields)
    sent = dict(form.form_values()) | {"__ac_name": user, "__ac_password": password}
    visit.session.post(address, sent | {"buttons.login": "1"})
    assert "__ac" in visit.session.cookies, user


def desk_pages(visit: Visit, places: Iterable[str]) -> Iterator[SitePage]:
    """Each item, and the views that its pages lead to."""
    met: Counter[str] = Counter()
    for place in places:
        start = f"{place}/@@my-work" if place in ROOTS else f"{place}/view"
        yield from visit.walk(start, _views_of(place, visit.host, met))


def _views_of(place: str, host: str, met: Counter[str]) -> Callable[[Link], str | None]:
    taken: set[str] = set()

    def wanted(link: Link) -> str | None:
        parts = urlsplit(link.address)
        path = unquote(parts.path)
        below, _, view = path.partition(f"{place}/")
        if parts.netloc != host or below or not VIEW.fullmatch(view):
            return None
        if NOT_PAGES.search(path) or NOT_FOLLOWED.search(path):
            return None
        if view not in taken:
            if met[view] >= ALIKE and view not in EACH:
                return None
            taken.add(view)
            met[view] += 1
        asked = [pair for pair in parse_qsl(parts.query) if pair[0] not in LEFT_OUT]
        # One page of a list or of a choice stands for all.
        return f"{parts.path}?{urlencode(asked)}" if len(asked) > 1 else parts.path

    return wanted
