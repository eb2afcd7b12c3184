"""What a page may load from elsewhere: nothing, but for what is named here (2.2a)."""
