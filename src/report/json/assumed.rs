//! Money that is not known but assumed: funds that continue after the last listed year.

use serde::Serialize;

use super::Text;
use crate::model::{Assessment, Quarter};

/// A fund that is assumed to continue.
#[derive(Clone, Debug, Serialize)]
pub struct AssumedV1 {
    /// The fund.
    pub fund: String,
    /// Owner of the money.
    pub source: Text,
    /// The first fiscal year without a listed amount.
    pub from: i32,
    /// Percent by which each year's amount differs from that of the year before.
    pub percent_a_year: f64,
    /// Reason for the assumption.
    pub reason: Text,
}

/// The funds whose money between two quarters is at least partly assumed.
pub(crate) fn of(assessment: &Assessment, first: Quarter, last: Quarter) -> Vec<AssumedV1> {
    let funds = assessment.funds.iter().filter_map(|fund| {
        let (continues, from) = (fund.continues.as_ref()?, fund.assumed_within(first, last)?);
        Some(AssumedV1 {
            fund: fund.id.clone(),
            source: (&fund.source).into(),
            from,
            percent_a_year: continues.percent_a_year,
            reason: (&continues.reason).into(),
        })
    });
    funds.collect()
}
