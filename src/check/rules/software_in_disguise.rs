//! Software for the public is called other work.

use crate::check::{Examination, shared, signs};
use crate::forecast::Forecast;
use crate::model::Money;
use crate::model::terms::{Category, Role};

rule!("software-in-disguise", R 5, Warning, Advice);

/// Kinds of work that make, run or open software.
const SOFTWARE: [Role; 9] = [
    Role::Build,
    Role::Automate,
    Role::RollOut,
    Role::OpenChannel,
    Role::Arrange,
    Role::Host,
    Role::Exchange,
    Role::ShareRecord,
    Role::Feedback,
];

/// Categories of cost that pay for software.
const PAID: [Category; 2] = [Category::Software, Category::Services];

/// One finding for each initiative whose title names software, that pays for software or services, and whose kinds of
/// work name none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let paid = initiative.cost_of(&PAID);
        let says_so = SOFTWARE.iter().any(|role| initiative.does(*role));
        if paid <= Money::ZERO || initiative.does.is_empty() || says_so {
            continue;
        }
        let Some(word) = signs::word(context, context.rules.words.software.as_ref(), initiative) else { continue };
        let finding = exam.find(forecast, index, &initiative.place.key("title"));
        finding.arg("title", &initiative.title).arg("word", &word).arg("paid", shared::money(forecast, paid));
    }
}
