# Words that every area uses.

severity-error = error
severity-warning = warning
severity-note = note
note-help = help

error-ours =
    Gradus itself failed: { $cause }
    Your input is not at fault. Please report this, with the command and its input files.

reason-permission = permission is denied
reason-not-found = it does not exist
reason-exists = it already exists
reason-read-only = the file system is read-only
reason-full = the disk is full
reason-folder = it is a folder
reason-name = the name is not allowed for a file
reason-too-large = it would be too large
reason-busy = another program is using it
reason-memory = there is not enough memory
reason-timed-out = the operation took too long
reason-system = the system reports “{ $words }”
reason-parser = the program that reads this kind of file reports “{ $words }”
reason-not-utf8 = it is not encoded in UTF-8
reason-password = it is protected by a password
reason-no-workbook = it is damaged or not a workbook
reason-not-a-folder = part of the path is not a folder

## Vocabularies

centre-mean = mean
centre-median = median
relative-min-max = minimum to maximum
relative-z-score = z-score
relative-rank = rank
relative-percentile-rank = percentile rank
relative-distance-to-leader = ratio to the best
relative-borda = Borda count
combine-highest = highest single share
combine-union = share reached by at least one

evidence-official-statistics = official statistics
evidence-audit = audit
evidence-survey = survey
evidence-administrative-record = administrative record
evidence-expert-judgement = expert judgement
evidence-self-declared = self-declared

letter-A = over-ambition
letter-H = hardware over software
letter-C = computers over other channels
letter-P = public needs ignored
letter-F = front line ignored
letter-R = processes automated as they are

itposmo-information = information
itposmo-technology = technology
itposmo-processes = processes
itposmo-objectives = objectives and values
itposmo-staffing = staffing and skills
itposmo-management = management systems and structures
itposmo-other-resources = other resources (time and money)

level-nation = nation
level-province = province
level-prefecture = prefecture
level-city = city
level-county = county
level-township = township

fund-capital = capital
fund-operating = operating

state-as-is = unchanged
state-mapped = mapped
state-reengineered = re-engineered
state-automated = automated

counts-persons = persons
counts-households = households
counts-subscriptions = subscriptions
counts-coverage = signal coverage

assumed-intro = Money that is assumed, not approved:
assumed-same = { $source }: the same amount each year from { $from } on. Reason: { $reason }
assumed-more = { $source }: { $percent } % more each year from { $from } on. Reason: { $reason }
assumed-less = { $source }: { $percent } % less each year from { $from } on. Reason: { $reason }
shared-platform = service platform
shared-hotline = hotline
shared-identity = digital identity
shared-payment = payment service
shared-hosting = hosting
shared-exchange = data exchange
channel-web = web
channel-app = app
channel-mini-program = mini-program
channel-messaging = messaging
channel-ussd = USSD menu
channel-mobile = mobile telephone
channel-telephone = telephone
channel-television = television
channel-interactive-television = two-way television
channel-radio = radio
channel-counter = counter
channel-agent = agent

ability-inform = inform
ability-interact = interact
ability-transact = transact

per-jurisdiction = jurisdiction
per-department = department
per-process = process

role-research = needs research
role-measure = measurement
role-map = process mapping
role-reengineer = process re-engineering
role-consult = front-line consultation
role-build = software
role-automate = automation of a process
role-trial = system trial
role-train = training
role-roll-out = roll-out
role-open-channel = opening of a channel
role-feedback = feedback from users
role-arrange = arrangement by audience and life event
role-install = equipment
role-connect = network
role-host = rented hosting
role-data-centre = own data centre
role-replace = replacement of equipment
role-digitise = digitisation of records
role-exchange = data exchange
role-prepare-partner = preparation of a partner
role-share-record = one case record for all channels
role-govern = rules, budgets or appraisal
role-pilot = small-scale pilot


category-hardware = hardware
category-software = software
category-network = network
category-services = services
category-training = training
category-process = process work
category-research = research
category-operations = operations
category-contingency = contingency

## Figures

value-level = level { $value }
value-items = { $value } of { $items } items
value-unit = { $value } { $unit }
indent = { "– " }
list-separator = { "; " }
sentence-separator = {" "}
bounds = { $low } to { $high }

stage-title = stage { $number } ({ $title })
stage-of = stage { $number } of { $of } ({ $title })
stage-none = no stage yet
mean-arithmetic = arithmetic mean
mean-geometric = geometric mean
mean-harmonic = harmonic mean
mean-minimum = minimum
mean-power = power mean with exponent { $power }
scale-goalposts = 0 at { $worst }, 1 at { $best }
scale-log-goalposts = 0 at { $worst }, 1 at { $best }, logarithmic
scale-bands = steps: { $bands }
scale-band = { $score } from { $from }
scale-levels = levels 0 to { $last }, evenly spaced from 0 to 1
scale-checklist = number of items in place, out of { $items }
provenance-heading = Inputs and versions
provenance-versions = Versions: { $versions }
value-plain = { $value }
value-percent = { $value } %
threshold-at-least = at least { $figure }
threshold-at-most = at most { $figure }
letters = Letters: { $letters }
letter-means = { $letter } { $means }
amount-fixed = { $amount }
amount-per-office = { $amount } per office
amount-per-village = { $amount } per village
amount-per-department = { $amount } per department
amount-per-process = { $amount } per process
amount-per-head = { $amount } per front-line employee
amount-per-people = { $amount } per 1,000 people
amount-per-cases = { $amount } per 1,000 cases a year
sum-of = { $sum } + { $part }
