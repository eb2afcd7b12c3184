"""A record over the API: everything its page says."""
