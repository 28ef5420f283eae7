# People's time: what services cost people, and what a plan spares them.

burden-heading = People’s time
burden-year = By { $last } people save about { $likely } hours a year (low estimate { $low }) of the { $today } hours a year that the services cost them today.
burden-year-more = By { $last } the services cost people about { $likely } hours a year more than without the plan (low estimate of the plan: { $low } more). Today they cost { $today } hours a year.
burden-also = Spared a year: { $trips } trips (low { $low_trips }), { $documents } documents (low { $low_documents }) and { $fares } of fares (low { $low_fares }).
burden-sum = Over the whole horizon, { $first } to { $last }: { $likely } hours (low { $low }), not discounted.
burden-money = At { $hour } an hour, the hours are worth { $likely } a year (low { $low }).
burden-assumed = Assumed, not counted: the catalogue stands in for figures of { $count } of { $all } services ({ $services }).
burden-basis = Reason for the assumptions: { $basis }
burden-all-told = The assessment tells every figure of what a case costs.
burden-untold = Not told by anybody, counted as zero: figures of { $count ->
    [one] one service
   *[other] { $count } services
} ({ $services }).
burden-method = Saved hours count against the same quarter without the plan. The low estimate takes low effects and the least reach.
burden-column-service = Service
burden-column-today = Hours a year today
burden-column-hours = Hours spared a year
burden-column-low = Low estimate
burden-column-trips = Trips spared
burden-column-documents = Documents spared
burden-read-me = * A figure that the assessment does not tell is assumed by the catalogue.
burden-more = { $count ->
    [one] One further service is in the JSON output.
   *[other] { $count } further services are in the JSON output.
}
burden-today-heading = What services cost people today
burden-today = { $hours } hours a year, { $trips } trips, { $documents } documents and { $fares } of fares, by the likely reach of today’s channels.
burden-today-money = At { $hour } an hour, the hours are worth { $amount } a year.
burden-column-cases = Cases a year
burden-column-visits = Visits
burden-column-enquiries = Enquiries
burden-column-papers = Papers
burden-column-case-hours = Hours a case
burden-column-year-hours = Hours a year

burden-figure-visits = Visits
burden-figure-enquiries = Enquiries
burden-figure-documents = Documents
burden-figure-hours_per_visit = Hours of a trip
burden-figure-hours_per_document = Hours for a document
