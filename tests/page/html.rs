//! Reads the HTML that the page writes, so that tests can ask what stands where.
//!
//! Strict on purpose: an attribute without quotes, a tag that is not closed or a stray `<` would be a
//! hole in how the page escapes its texts, so they are panics.

/// An element or a text.
pub enum Node {
    Text(String),
    Element(Element),
}

/// An element.
pub struct Element {
    pub tag: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// Elements of HTML that have no end tag.
const VOID: [&str; 3] = ["br", "hr", "input"];

impl Element {
    /// Reads a page, which is one element.
    #[track_caller]
    pub fn read(html: &str) -> Self {
        let mut rest = html;
        let element = element(&mut rest);
        assert_eq!(rest.trim(), "", "something follows the page");
        element
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// The names of its attributes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|it| it.0.as_str())
    }

    /// It and all that is in it, in order.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for child in &self.children {
            if let Node::Element(element) = child {
                all.extend(element.all());
            }
        }
        all
    }

    /// Those with this tag.
    pub fn tagged(&self, tag: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|it| it.tag == tag).collect()
    }

    /// Those of this class.
    pub fn of(&self, class: &str) -> Vec<&Self> {
        let has = |it: &&Self| it.get("class").is_some_and(|it| it.split(' ').any(|it| it == class));
        self.all().into_iter().filter(has).collect()
    }

    /// The only one of this class.
    #[track_caller]
    pub fn the(&self, class: &str) -> &Self {
        let of = self.of(class);
        assert_eq!(of.len(), 1, "how many .{class} there are");
        of[0]
    }

    /// The one with this id.
    pub fn id(&self, id: &str) -> Option<&Self> {
        self.all().into_iter().find(|it| it.get("id") == Some(id))
    }

    /// Its text, with that of all that is in it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for child in &self.children {
            match child {
                Node::Text(it) => text += it,
                Node::Element(it) => text += &it.text(),
            }
        }
        text
    }

    /// Every text for which no language is told, so that it is in the language of the page; those of
    /// attributes that readers see or hear are among them. `back` says which elements return to it.
    pub fn own_texts(&self, back: &dyn Fn(&Self) -> bool) -> Vec<String> {
        let mut texts = Vec::new();
        self.take_texts(true, back, &mut texts);
        texts
    }

    fn take_texts(&self, around: bool, back: &dyn Fn(&Self) -> bool, texts: &mut Vec<String>) {
        let own = back(self) || around && self.get("lang").is_none();
        if own {
            let told = ["aria-label", "title", "placeholder"].into_iter().filter_map(|it| self.get(it));
            texts.extend(told.map(str::to_owned));
        }
        for child in &self.children {
            match child {
                Node::Text(it) if own => texts.push(it.clone()),
                Node::Text(_) => {}
                Node::Element(it) => it.take_texts(own, back, texts),
            }
        }
    }
}

/// What comes before `end`, which is passed over.
#[track_caller]
fn until<'a>(rest: &mut &'a str, end: char) -> &'a str {
    let (before, after) = rest.split_once(end).unwrap_or_else(|| panic!("no {end:?} in {rest:.80}"));
    *rest = after;
    before
}

#[track_caller]
fn element(rest: &mut &str) -> Element {
    *rest = rest.strip_prefix('<').unwrap_or_else(|| panic!("no element: {rest:.80}"));
    let mut inside = until(rest, '>');
    let end = inside.find(' ').unwrap_or(inside.len());
    let tag = inside[..end].to_owned();
    assert!(!tag.is_empty() && tag.bytes().all(|it| it.is_ascii_alphanumeric()), "no tag: <{inside}>");
    inside = &inside[end..];
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !inside.is_empty() {
        inside = inside.strip_prefix(' ').unwrap_or_else(|| panic!("no blank before {inside:.80}"));
        let name = until(&mut inside, '=').to_owned();
        inside = inside.strip_prefix('"').unwrap_or_else(|| panic!("{name} is not quoted: {inside:.80}"));
        let value = plain(until(&mut inside, '"'));
        assert!(name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'), "no attribute: {name:?}");
        assert!(attributes.iter().all(|it| it.0 != name), "<{tag}> has {name} twice");
        attributes.push((name, value));
    }
    let mut element = Element { tag, attributes, children: Vec::new() };
    if !VOID.contains(&element.tag.as_str()) {
        children(&mut element, rest);
    }
    element
}

#[track_caller]
fn children(parent: &mut Element, rest: &mut &str) {
    let end = format!("</{}>", parent.tag);
    loop {
        let at = rest.find('<').unwrap_or_else(|| panic!("<{}> is not closed", parent.tag));
        if at > 0 {
            parent.children.push(Node::Text(plain(&rest[..at])));
            *rest = &rest[at..];
        }
        if let Some(after) = rest.strip_prefix(&end) {
            *rest = after;
            return;
        }
        parent.children.push(Node::Element(element(rest)));
    }
}

/// Text as it was before it was escaped.
#[track_caller]
fn plain(text: &str) -> String {
    assert!(!text.contains('>'), "not escaped: {text:.80}");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&")
}
