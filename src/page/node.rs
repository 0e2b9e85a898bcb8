//! What a component shows, as plain data: elements, attributes, text.
//!
//! Every section of the page is a function from a view to a [`Node`]. One type for all of them
//! keeps the module small: leptos' typed views make code for each element anew, which more than
//! doubled it. leptos still decides when a section is made anew; [`patch`](super::patch) then
//! changes only what differs. Text is never markup: it becomes a text node, or is escaped.

use std::ops::{Deref, DerefMut};

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Text(String),
    Element(Element),
}

/// An element. Boxed, so that adding to one passes an address on and not the whole: with a few
/// hundred additions in the page, that is a tenth of its code.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of. Attributes whose name begins with a dot are properties of the live
/// element, which the reader may have changed since: `.value`, `.checked`; and `.selected` of an option,
/// which on the page follows from the `.value` of its select.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    pub children: Vec<Node>,
    /// Whether what stands on the page in its place is left as it is, for a later pass to bring up to date.
    pub kept: bool,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new(), kept: false }))
}

/// An element of a class.
pub fn of(tag: &'static str, class: &str) -> Element {
    el(tag).at("class", class)
}

/// A link. `focus` is the id of the element that has the focus after it was followed.
pub fn link(href: String, focus: &str) -> Element {
    el("a").at("href", href).at("data-focus", focus)
}

impl Element {
    /// Adds an attribute.
    pub fn at(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, value.into())
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// Adds an attribute, if there is a value for it.
    pub fn at_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// Has another id than it was made with.
    #[cfg(feature = "more")]
    pub fn renamed(mut self, id: &str) -> Self {
        for (_, value) in self.attributes.iter_mut().filter(|it| it.0 == "id") {
            id.clone_into(value);
        }
        self
    }

    /// Adds an attribute that is there or is not: `hidden`, `selected`, `open`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.at(name, "") } else { self }
    }

    /// Leaves what stands on the page in its place as it is.
    pub fn keep(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Names what the page does on an event of this element; see [`act`](super::act).
    pub fn act(self, name: &'static str) -> Self {
        self.at("data-act", name)
    }

    /// Adds text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.child(Node::Text(text.into()))
    }

    /// Adds a child; nothing for `None`.
    pub fn put(self, child: impl Into<Option<Self>>) -> Self {
        match child.into() {
            Some(child) => self.child(Node::Element(child)),
            None => self,
        }
    }

    #[inline(never)]
    fn child(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }

    /// Adds children.
    pub fn all(mut self, children: Vec<Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Whether an element with this id is in it.
    #[cfg(feature = "more")]
    pub fn holds(&self, id: &str) -> bool {
        let holds = |it: &Node| matches!(it, Node::Element(it) if it.holds(id));
        self.get("id") == Some(id) || self.children.iter().any(holds)
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }
}

#[cfg(feature = "more")]
impl Node {
    /// Whether it is the element of an id.
    pub fn is(&self, id: &str) -> bool {
        matches!(self, Self::Element(it) if it.get("id") == Some(id))
    }
}

/// Elements of HTML that have no end tag.
#[cfg(feature = "ssr")]
const VOID: [&str; 3] = ["br", "hr", "input"];

#[cfg(feature = "ssr")]
impl Node {
    /// Writes the node as HTML.
    pub fn write(&self, html: &mut String) {
        match self {
            Self::Text(text) => escape(text, html),
            Self::Element(element) => element.write(html),
        }
    }
}

#[cfg(feature = "ssr")]
impl Element {
    fn write(&self, html: &mut String) {
        *html += "<";
        *html += self.tag;
        for (name, value) in &self.attributes {
            let (name, is_on) = match name.strip_prefix('.') {
                Some("checked") => ("checked", value == "true"),
                Some("selected") => ("selected", value == "true"),
                // A select says by its options what is selected.
                Some(name) => (name, self.tag != "select"),
                None => (*name, true),
            };
            if is_on {
                *html += " ";
                *html += name;
                *html += "=\"";
                escape(value, html);
                *html += "\"";
            }
        }
        *html += ">";
        for child in &self.children {
            child.write(html);
        }
        if !VOID.contains(&self.tag) {
            *html += "</";
            *html += self.tag;
            *html += ">";
        }
    }
}

/// Text as HTML writes it between tags and within quotes.
#[cfg(feature = "ssr")]
fn escape(text: &str, html: &mut String) {
    for char in text.chars() {
        match char {
            '&' => *html += "&amp;",
            '<' => *html += "&lt;",
            '>' => *html += "&gt;",
            '"' => *html += "&quot;",
            _ => html.push(char),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn html(element: Element) -> String {
        let mut html = String::new();
        Node::Element(element).write(&mut html);
        html
    }

    #[test]
    fn text_is_never_markup() {
        let hostile = "<script>alert(\"1\")</script>&amp;";
        assert_eq!(
            html(el("p").at("title", hostile).text(hostile)),
            "<p title=\"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;\">\
             &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;</p>"
        );
    }

    #[test]
    fn properties_are_written_as_attributes() {
        assert_eq!(html(el("input").at(".value", "a")), "<input value=\"a\">");
        assert_eq!(html(el("input").at(".checked", "true")), "<input checked=\"true\">");
        assert_eq!(html(el("input").at(".checked", "false")), "<input>");
    }

    #[test]
    fn what_is_not_there_is_not_written() {
        assert_eq!(html(el("p").flag("hidden", false).at_some("id", None::<String>).put(None)), "<p></p>");
    }
}
