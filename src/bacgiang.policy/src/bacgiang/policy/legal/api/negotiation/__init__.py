"""Which form of a record a request asks for, and where the others are."""
