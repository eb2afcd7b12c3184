"""Let robots in to what pages point to, on portals of before."""

from .page import RECORD
from plone import api
from Products.GenericSetup.tool import SetupTool


SHUT = "Disallow: /++api++/\n"
BEGINNING = "User-agent: *\n"
LET_IN = "".join(
    f"Allow: /++api++/{one}\n"
    for one in (
        "vi/van-ban/",
        "vi/chi-dao-dieu-hanh/",
        "@openapi",
        "@catalogue",
        "@changes",
    )
)


def let_in(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101. What an administrator wrote anew, so
    that it does not shut the API, stays.
    """
    text = api.portal.get_registry_record(RECORD, default=None) or ""
    if text.startswith(BEGINNING) and SHUT in text and LET_IN not in text:
        said = text.replace(BEGINNING, BEGINNING + LET_IN, 1)
        api.portal.set_registry_record(RECORD, said)
