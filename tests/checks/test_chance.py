"""The tests of chance are exact."""

from math import comb

import pytest

from generator.checks.chance import at_least, at_most, distribution


@pytest.mark.parametrize(("hits", "tries"), [(0, 1), (3, 5), (7, 10), (12, 40)])
def test_equal_chances_give_the_binomial_test(hits, tries):
    exact = sum(comb(tries, k) * (1 / 3) ** k * (2 / 3) ** (tries - k) for k in range(hits, tries + 1))
    assert at_least(hits, [1 / 3] * tries) == pytest.approx(exact)
    assert at_most(hits - 1, [1 / 3] * tries) == pytest.approx(1 - exact)


def test_each_try_has_its_own_chance():
    assert distribution([1 / 2, 1 / 4]) == pytest.approx([3 / 8, 4 / 8, 1 / 8])
    assert distribution([]) == [1.0]
    assert at_least(1, [0.0, 1.0]) == 1.0


def test_a_thousand_tries_still_add_up_to_one():
    assert sum(distribution([1 / 3] * 500 + [1 / 4] * 500)) == pytest.approx(1)
