"""The catalogue for other programs and for the handbook: open data, sitemap, reference pages."""
