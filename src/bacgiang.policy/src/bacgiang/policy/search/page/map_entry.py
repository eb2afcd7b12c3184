"""The search, on the site map."""

from ...base.page_facts import service_of_site
from bacgiang.policy import _


search = service_of_site("search", _("heading_search", default="Search"))
