# The front door. `make demo` and `make test` need nothing before them; everything else is built from their steps.
PORT ?= 8000
PYTHON := .venv/bin/python
export PORT

.DEFAULT_GOAL := help
.PHONY: help docs province new-module setup setup-dev demo demo-load demo-reset test storm lint format bench schema dist pictures requirements

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## the virtual environment .venv with what the site needs, nothing else
	@sh tools/run.sh setup base

setup-dev: ## the same, and what lint and tests need
	@sh tools/run.sh setup dev

demo: ## a living demo commune on http://localhost:8000 (PORT= chooses another port); Ctrl-C stops it
	@sh tools/run.sh demo serve

demo-load: ## fill the demo database without serving
	@sh tools/run.sh demo load

demo-reset: ## throw away what was entered and load the demo anew
	@sh tools/run.sh demo reset

province: setup ## a province and its 92 communes in var/province, served like the demo (examples/province)
	@$(PYTHON) -m examples.province

test: setup-dev ## every test, on SQLite and on PostgreSQL
	@$(PYTHON) tools/test.py

storm: setup-dev ## kill web and worker at random moments, KILLS=200 times on each database, then count what must be there
	@for db in "" "$${CHINHQUYEN_TEST_POSTGRES:-postgres://postgres@127.0.0.1:5432/postgres}"; do \
		KILLS="$(or $(KILLS),200)" CHINHQUYEN_DB="$$db" $(PYTHON) -m pytest -q -s tests/site/storm || exit 1; done

lint: setup-dev ## every check that needs no running site
	@$(PYTHON) tools/lint.py

format: setup-dev ## let ruff lay out the code
	@$(PYTHON) -m ruff check --fix-only --quiet . && $(PYTHON) -m ruff format .

docs: setup-dev ## the documentation as a site that opens from a folder: var/docs/index.html
	@sh tools/docs/build.sh var/docs

new-module: setup-dev ## a whole small module under plugins/ to begin one's own from: NAME=tree_planting
	@.venv/bin/chinhquyen new-module "$(NAME)" --in "plugins/$(NAME)" && $(PYTHON) -m ruff format --quiet "plugins/$(NAME)" && $(MAKE) --no-print-directory setup-dev

dist: setup-dev ## wheels and sdists of the SDK, the modules and the site: var/dist
	@$(PYTHON) tools/dist.py

bench: setup-dev ## measure side by side: var/bench.json and a table of ratios; CASES=1000000 LETTERS=5000 takes longer and says more
	@$(PYTHON) -m tests.bench $(if $(CASES),--cases $(CASES)) $(if $(LETTERS),--letters $(LETTERS))

schema: setup-dev ## write the schema snapshot again, after a new migration
	@$(PYTHON) tools/make_schema.py

pictures: setup-dev ## take the pictures of the manuals anew, by walking through the site
	@CHINHQUYEN_PICTURES=1 $(PYTHON) -m pytest -q tests/journeys/test_manual.py

requirements: setup-dev ## pin the newest versions that requirements/*.in allow
	@sh tools/pin.sh
