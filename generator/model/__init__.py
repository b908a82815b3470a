"""The types of the data: one class per thing that the YAML files hold.

The types are the schema. The loader, its messages and the JSON Schema that helps in the editor
all come from these classes, so a field is described in one place: here.
"""

from generator.model.actors import Act, Actor, ActsFile, ActorsFile, Name, Role, RolesFile, Term, TermsFile
from generator.model.base import Model, Note, Reviewed, Structure, Where
from generator.model.guides import Guide
from generator.model.law import Age, Article, LawFile, Mention, Norm, NumberGiven, Period, Provision, Reference, Source, Work
from generator.model.numbers import number_key
from generator.model.plan import Measure, PlanFile, PlanItem, PlanSection, Term as PlanTerm
from generator.model.project import Project
from generator.model.quizzes import Quiz, QuizQuestion
from generator.model.settings import LocalFile, SettingsFile
from generator.model.words import fingerprint, folded

__all__ = [
    "Act", "Actor", "ActsFile", "ActorsFile", "Age", "Article", "Guide", "LawFile", "LocalFile", "Measure", "Mention", "Model",
    "Name", "Norm", "Note", "NumberGiven", "Period", "PlanFile", "PlanItem", "PlanSection", "PlanTerm", "Project",
    "Provision", "Quiz", "QuizQuestion", "Reference", "Reviewed", "Role", "RolesFile", "SettingsFile", "Source", "Structure", "Term", "TermsFile",
    "Where", "Work", "fingerprint", "folded", "number_key",
]
