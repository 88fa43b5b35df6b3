"""The map as frozen objects: what every output is a function of."""
