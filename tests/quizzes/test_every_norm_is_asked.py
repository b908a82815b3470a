"""Nothing of a role is left unasked: one test per set and norm, named after both.

A norm is due as soon as its role has a set in quizzes/; norms that no role must know are due when every role has one.
"""

from pathlib import Path

import pytest

from generator.links.roles import norms_of_role
from generator.reading import load

PROJECT = load(Path(__file__).resolve().parents[2])
ROLES_WITH_A_SET = {quiz.role for quiz in PROJECT.quizzes if quiz.role}
DUE = [(quiz, found.id) for quiz in PROJECT.quizzes if quiz.role for found in norms_of_role(PROJECT, quiz.role)]
ALL_DUE = [found.id for found in PROJECT.norms] if ROLES_WITH_A_SET >= {role.id for role in PROJECT.roles} else []

# Where nothing is due yet there is no test at all, rather than one that is passed over.
if DUE:

    @pytest.mark.parametrize(("quiz", "norm"), DUE, ids=lambda each: getattr(each, "id", each))
    def test_norm_of_the_role_is_asked_in_its_set(quiz, norm):
        assert any(norm in question.norms for question in PROJECT.asked(quiz)), f"no question of {quiz.id} asks about {norm}"


if ALL_DUE:

    @pytest.mark.parametrize("norm", ALL_DUE)
    def test_norm_is_asked_somewhere(norm):
        assert any(norm in question.norms for question in PROJECT.questions), f"no question asks about {norm}"
