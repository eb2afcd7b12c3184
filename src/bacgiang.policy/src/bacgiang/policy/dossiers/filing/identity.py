"""What is asked of the applicant beside the form."""

from ...base.act_page.field import Field
from ...citizen.contacts.fields import identity_fields
from ...citizen.contacts.fields import organisation_field
from ...citizen.contacts.sent import SentIdentity
from ...citizen.messages.messenger import messenger
from bacgiang.policy import _


REACH = _(
    "help_dossier_reach",
    default="A telephone number or an e-mail address is needed; at the counter an "
    "address is enough.",
)


def who_fields(identity: SentIdentity) -> list[Field]:
    named = identity_fields(identity, ("name",), REACH)
    return [*named, organisation_field(identity)]


CONSENTS = {
    "use_of_data": _(
        "label_dossier_consent_use",
        default="I agree that the unit that handles this keeps what I told and uses it "
        "to handle my dossier.",
    ),
    "notices": _(
        "label_petition_consent_notices",
        default="Tell me by e-mail what becomes of it",
    ),
    "messages": _(
        "label_dossier_consent_messages",
        default="Tell me by short messages to my telephone, too",
    ),
}
OF_APPLICANT = {
    "use_of_data": _(
        "label_dossier_consent_use_brought",
        default="Whoever applies agrees that the unit keeps what they told and uses it "
        "to handle the dossier.",
    ),
    "notices": _(
        "label_dossier_consent_notices_brought",
        default="Whoever applies is to be told by e-mail what becomes of it",
    ),
    "messages": _(
        "label_dossier_consent_messages_brought",
        default="… and by short messages to their telephone",
    ),
}


def consent_fields(identity: SentIdentity, *, is_brought: bool = False) -> list[Field]:
    """Of short messages, where somebody carries them."""
    titles = OF_APPLICANT if is_brought else CONSENTS
    return [
        Field(name=name, title=title, kind="checkbox", value=getattr(identity, name))
        for name, title in titles.items()
        if name != "messages" or messenger() is not None
    ]
