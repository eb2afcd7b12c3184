"""The forms as editors meet them: what they need, in groups, each field with help."""
