"""A draft as its editors fill it in, with its accompanying papers."""
