//! Stand-ins for missing values: the mean or the median of the units, or of those of the same group.

use crate::model::composite::Imputation;
use crate::model::terms::Centre;

/// The values with stand-ins where one can be computed. A unit without a group, and a group without a single value,
/// stays missing.
pub fn impute(values: &[Option<f64>], imputation: Imputation, groups: &[Vec<Option<String>>]) -> Vec<Option<f64>> {
    match imputation {
        Imputation::None => values.to_vec(),
        Imputation::All(by) => {
            let stand_in = centre(by, values.iter().copied().flatten());
            values.iter().map(|value| value.or(stand_in)).collect()
        }
        Imputation::Group(by, grouping) => {
            let Some(groups) = groups.get(grouping) else { return values.to_vec() };
            let of_group = |group: &String| {
                let members = values.iter().zip(groups).filter(|(_, other)| other.as_ref() == Some(group));
                centre(by, members.filter_map(|(value, _)| *value))
            };
            values.iter().zip(groups).map(|(value, group)| value.or_else(|| of_group(group.as_ref()?))).collect()
        }
    }
}

/// The centre of some values; none where there are none.
pub(super) fn centre(by: Centre, values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    let count = values.len();
    if count == 0 {
        return None;
    }
    match by {
        Centre::Mean => Some(values.iter().sum::<f64>() / count as f64),
        Centre::Median => {
            values.sort_by(f64::total_cmp);
            let upper = values.get(count / 2).copied()?;
            let lower = values.get((count - 1) / 2).copied()?;
            Some(f64::midpoint(lower, upper))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_by_hand() {
        let values = [Some(1.0), None, Some(4.0), Some(10.0), None];
        assert_eq!(impute(&values, Imputation::None, &[]), values);
        assert_eq!(impute(&values, Imputation::All(Centre::Mean), &[])[1], Some(5.0));
        assert_eq!(impute(&values, Imputation::All(Centre::Median), &[])[1], Some(4.0));
        let group = |name: &str| Some(name.to_owned());
        let groups = [vec![group("a"), group("a"), group("b"), group("a"), None]];
        let by_group = impute(&values, Imputation::Group(Centre::Mean, 0), &groups);
        assert_eq!(by_group, [Some(1.0), Some(5.5), Some(4.0), Some(10.0), None]);
        let alone = [vec![group("a"), group("c"), group("b"), group("a"), None]];
        assert_eq!(impute(&values, Imputation::Group(Centre::Median, 0), &alone)[1], None);
    }
}
