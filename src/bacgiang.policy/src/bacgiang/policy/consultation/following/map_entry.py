"""Following drafts, on the site map."""

from ...base.page_facts import service_of_site
from bacgiang.policy import _


following = service_of_site(
    "follow-drafts", _("map_follow_drafts", default="Be told of drafts by e-mail")
)
