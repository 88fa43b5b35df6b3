# The commands of this project. `make site` and `make test` set up what is missing by themselves.
# PYTHON=... chooses another Python, PORT=... another port, CHROMIUM=... another browser, and
# TESTS=... a part of the tests.
.DEFAULT_GOAL := help
.PHONY: help site build check test lint types ready handbook components pictures clean constraints

BIN := .venv/bin
TESTS := tests
FORMAT := text
PORT := 8000

help:
	@echo 'make site          bouwt de kaart en toont die op uw computer'
	@echo 'make build         bouwt de kaart in de map site'
	@echo 'make check         controleert alleen wat er op de kaart staat'
	@echo 'make test          doet alle controles'
	@echo 'make handbook      schrijft de pagina’s van het handboek die uit de regels volgen'
	@echo 'make components    fotografeert elk onderdeel van het uiterlijk, in .cache/components'
	@echo 'make pictures      maakt de plaatjes van de README opnieuw'
	@echo 'make clean         ruimt op wat gemaakt is'
	@echo 'make constraints   zoekt nieuwe versies van alle pakketten uit'

site:
	@sh tools/setup.sh site
	@$(BIN)/sociale-kaart serve --port $(PORT)

build:
	@sh tools/setup.sh site
	@$(BIN)/sociale-kaart build

check:
	@sh tools/setup.sh site
	@$(BIN)/sociale-kaart check --format $(FORMAT)

test: lint types
	$(BIN)/python -m pytest --numprocesses auto $(TESTS)

lint: ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: ready
	$(BIN)/mypy

ready:
	@sh tools/setup.sh test

handbook:
	@sh tools/setup.sh site
	@$(BIN)/sociale-kaart handbook

components: ready
	@$(BIN)/python -m tools.components .cache/components

pictures: ready
	@$(BIN)/python -m tools.pictures

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis dist site

# Made with the Python of Debian 12 (3.11.2), the oldest that we promise: some packages ask for a later
# 3.11, and a version that installs on 3.11.2 installs on every newer one.
constraints:
	rm -rf .cache/constraints
	/usr/bin/python3.11 -m venv .cache/constraints
	.cache/constraints/bin/pip install -qq --upgrade '.[test]'
	.cache/constraints/bin/pip freeze --exclude sociale-kaart > constraints.txt
