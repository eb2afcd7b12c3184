"""What an item says, in one word: whether it is still what somebody saw."""
