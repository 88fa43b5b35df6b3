"""The catalogue as the finder's data: columns to filter on, cards and facts to show.

Nothing here knows how a page looks; `pages` hands in the rendered cards.
"""
