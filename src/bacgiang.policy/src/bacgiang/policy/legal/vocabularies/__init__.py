"""Types, issuers, fields and scopes of documents: data an administrator changes."""
