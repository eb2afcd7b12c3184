"""Events as readers see them."""
