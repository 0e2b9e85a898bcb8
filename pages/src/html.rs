//! HTML as text: elements whose text and attributes are always escaped.

pub use dialogue_explorer::chart::escaped;

/// An opening tag; the values of attributes are escaped.
pub fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut out = format!("<{name}");
    for (name, value) in attributes {
        out += &format!(" {name}=\"{}\"", escaped(value));
    }
    out + ">"
}

/// An element with text in it.
pub fn element(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    format!("{}{}</{name}>", tag(name, attributes), escaped(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(
            element("a", &[("title", "\"><script>")], "R&D <b> 'x'"),
            "<a title=\"&quot;&gt;&lt;script&gt;\">R&amp;D &lt;b&gt; 'x'</a>"
        );
    }
}
