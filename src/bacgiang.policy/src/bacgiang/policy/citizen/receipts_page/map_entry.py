"""The check of receipts, on the site map."""

from ...base.page_facts import service_of_site
from bacgiang.policy import _


receipts = service_of_site(
    "receipts", _("map_receipt", default="Look a receipt up by its code")
)
