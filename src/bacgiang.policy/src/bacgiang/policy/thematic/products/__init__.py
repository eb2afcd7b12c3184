"""Products and brands of the province: OCOP, brands, craft villages (2.2b)."""
