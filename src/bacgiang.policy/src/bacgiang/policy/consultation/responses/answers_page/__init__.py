"""`@@answers`: the desk of a board that answers the opinions on a draft."""
