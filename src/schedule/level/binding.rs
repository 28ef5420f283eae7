//! Limits that delay the end of a levelled plan: each limit is removed in turn and the plan is levelled again.

use super::effort::Effort;
use super::given::{Given, Resource};
use super::search;

/// A limit whose removal would let the work end sooner.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding {
    /// The scarce resource.
    pub resource: Resource,
    /// Quarters by which the work could end sooner without the limit, at least 1.
    pub quarters: i32,
}

/// Every limit that delays the end, the largest delay first.
pub(super) fn of(given: &Given<'_>, end: i32, effort: Effort<'_>) -> Vec<Binding> {
    let asked = |skill: usize| given.works.iter().any(|work| work.staff.iter().any(|(of, _)| *of == skill));
    let skills =
        (0..given.skills.len()).filter(|skill| asked(*skill)).map(|at| Resource::Skill(given.skills[at].clone()));
    let departments = 0..given.context.assessment.departments.len();
    let touched = |department: &usize| given.works.iter().any(|work| work.departments.contains(department));
    let front_lines = departments.filter(touched).map(Resource::FrontLine);
    let pays = |fund: &usize| given.works.iter().flat_map(|work| &work.lines).any(|line| line.fund == *fund);
    let funds = (0..given.funds().len()).filter(pays).map(Resource::Fund);
    let resources: Vec<Resource> = skills.chain(front_lines).chain(funds).collect();
    let relief = |resource: Resource| {
        let found = search::earliest(given, Some(&resource), effort).ok()?;
        let quarters = end - found.end;
        (quarters > 0).then_some(Binding { resource, quarters })
    };
    let mut binding: Vec<Binding> = resources.into_iter().filter_map(relief).collect();
    binding.sort_by_key(|of| std::cmp::Reverse(of.quarters));
    binding
}
