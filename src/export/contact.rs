//! Whom the site names for messages about wrong values: an address of mail, or a page.

use super::wrong::Draft;

/// Whom the site names for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// An address of mail.
    Mail(String),
    /// A page on which faults are told.
    Page(String),
}

impl Contact {
    /// Reads `someone@example.org`, or an address of the web; `None` where it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let of = |char: char, signs: &str| char.is_ascii_alphanumeric() || signs.contains(char);
        if let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) {
            let is_whole = !rest.is_empty() && !rest.starts_with(['/', '?', '#']);
            let is_plain = rest.chars().all(|char| of(char, "-._~:/?#[]@!$&()*+,;=%"));
            return (is_whole && is_plain).then(|| Self::Page(text.to_owned()));
        }
        let (name, host) = text.split_once('@')?;
        let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        let is_plain = name.chars().all(|char| of(char, "-._+")) && host.chars().all(|char| of(char, "-."));
        (!name.is_empty() && is_host && is_plain && text.len() <= 100).then(|| Self::Mail(text.to_owned()))
    }

    /// The address, as it is read.
    #[must_use]
    pub fn address(&self) -> &str {
        let (Self::Mail(address) | Self::Page(address)) = self;
        address
    }

    /// The link on which one tells it: the page, or the message to the address; `None` where the message is too long.
    #[must_use]
    pub fn href(&self, draft: &Draft) -> Option<String> {
        match self {
            Self::Page(address) => Some(address.clone()),
            Self::Mail(address) => {
                draft.mailto.as_ref().map(|link| link.replacen("mailto:", &format!("mailto:{address}"), 1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_of_mail_or_of_the_web() {
        for (text, is_mail) in [
            ("someone@example.org", true),
            ("first.last+site@mail.example.org", true),
            ("https://example.org/issues/new?labels=data", false),
            ("http://localhost:8080", false),
        ] {
            let contact = Contact::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(contact.address(), text);
            assert_eq!(matches!(contact, Contact::Mail(_)), is_mail, "{text}");
        }
        for text in [
            "",
            "someone",
            "@example.org",
            "someone@example",
            "someone@.org",
            "a@b.org?bcc=c@d.org",
            "a b@c.org",
            "a@b@c.org",
            "mailto:a@b.org",
            "https://",
            "https:///issues",
            "https://a.org/\"x",
            "javascript:alert(1)",
            "ftp://a.org/",
        ] {
            assert_eq!(Contact::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_message_goes_to_the_contact() {
        let mailto = Some("mailto:?subject=a&body=b".to_owned());
        let draft = Draft { subject: String::new(), body: String::new(), mailto };
        let href = |contact: &str, draft: &Draft| Contact::parse(contact).and_then(|it| it.href(draft));
        assert_eq!(href("a@b.org", &draft).as_deref(), Some("mailto:a@b.org?subject=a&body=b"));
        assert_eq!(href("https://a.org/new", &draft).as_deref(), Some("https://a.org/new"));
        let long = Draft { mailto: None, ..draft };
        assert_eq!(href("a@b.org", &long), None);
    }
}
