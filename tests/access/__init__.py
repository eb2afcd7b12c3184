"""Who may do what, where. A package, so that its layers are torn down after it."""
