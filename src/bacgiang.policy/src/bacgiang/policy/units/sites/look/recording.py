"""Record what look boards choose."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


KINDS = ActKinds(
    {
        "accent": ActDetail(_("act_detail_accent", default="colour")),
        "banner": ActDetail(_("act_detail_banner", default="banner")),
        "banner_words": ActDetail(
            _("act_detail_banner_words", default="what the banner is said to show")
        ),
    }
)

SITE_LOOK = KINDS.add(
    "site_look", _("act_site_look", default="Look of the site chosen")
)
SITE_LOOK_PROPOSE = KINDS.add(
    "site_look_propose", _("act_site_look_propose", default="Banner proposed")
)


def record_look(
    site: DexterityContent, accent: str, banner: str, words: str, kind: str = SITE_LOOK
) -> None:
    """The banner is named by its digest, nothing of the picture is in the record."""
    details = {"accent": accent, "banner": banner, "banner_words": words}
    record_act(kind, site, details={name: one for name, one in details.items() if one})
