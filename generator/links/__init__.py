"""Links: who is named where, what cites what, and who is bound by what – for every view."""
