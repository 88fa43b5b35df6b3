"""Compile a municipality's offers against loneliness into a website and a booklet."""
