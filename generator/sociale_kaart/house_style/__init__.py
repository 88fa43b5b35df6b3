"""The colours that a municipality brings along, and whether people can read what is set in them."""

from sociale_kaart.house_style.check import HouseStyle, read_house_style

__all__ = ["HouseStyle", "read_house_style"]
