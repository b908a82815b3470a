"""Reading: the YAML files become one model, or all their faults are told at once."""

from generator.reading.faults import Fault, Faulty, did_you_mean, errors
from generator.reading.load import FILES, load, read, read_file

__all__ = ["FILES", "Fault", "Faulty", "did_you_mean", "errors", "load", "read", "read_file"]
