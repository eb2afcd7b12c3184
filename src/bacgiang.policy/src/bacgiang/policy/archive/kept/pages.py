"""`@@archive`: packages, asked for, fetched and handed over (7.2g, 8.4, 14.4).

At a unit's site and a language's root those of that unit; at the portal, for the
standing office, of all.
"""

from ...base.act_page.act_page import ActPage
from ...base.content_kinds import kind_title
from ...base.dates import today
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.keeping import NeverKept
from ...base.uploads.sizes import size_in_words
from ...editorial.acts.scope import unit_read_at
from ...units.people.accounts import name_of
from ...units.register.lookup import all_units
from ...units.register.names import unit_name
from ..contents.retention import retention
from .asking import ask_for_package
from .asking import find_package
from .asking import hand_over
from .asking import packages_at
from .asking import record_fetch
from .package import HandOver
from .package import Package
from .package import whole_year
from bacgiang.policy import _
from datetime import date
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound
from ZPublisher.Iterators import filestream_iterator


class ArchivePage(ActPage):
    """Lists packages; asks for one."""

    day = staticmethod(shown_day)
    person = staticmethod(name_of)
    unit_name = staticmethod(unit_name)

    def act(self) -> None:
        names = ("unit", "start", "end")
        ask_for_package(self.context, {name: self.form_value(name) for name in names})
        message = _(
            "message_archive_asked",
            default="The package is being made. Open this page again in some minutes.",
        )
        self.redirect(self.action, message)

    @property
    def is_whole(self) -> bool:
        """Whether packages of all units are asked for here."""
        return unit_read_at(self.context) is None

    def units(self) -> list[tuple[str, str]]:
        return [(one.code, one.name_in(frame_language())) for one in all_units()]

    def packages(self) -> list[Package]:
        return packages_at(self.context)

    def retention(self) -> list[tuple[int | str, str]]:
        """Years, or `forever`, with the kinds of items that are kept so long."""
        kinds: dict[int | str, list[str]] = {}
        for kind, years in retention().items():
            kinds.setdefault(years, []).append(kind_title(kind, self.request))
        return [(years, ", ".join(titles)) for years, titles in kinds.items()]

    def typed(self, name: str) -> str:
        """What was sent, at first the days of the last year."""
        first, last = whole_year(today().year - 1)
        days = {"start": first.isoformat(), "end": last.isoformat()}
        return self.form_value(name) or days.get(name, "")

    def day_of_hand_over(self, one: HandOver) -> str:
        return self.day(date.fromisoformat(one.day))

    def size(self, package: Package) -> str:
        return size_in_words(package.size, frame_language())


class HandOverPage(ActPage):
    """Records that one was handed over; `package` says which."""

    address_fields = ("package",)

    def prepare(self) -> None:
        self.package = find_package(self.context, self.form_value("package"))

    def act(self) -> None:
        names = ("body", "day", "receipt")
        hand_over(self.package, {name: self.form_value(name) for name in names})
        said = _("message_archive_handed_over", default="The hand-over is recorded.")
        self.redirect(f"{self.context.absolute_url()}/@@archive", said)

    def days(self) -> str:
        first, last = self.package.first, self.package.last
        return f"{shown_day(first)} – {shown_day(last)}"


class PackageFile(NeverKept, BrowserView):
    """`@@archive-package?package=…`: the package, a ZIP. Who fetches it is recorded."""

    def __call__(self) -> Any:
        package = find_package(self.context, str(self.request.form.get("package", "")))
        if not package.is_offered:
            raise NotFound(self.context, package.identifier, self.request)
        # Every other way takes it away, too.
        if self.request.method != "HEAD":
            record_fetch(package)
        with package.open() as file:
            stream = filestream_iterator(file.name, "rb")
        name = f'attachment; filename="{package.scope.name}.zip"'
        response = self.request.response
        response.setHeader("Content-Type", "application/zip")
        response.setHeader("Content-Length", str(package.size))
        response.setHeader("Content-Disposition", name)
        return stream
