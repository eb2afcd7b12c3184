"""Who is told of something: personal data, kept as those of all followers are."""

from ..base.stores.site_store import SiteStore
from ..citizen.following.followers import Followers


alerts = SiteStore("bacgiang.policy.alerts", Followers)
