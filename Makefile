# Website Bắc Giang. `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= python3
# How many processes share the tests: one more than there are processors, as browsers and
# portals are waited for, at most four (each keeps a portal of its own in memory).
# PROCESSES=0 runs them in one, without any.
PROCESSES ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')
BIN := .venv/bin
# Processes of tests go on with byte code that others have written.
PYTEST = env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n $(PROCESSES) --maxprocesses 4
SOURCES := src tests instance setup.py

.PHONY: help build wheels run cluster cluster-stop cluster-renew cluster-move-in cluster-move-out test-cluster upgrade backup restore restore-drill test test-fast test-release test-doors test-cache lint audit format types theme regulation screenshots clicks bench bench-growth bench-instances load-editors load-opinions relations-measure routing-measure page-weight steady bench-sitemap clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*?## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

# What programs and configuration are made of; installation.cfg is the installation's own.
MADE_OF := versions.cfg setup.py instance/setup.py buildout.cfg cluster.cfg $(wildcard src/*/pyproject.toml)
MADE_OF += $(wildcard installation.cfg instance/etc/*/*.in instance/etc/*/*/*.in)

.venv/ready: $(MADE_OF)
	@rm -rf .venv/compiled-pages
	@WHEELS="$(WHEELS)" $(PYTHON) instance/setup.py $(if $(filter run,$(MAKECMDGOALS)),--run)

build: .venv/ready .venv/catalogues ## build what is missing or changed: programs, configuration, translations

.venv/catalogues: .venv/ready $(wildcard src/*/src/bacgiang/*/locales/*/LC_MESSAGES/*.po)
	@$(BIN)/python -m bacgiang.policy.ops.catalogues
	@touch $@

wheels: .venv/ready ## gather all it is made of in WHEELS=folder; there make build WHEELS=folder needs no network
	@WHEELS="$(WHEELS)" $(BIN)/python instance/wheels.py

run: .venv/ready ## build what is missing, create the site once, serve it on http://localhost:$PORT
	@exec $(BIN)/python instance/start.py

cluster: .venv/cluster-ready ## a cluster of this machine's own: PostgreSQL, INSTANCES=2, HAProxy, Varnish, nginx
	@$(BIN)/python instance/cluster.py start

cluster-stop: ## end every process of it
	@$(BIN)/python instance/cluster.py stop

cluster-renew: ## take its instances out one by one and start them with the code there is now
	@$(BIN)/python instance/cluster.py renew

cluster-move-in: .venv/cluster-ready ## copy the portal that make run serves from DATA into its empty database, and check it
	@$(BIN)/python instance/cluster.py move-in

cluster-move-out: .venv/cluster-ready ## copy it out into the file of DATA, which must not be there, and check it
	@$(BIN)/python instance/cluster.py move-out

.venv/cluster-ready: .venv/ready
	@WHEELS="$(WHEELS)" $(PYTHON) instance/setup.py --cluster
	@touch $@

upgrade: .venv/ready ## take data of an earlier release over (make run does it, too); ARGS=--dry-run says what that does
	@bin/bacgiang upgrade $(ARGS)

backup: .venv/ready ## back up DATA while it serves, as DATA/settings.ini says (INSTANCE=parts/cluster: a cluster)
	@bin/bacgiang backup $(ARGS)

restore: .venv/ready ## put a backup of DATA into a fresh folder TO (ARGS=--help says which, and from where)
	@bin/bacgiang restore --to "$(TO)" $(ARGS)

restore-drill: .venv/ready ## restore a backup, compare it with DATA, prove it, throw it away
	@bin/bacgiang restore-drill $(ARGS)

test: .venv/ready .venv/tests-ready ## install what the tests need (a browser, too) and run them
	$(PYTEST) $(ARGS)

test-fast: .venv/tests-ready ## run what a change needs: the tests of the rooms it touches (SINCE=main: of a branch)
	$(PYTEST) $$($(BIN)/python tests/what_changed.py $(SINCE)) $(ARGS)

test-release: .venv/tests-ready ## run everything: whole walks, fuzzing, drills and bounds on time, too (a quiet machine)
	TIER=release $(PYTEST) $(ARGS)

test-doors: .venv/tests-ready ## ask every page, service, method and tool as every kind of person in every state (hours; goes on where it was interrupted; DOORS_SHARE=12 DOORS_PART=1: the first of twelve parts)
	DOORS_ASKED=.venv/doors-asked TIER=release $(PYTEST) --dist worksteal tests/access/test_doors.py $(ARGS)

test-cache: MINUTES ?= 60
test-cache: .venv/tests-ready ## let many act and read in any order: is memory ever stale? (an hour; MINUTES=5)
	MINUTES=$(MINUTES) $(PYTEST) -n 0 -s tests/api/test_kept_model.py $(ARGS)

.venv/tests-ready: .venv/ready
	@$(BIN)/python instance/setup.py --tests
	@touch $@

# Forms of secrets; that a text is long and random says nothing here, where hashes are shown.
SECRETS := $(BIN)/detect-secrets-hook --disable-plugin HexHighEntropyString \
	--disable-plugin Base64HighEntropyString --disable-plugin KeywordDetector

lint: .venv/tests-ready ## check format, style, types, and for what is unsafe or secret
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	git ls-files -z -- 'src/*.zcml' 'src/*.xml' 'src/*.pt' | xargs -0 -r $(BIN)/zpretty --check
	$(BIN)/mypy
	$(BIN)/bandit -q -r -ll src
	git ls-files -z -- ':!tests/releases' ':!*.po' ':!*.woff2' ':!*.png' | xargs -0 -P 2 -n 500 $(SECRETS)

audit: .venv/ready ## ask PyPI's database for known faults of every pin (needs it within reach, so lint does not)
	$(BIN)/uv tool run pip-audit==2.10.1 --strict --no-deps --disable-pip -r .venv/constraints.txt

format: .venv/tests-ready ## put every source file into the project's format
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)
	git ls-files -z -- 'src/*.zcml' 'src/*.xml' 'src/*.pt' | xargs -0 -r $(BIN)/zpretty -i

theme: ## compile the style sheets and bring the typeface (needs node and npm); commit the result
	cd src/bacgiang.theme/scss && npm ci --no-audit --no-fund --ignore-scripts && npm run build

regulation: .venv/tests-ready ## run the tests that show clauses and write docs/regulation.md
	$(PYTEST) -m regulation --regulation-shown --regulation-matrix=docs/regulation.md \
		--regulation-tests=results/regulation-tests.md $(ARGS)

screenshots: .venv/tests-ready ## take pictures of the main pages into screenshots/, of the guide with ARGS=--guide; fails on faults
	$(BIN)/python -m tests.screenshots.take $(ARGS)

bench: .venv/tests-ready ## measure start, memory, pages beside a stock Plone; writes docs/performance.md's figures (ARGS=--short: tries it)
	$(BIN)/python tests/load/bench.py $(ARGS)

clicks: .venv/tests-ready ## count the clicks of everyday tasks in a stock Plone; writes tests/clicks/in_stock.json
	$(BIN)/python -m tests.clicks.count

relations-measure: .venv/tests-ready ## how many relations read from texts are right, against truth written by hand (a minute)
	@$(BIN)/python tests/legal_truth/measure.py $(ARGS)

routing-measure: .venv/tests-ready ## how often words of the table propose the unit that answers a petition (ARGS=--wrong lists what they miss)
	@$(BIN)/python tests/petitions_truth/measure.py $(ARGS)

page-weight: .venv/tests-ready ## measure a first visit of main pages beside a stock Plone; writes docs/performance.md's figures
	$(BIN)/python tests/load/page_weight.py $(ARGS)

bench-questions: .venv/tests-ready ## measure how often citizens' questions find the procedure they need, beside Plone's stock index (a minute)
	$(BIN)/python tests/load/citizen_bench.py $(ARGS)

bench-search: .venv/tests-ready ## measure how often a known document is found first, beside Plone's stock index; ARGS=--small is quicker
	$(BIN)/python tests/load/search_bench.py $(ARGS)

bench-cache: .venv/tests-ready ## measure pages from memory beside what waitress itself can do with the same bytes (four minutes)
	$(BIN)/python tests/load/cache_bench.py $(ARGS)

load-opinions: .venv/tests-ready ## measure opinions of many at once beside plone.app.discussion; with --kill a kill -9 in the middle
	$(BIN)/python tests/load/opinions_load.py $(ARGS)

load-editors: .venv/tests-ready ## let many of a board publish in one section at once; nobody may be refused for it (ARGS="--instances 2": a cluster)
	$(BIN)/python tests/load/editors_at_once.py $(ARGS)

test-cluster: .venv/cluster-ready .venv/tests-ready ## let parts of a cluster fail while people use it; nothing acknowledged may be lost
	$(BIN)/python tests/load/cluster_drill.py $(ARGS)

bench-growth: .venv/tests-ready ## measure pages at 1,000, 10,000 and 100,000 items beside a stock Plone; writes docs/performance.md's figures
	$(BIN)/python tests/load/growth.py $(ARGS)

bench-instances: .venv/cluster-ready .venv/tests-ready ## pages made anew and opinions a second of 1, 2 and 4 instances (ten minutes on two free processors)
	$(BIN)/python tests/load/cluster_rates.py $(ARGS)

bench-browse: .venv/tests-ready ## how much of a mixed browse Varnish gives while an editor saves; asks the cluster of DATA and PORT
	$(BIN)/python tests/load/cluster_browse.py --data $(DATA) --port $(PORT) $(ARGS)

steady: .venv/tests-ready ## a day of mixed use in an hour: memory, and what grows but content (ARGS="--minutes 30": half of it)
	$(BIN)/python tests/load/steady.py $(ARGS)

bench-sitemap: .venv/tests-ready ## measure the sitemap of a portal with 300,000 pages
	$(BIN)/python tests/load/sitemap_load.py $(ARGS)

clean: ## remove what was built (never the data)
	rm -rf .venv bin parts develop-eggs .installed.cfg
