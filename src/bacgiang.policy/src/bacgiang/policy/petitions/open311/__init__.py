"""Open311 GeoReport v2: petitions with a place, for clients that speak it."""
