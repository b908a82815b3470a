"""Pictures as SVG, drawn from the model: pure functions, the same on screen and in print.

Black ink on nothing (`currentColor`), told apart by shape, pattern and words, never by colour alone, and drawn for a
width of 360 px. Every view puts the same as a table or as text beside it.
"""

from generator.pictures.answers import answers
from generator.pictures.decisions import decision
from generator.pictures.periods import drawn as periods_drawn, periods, periods_one_by_one
from generator.pictures.plan_terms import plan_terms, plan_terms_one_by_one
from generator.pictures.svg import Picture

__all__ = [
    "Picture", "answers", "decision", "periods", "periods_drawn", "periods_one_by_one", "plan_terms", "plan_terms_one_by_one",
]
