//! Parameters of others: what networks, mail and search engines hang on links, of which readers need not hear.

/// Names, and beginnings and ends of names, by which links are followed or shared. A name that a reader may have typed
/// (`color`, `area`) is none of these.
const NAMES: &str = "_* *clid *_id *_src *_source *_medium *_campaign *tracking* *referrer* \
    at_* campaign* cid cmp cmpid d dm_i ef_id elq* epik erid etext fb_* feature from* ga_* gad_* gbraid gidzl gs_lcrp \
    hsa_* hs* ictd igs* is_* isappinstalled li_* lipi mbid mc_* mibextid mkt_* mtm_* ncid nb nr oly_* oref originalreferer \
    pk_* piwik_* pp ref ref_* redir* roistat* rsc s_* sa scene scid sender* sfnsn share* si smid soc_* source sourceid \
    spm src sr_share srsltid tgwebapp* trk* tt_* ttclid u url usg utm* ved vero_* vgo_ee vk_* wbraid wt_* xtor yclid ymclid \
    yprqee ysclid zalo* zarsrc zr_*";

/// What is left of a sign that HTML wrote after the link, behind its ampersand.
const ENTITIES: [&str; 5] = ["quot;", "gt;", "lt;", "apos;", "nbsp;"];

/// Whether a parameter that is none of ours is passed over in silence.
pub(super) fn is_silent(name: &str) -> bool {
    follows_readers(name) || ENTITIES.iter().any(|it| name.starts_with(it))
}

/// Whether a parameter is one by which links are followed or shared.
pub(super) fn follows_readers(name: &str) -> bool {
    NAMES.split_ascii_whitespace().any(|pattern| fits(name, pattern))
}

fn fits(name: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(within), Some(_)) => name.contains(&within[..within.len() - 1]),
        (Some(end), None) => name.ends_with(end),
        (None, Some(beginning)) => name.starts_with(beginning),
        (None, None) => name == pattern,
    }
}
