"""The fields in which people tell of themselves."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from .checking import MOST_NUMBER
from .contact import IDENTITY_NUMBER
from .sent import SentIdentity
from bacgiang.policy import _
from collections.abc import Collection


# Title, type and autocompletion.
ASKED = {
    "name": (_("label_contact_name", default="Name"), "text", "name"),
    "phone": (_("label_contact_phone", default="Telephone"), "tel", "tel"),
    "address": (_("label_contact_address", default="Address"), "text", "address-line1"),
    "email": (_("label_contact_email", default="E-mail"), "email", "email"),
}


def identity_fields(
    identity: SentIdentity, asks: Collection[str], reach: Words = ""
) -> list[Field]:
    """`asks`: names of those without which nothing is taken; `reach`: what else has to
    be told, said with the telephone.
    """
    return [
        Field(
            name=name,
            title=title,
            kind=kind,
            value=getattr(identity, name),
            help=reach if name == "phone" else "",
            is_asked=name in asks,
            autocomplete=autocomplete,
        )
        for name, (title, kind, autocomplete) in ASKED.items()
    ]


def identity_number_field(identity: SentIdentity) -> Field:
    """Where a law asks for it: nobody has to give it."""
    return Field(
        name=IDENTITY_NUMBER,
        title=_(
            "label_contact_identity_number",
            default="Number of your identity card or passport (optional)",
        ),
        value=identity.identity_number,
        most=MOST_NUMBER,
    )


def organisation_field(identity: SentIdentity) -> Field:
    return Field(
        name="organisation",
        title=_(
            "label_opinion_organisation",
            default="Organisation (where you write for one)",
        ),
        value=identity.organisation,
        autocomplete="organization",
    )
