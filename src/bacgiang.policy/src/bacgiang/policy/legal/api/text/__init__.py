"""The text of a record as Akoma Ntoso XML."""
