"""Pictures as SVG, drawn from the model: pure functions, the same on screen and in print.

Black ink on nothing (`currentColor`), told apart by shape, pattern and words, never by colour alone, and drawn for a
width of 360 px. Each is a figure; the page puts the same as a table below it.
"""

from generator.site.pictures.answers import answers
from generator.site.pictures.periods import periods
from generator.site.pictures.plan_terms import plan_terms

__all__ = ["answers", "periods", "plan_terms"]
