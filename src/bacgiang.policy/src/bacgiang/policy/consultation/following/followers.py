"""Who follows drafts by e-mail."""

from ...base.stores.site_store import SiteStore
from ...citizen.following.followers import Followers


followers = SiteStore("bacgiang.policy.consultation.followers", Followers)
