"""People: accounts, invitations, mail, and handing work over (7.1, 8, 15.5)."""
