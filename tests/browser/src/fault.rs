//! What can be wrong with a file on its way.

/// What a [`Site`](crate::Site) does instead of sending a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Answers with this status and a short text.
    Status(u16),
    /// Answers with this status, to be kept by the browser for a year.
    Kept(u16),
    /// Promises the whole file, sends this many bytes and closes the connection.
    Truncated(usize),
    /// Sends the file with a byte in its middle that UTF-8 never has.
    NotUtf8,
    /// Does not answer until the site is mended; then it sends the file.
    Hangs,
    /// Sends code as a file of which it does not know what it is; all else as it is.
    UnknownCode,
    /// Sends this instead.
    Body(String),
    /// Sends the file once, and has the fault from then on.
    AfterFirst(Box<Fault>),
}

/// The file that brings the first data together.
pub(crate) const BUNDLE: &str = "data/opening";

/// The faults of a site, by the beginning of the path that they befall.
#[derive(Default)]
pub(crate) struct Faults(Vec<Broken>);

struct Broken {
    prefix: String,
    fault: Fault,
    asked: usize,
}

impl Faults {
    pub fn set(&mut self, prefix: &str, fault: Fault) {
        self.0.retain(|it| it.prefix != prefix);
        self.0.push(Broken { prefix: prefix.to_owned(), fault, asked: 0 });
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault of this request, which counts as one.
    pub fn next(&mut self, path: &str) -> Option<Fault> {
        let broken = self.0.iter_mut().find(|it| path.starts_with(&it.prefix))?;
        broken.asked += 1;
        match &broken.fault {
            Fault::AfterFirst(fault) => (broken.asked > 1).then(|| (**fault).clone()),
            fault => Some(fault.clone()),
        }
    }

    /// Whether data have faults, each by itself.
    pub fn are_among_data(&self) -> bool {
        self.0.iter().any(|it| it.prefix.starts_with("data") && !it.prefix.starts_with(BUNDLE))
    }

    /// The fault of a path, without counting.
    pub fn hangs(&self, path: &str) -> bool {
        let broken = self.0.iter().find(|it| path.starts_with(&it.prefix));
        broken.is_some_and(|it| match &it.fault {
            Fault::Hangs => true,
            Fault::AfterFirst(fault) => matches!(**fault, Fault::Hangs),
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_befalls_its_prefix_until_it_is_cleared() {
        let mut faults = Faults::default();
        faults.set("data/articles", Fault::Status(404));
        faults.set("app", Fault::AfterFirst(Box::new(Fault::Hangs)));
        assert!(matches!(faults.next("data/articles-0a.json"), Some(Fault::Status(404))));
        assert!(faults.next("data/claims-0a.json").is_none());
        assert!(faults.next("app.js").is_none());
        assert!(matches!(faults.next("app.js"), Some(Fault::Hangs)));
        faults.clear();
        assert!(faults.next("data/articles-0a.json").is_none());
    }
}
