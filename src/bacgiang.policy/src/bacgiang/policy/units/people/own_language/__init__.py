"""The language in which a member works, apart from that of what is worked on."""
