"""When an item can be seen: decided from the clock at the request (decision 5)."""
