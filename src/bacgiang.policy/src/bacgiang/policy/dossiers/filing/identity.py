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


def consent_fields(identity: SentIdentity) -> list[Field]:
    consents = {
        "use_of_data": _(
            "label_dossier_consent_use",
            default="I agree that the unit that handles this keeps what I told and "
            "uses it to handle my dossier.",
        ),
        "notices": _(
            "label_petition_consent_notices",
            default="Tell me by e-mail what becomes of it",
        ),
    }
    if messenger() is not None:
        consents["messages"] = _(
            "label_dossier_consent_messages",
            default="Tell me by short messages to my telephone, too",
        )
    return [
        Field(name=name, title=title, kind="checkbox", value=getattr(identity, name))
        for name, title in consents.items()
    ]
