//! The shards that have come, each read once. Only the last few are kept: a reader who leafs through a million meetings
//! must not fill the memory.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::data::pack_file;
use crate::dataset::{Dataset, LoadError, PackError, Packed};
use crate::query::Query;

/// How many shards are kept for lists.
const KEPT: usize = 32;

/// What has come of a shard: what was read of it, or what went wrong, in a sentence.
pub type Came = Result<Arc<Dataset>, Failure>;

/// Why a shard or a part of the index of ids is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The file of this name did not come.
    File(String, LoadError),
    /// It came, and this is wrong with it.
    Content(String, String),
}

/// What has come of a packed collection beside its columns. A context of its evidence.
#[derive(Clone, Copy)]
pub struct Shards {
    dataset: &'static Dataset,
    packed: &'static Packed,
    /// By number, the last that came at the end.
    came: RwSignal<VecDeque<(usize, Came)>>,
    /// Meetings that links named, by id, with their numbers; `None` for an id that no meeting has.
    numbers: RwSignal<BTreeMap<String, Result<Option<usize>, Failure>>>,
    /// Those of which a meeting was opened: views of a meeting point into them, so they stay as long as the page.
    opened: StoredValue<Vec<(usize, &'static Dataset)>>,
    /// The page of the list and the choice that it is of, so that it is the same when the reader comes back to it, and
    /// another choice begins with its first.
    page: RwSignal<(Query, usize)>,
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nothing is fetched"))]
    awaited: StoredValue<Vec<String>>,
}

impl Shards {
    /// Gives the evidence of a packed collection what it has fetched.
    ///
    /// # Panics
    ///
    /// Where the collection is not packed.
    pub fn provide() {
        let dataset = AppContext::expect().dataset;
        let packed = dataset.packed.as_ref().expect("this part shows packed collections alone");
        provide_context(Self {
            dataset,
            packed,
            came: RwSignal::new(VecDeque::new()),
            numbers: RwSignal::new(BTreeMap::new()),
            opened: StoredValue::new(Vec::new()),
            page: RwSignal::new((Query::default(), 0)),
            awaited: StoredValue::new(Vec::new()),
        });
    }

    /// The context, in any component of the evidence.
    ///
    /// # Panics
    ///
    /// Elsewhere.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The shard of a meeting, and the place of the meeting in it.
    #[must_use]
    pub fn place_of(self, meeting: usize) -> (usize, usize) {
        let shard = self.packed.file.shard_of(meeting);
        (shard, meeting - self.packed.file.meetings_of(shard).start)
    }

    /// What came of a shard, as a memo that wakes nobody where another one comes.
    #[must_use]
    pub fn follow(self, shard: usize) -> Memo<Option<Came>> {
        Memo::new_with_compare(
            move |_| self.shard(shard),
            |before, after| !is_same(before.and_then(Option::as_ref), after.and_then(Option::as_ref)),
        )
    }

    /// What came of a shard; `None` while it is on its way. Asking for it sets it on its way.
    #[must_use]
    pub fn shard(self, shard: usize) -> Option<Came> {
        let came = self.came.read().iter().find(|(own, _)| *own == shard).map(|(_, came)| came.clone());
        if came.is_none() {
            self.ask_for_shard(shard);
        }
        came
    }

    /// The number of the meeting that a link names; `None` while the index is on its way.
    #[must_use]
    pub fn number_of(self, id: &str) -> Option<Result<Option<usize>, Failure>> {
        let in_shard = |(shard, came): &(usize, Came)| {
            let at = came.as_ref().ok()?.meeting(id)?;
            Some(self.packed.file.meetings_of(*shard).start + at)
        };
        if let Some(number) = self.came.read().iter().find_map(in_shard) {
            return Some(Ok(Some(number)));
        }
        let number = self.numbers.read().get(id).cloned();
        if number.is_none() {
            self.ask_for_number(id);
        }
        number
    }

    /// A shard of which a meeting is opened.
    #[must_use]
    pub fn open(self, shard: usize, dataset: &Arc<Dataset>) -> &'static Dataset {
        let before = self
            .opened
            .with_value(|opened| opened.iter().find(|(own, _)| *own == shard).map(|(_, dataset)| *dataset));
        before.unwrap_or_else(|| {
            let kept: &'static Arc<Dataset> = Box::leak(Box::new(Arc::clone(dataset)));
            let opened: &'static Dataset = kept;
            self.opened.update_value(|all| all.push((shard, opened)));
            opened
        })
    }

    /// Forgets what failed, so that it is asked for again.
    pub fn try_again(self) {
        self.numbers.update(|numbers| numbers.retain(|_, number| number.is_ok()));
        self.came.update(|all| all.retain(|(_, came)| came.is_ok()));
    }

    /// The page at which the list of a choice stands.
    #[must_use]
    pub fn page_of(self, choice: &Query) -> usize {
        self.page.with(|(of, page)| if of == choice { *page } else { 0 })
    }

    /// Turns to another page of the list of a choice.
    pub fn turn_to(self, choice: &Query, page: usize) {
        self.page.set((choice.clone(), page));
    }

    /// Whether one of the shards did not come or cannot be read.
    #[must_use]
    pub fn has_failed(self) -> bool {
        self.came.read().iter().any(|(_, came)| came.is_err())
    }

    /// Takes up the bytes of a shard.
    #[cfg_attr(
        not(any(target_arch = "wasm32", test)),
        allow(dead_code, reason = "natively nothing is fetched")
    )]
    pub fn take_shard(self, shard: usize, arrived: Result<Vec<u8>, LoadError>) {
        let name = self.packed.file_name(&format!("{}.json", self.packed.file.shard_name(shard)));
        let came = match arrived {
            Ok(bytes) => match self.dataset.read_shard(self.packed, shard, &bytes) {
                Ok(dataset) => Ok(Arc::new(dataset)),
                Err(PackError(what)) => {
                    doubt(&self.packed.file_name(&self.packed.file.shard_name(shard)));
                    Err(Failure::Content(name, what))
                }
            },
            Err(error) => Err(Failure::File(name, error)),
        };
        self.came.update(|all| {
            all.retain(|(own, _)| *own != shard);
            all.push_back((shard, came));
            while all.len() > KEPT {
                all.pop_front();
            }
        });
    }

    /// Takes up the part of the index in which the number of a meeting stands.
    #[cfg_attr(
        not(any(target_arch = "wasm32", test)),
        allow(dead_code, reason = "natively nothing is fetched")
    )]
    pub fn take_number(self, id: &str, arrived: Result<Vec<u8>, LoadError>) {
        let name = self.packed.file_name(&self.packed.file.bucket_name(id));
        let number = match arrived {
            Ok(bytes) => match pack_file::number_of(&bytes, id) {
                Ok(number) => Ok(number.filter(|number| *number < self.packed.file.meetings)),
                Err(pack_file::NoIndex) => {
                    doubt(&name);
                    Err(Failure::File(name, LoadError::SomethingElse))
                }
            },
            Err(error) => Err(Failure::File(name, error)),
        };
        self.numbers.update(|numbers| _ = numbers.insert(id.to_owned(), number));
    }

    fn ask_for_shard(self, shard: usize) {
        let name = self.packed.file_name(&self.packed.file.shard_name(shard));
        self.ask(name, move |shards, arrived| shards.take_shard(shard, arrived));
    }

    fn ask_for_number(self, id: &str) {
        let name = self.packed.file_name(&self.packed.file.bucket_name(id));
        let id = id.to_owned();
        self.ask(name, move |shards, arrived| shards.take_number(&id, arrived));
    }

    /// Fetches a file, unless it is on its way.
    #[cfg(target_arch = "wasm32")]
    fn ask(self, name: String, take: impl FnOnce(Self, Result<Vec<u8>, LoadError>) + 'static) {
        if self.awaited.with_value(|awaited| awaited.contains(&name)) {
            return;
        }
        self.awaited.update_value(|awaited| awaited.push(name.clone()));
        leptos::task::spawn_local(async move {
            let arrived = crate::app::data::fetch_file(&name).await;
            // Who has left the collection meanwhile has no signal any more.
            let is_here = self.awaited.try_update_value(|awaited| awaited.retain(|it| *it != name)).is_some();
            if is_here {
                take(self, arrived);
            }
        });
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ask(self, _: String, _: impl FnOnce(Self, Result<Vec<u8>, LoadError>) + 'static) {}
}

/// Notes that something else came as a file; natively nothing does.
fn doubt(name: &str) {
    #[cfg(target_arch = "wasm32")]
    crate::app::data::doubt(name);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = name;
}

/// Whether the same came. Comparing what is in a dataset would take longer than showing it.
fn is_same(one: Option<&Came>, other: Option<&Came>) -> bool {
    match (one, other) {
        (Some(Ok(one)), Some(Ok(other))) => Arc::ptr_eq(one, other),
        (Some(Err(one)), Some(Err(other))) => one == other,
        (one, other) => one.is_none() && other.is_none(),
    }
}
