"""The law's counters by unit and procedure, for all and as open data."""
