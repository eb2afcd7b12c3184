"""From a number or a citation to the records and provisions it means."""
