"""Books: which books there are and what each holds – shared by the views that print them and the page that counts them."""

from generator.books.plan import PROVISIONS_IN_A_VOLUME, Book, books, books_of_norms

__all__ = ["PROVISIONS_IN_A_VOLUME", "Book", "books", "books_of_norms"]
