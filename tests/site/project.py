"""The real data, read once for the tests that are parametrised by it."""

from pathlib import Path

from generator.reading import load

ROOT = Path(__file__).resolve().parents[2]
PROJECT = load(ROOT)
