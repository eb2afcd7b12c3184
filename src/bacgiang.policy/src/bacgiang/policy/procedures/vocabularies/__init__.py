"""Words for the tokens of a record, and the vocabularies of the forms."""
