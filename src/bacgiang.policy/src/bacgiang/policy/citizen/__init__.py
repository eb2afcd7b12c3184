"""What every message from a citizen needs: code, receipt, contact data, protection.

The rooms that take messages in (consultation, petitions) use it; it knows nothing of
what their messages are about. It rests on `base/`, `units/`, `sealing/`, Plone and
ZODB. What belongs to other rooms comes to it by utilities: who records that personal
data were read, for one.

    codes/          tracking codes, easy to read aloud
    pages/          persistent mappings on which writers never conflict
    keys/           the portal's signing key and secrets
    submissions/    the log of submissions and of what became of them; sealed by day
    receipts/       what a citizen holds in the hand, and its verification
    contacts/       personal data, apart from everything else
    protection/     proof of work, honeypot, limits
    letters/        letters to people: they wait, are written and sent
    following/      to be told of something by e-mail, confirmed and ended by its reader
    receipts_page/  the pages and services that show a receipt
"""
