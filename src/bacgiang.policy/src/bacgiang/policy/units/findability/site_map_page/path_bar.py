"""The way to the site map ends with the map itself, which is no item of the site."""

from plone.app.layout.viewlets.common import PathBarViewlet


class PathBar(PathBarViewlet):
    """The stock one; the last crumb is the page."""

    breadcrumbs: tuple[dict[str, str], ...]

    def update(self) -> None:
        super().update()
        address = f"{self.context.absolute_url()}/sitemap"
        crumb = {"Title": self.__parent__.page_title, "absolute_url": address}
        self.breadcrumbs = (*self.breadcrumbs, crumb)
