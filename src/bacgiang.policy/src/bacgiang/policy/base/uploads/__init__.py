"""Judge files that are sent: what they are, how large, what they hold."""
