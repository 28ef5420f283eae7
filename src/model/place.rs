//! Places in a file, independent of the file itself.

use std::fmt;
use std::sync::Arc;

/// One step of a [`KeyPath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a table.
    Key(String),
    /// A place in an array, from 0.
    Index(usize),
}

/// A path of keys and indices from the root of a document, for example `initiative[3].cost[0].amount`. Clones share the
/// data.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPath(Arc<Vec<Segment>>);

impl KeyPath {
    /// The document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The value of `key` in the table at this path.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> Self {
        self.then(&[Segment::Key(key.into())])
    }

    /// The item at `index` of the array at this path.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(&[Segment::Index(index)])
    }

    /// This path extended by `steps`.
    #[must_use]
    pub fn then(&self, steps: &[Segment]) -> Self {
        KeyPath(Arc::new(self.0.iter().chain(steps).cloned().collect()))
    }

    /// Whether this is `other` or lies below it.
    pub fn lies_in(&self, other: &KeyPath) -> bool {
        self.0.starts_with(other.segments())
    }

    /// The steps from the root.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if i == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_toml() {
        let path = KeyPath::root().key("initiative").index(3).key("cost").index(0).key("amount");
        assert_eq!(path.to_string(), "initiative[3].cost[0].amount");
    }
}
