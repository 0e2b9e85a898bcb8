//! What only a browser has: live elements, focus, history. Run by `cargo xtask test page`.
//!
//! Pages as text are in `page/`; the finished site, as a reader has it, in `browser/`.
#![cfg(target_arch = "wasm32")]

use dialogue_explorer::page::node::{Element, Node, el};
use dialogue_explorer::page::patch::Made;
use dialogue_explorer::page::start;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().expect("tests run in a window").document().expect("a window has a document")
}

/// Runs a script; the tests say in JavaScript what is no business of the page.
fn js(script: &str) -> JsValue {
    js_sys::Function::new_no_args(script).call0(&JsValue::NULL).expect("the script runs")
}

fn find(selector: &str) -> Option<HtmlElement> {
    Some(document().query_selector(selector).expect("a selector").as_ref()?.clone().unchecked_into())
}

#[track_caller]
fn get(selector: &str) -> HtmlElement {
    find(selector).unwrap_or_else(|| panic!("there is no {selector}"))
}

/// A tree on the page, in the place of what was there.
struct Tree(Made);

impl Tree {
    fn new(element: Element) -> Self {
        let made = Made::new(Node::Element(element), false);
        js("document.getElementById('tree')?.remove()");
        let place = document().create_element("div").expect("a div can be made");
        place.set_id("tree");
        place.append_child(&made.live).expect("a new element can be put anywhere");
        document()
            .body()
            .expect("the page of the tests has a body")
            .append_child(&place)
            .expect("so can this");
        Self(made)
    }

    #[track_caller]
    fn patch(&mut self, next: Element) {
        assert!(self.0.patch(Node::Element(next), false).is_ok(), "the root stays");
    }

    fn html(&self) -> String {
        let live: &web_sys::Element = self.0.live.unchecked_ref();
        live.outer_html()
    }
}

fn item(id: &str) -> Element {
    el("li").at("id", id).put(el("input").at("id", format!("{id}-input")).at(".value", id))
}

fn list(ids: &[&str]) -> Element {
    el("ul").all(ids.iter().map(|id| item(id)).collect())
}

#[wasm_bindgen_test]
fn what_is_kept_stays_as_it_is_wherever_its_neighbors_go() {
    let kept = || el("section").at("class", "found").at("id", "kept");
    let mut tree = Tree::new(el("main").put(kept().text("before")).put(el("p").text("one")));
    let before = get("#kept");
    tree.patch(el("main").put(el("h2")).put(kept().keep()).put(el("p").text("two")));
    assert_eq!(
        tree.html(),
        "<main><h2></h2><section class=\"found\" id=\"kept\">before</section><p>two</p></main>"
    );
    tree.patch(el("main").put(kept().text("after")));
    assert_eq!(tree.html(), "<main><section class=\"found\" id=\"kept\">after</section></main>");
    assert!(before.is_same_node(Some(&get("#kept"))));
}

#[wasm_bindgen_test]
fn text_and_values_are_never_markup() {
    let hostile = "\"><b onclick=x>&amp;</b>";
    Tree::new(el("p").at("title", hostile).text(hostile));
    assert_eq!(get("#tree p").get_attribute("title").as_deref(), Some(hostile));
    assert_eq!(get("#tree p").text_content().as_deref(), Some(hostile));
    assert_eq!(find("#tree b"), None);
}

#[wasm_bindgen_test]
fn what_is_drawn_is_svg_and_what_is_written_is_not() {
    let mark = el("a").at("href", "?years=2021").put(el("rect").at("width", "5"));
    let chart = el("svg").put(el("g").put(mark));
    let mut tree = Tree::new(el("div").put(el("a").text("words")).put(chart.clone()));
    // A mark that comes later is drawn as well.
    tree.patch(el("div").put(el("a").text("words")).put(chart.put(el("circle"))));
    let space = |selector: &str| get(selector).namespace_uri().unwrap_or_default();
    for drawn in ["svg", "svg a", "svg rect", "svg circle"] {
        assert_eq!(space(&format!("#tree {drawn}")), "http://www.w3.org/2000/svg", "{drawn}");
    }
    assert_eq!(space("#tree a"), "http://www.w3.org/1999/xhtml");
}

#[wasm_bindgen_test]
fn an_element_that_stays_is_the_same_and_keeps_the_focus() {
    let mut tree = Tree::new(list(&["a", "b", "c"]));
    let input = get("#b-input");
    input.focus().expect("an input can have the focus");
    // Others go and come around it.
    tree.patch(list(&["b", "d", "c", "e"]));
    tree.patch(list(&["f", "b", "c"]));
    tree.patch(list(&["b", "d", "c", "e"]));
    assert_eq!(get("#b-input"), input);
    assert_eq!(document().active_element().as_deref(), Some(input.as_ref()));
    assert_eq!(find("#a"), None);
    let order: Vec<String> = (1..=4).map(|at| get(&format!("#tree li:nth-child({at})")).id()).collect();
    assert_eq!(order, ["b", "d", "c", "e"]);
}

/// Parts without an id are told apart by what they are: a list of choices that comes up above the
/// search must not make it anew under the reader's fingers.
#[wasm_bindgen_test]
fn a_part_that_comes_up_leaves_the_others_alone() {
    let part = |class: &str| el("section").at("class", class).put(el("input").at("class", class));
    let page = |parts: &[&str]| el("main").all(parts.iter().map(|it| part(it)).collect());
    let mut tree = Tree::new(page(&["summary", "filters", "found open"]));
    let input = get("#tree input.found");
    input.focus().expect("an input can have the focus");
    for parts in
        [&["summary", "chips", "filters", "found"][..], &["filters", "found open"], &["chips", "found"]]
    {
        tree.patch(page(parts));
        assert_eq!(get("#tree input.found"), input, "{parts:?}");
        assert_eq!(document().active_element().as_deref(), Some(input.as_ref()), "{parts:?}");
        assert_eq!(js("return document.querySelectorAll('#tree section').length"), parts.len() as u32);
    }
}

#[wasm_bindgen_test]
fn what_the_reader_changed_is_put_right_and_the_cursor_stays() {
    let with = |value: &str, on: bool| {
        let checked = if on { "true" } else { "false" };
        el("form")
            .put(el("input").at("id", "q").at(".value", value))
            .put(el("input").at("type", "checkbox").at("id", "box").at(".checked", checked))
    };
    let mut tree = Tree::new(with("vaccine", false));
    js("const q = document.getElementById('q'); q.focus(); q.setSelectionRange(3, 3);
        document.getElementById('box').checked = true");
    tree.patch(with("vaccine", false));
    assert_eq!(js("return document.getElementById('q').selectionStart"), 3);
    assert_eq!(js("return document.getElementById('box').checked"), false);
    tree.patch(with("energy", true));
    assert_eq!(js("return document.getElementById('q').value"), "energy");
    assert_eq!(js("return document.getElementById('box').checked"), true);
}

#[wasm_bindgen_test]
fn another_element_takes_the_place_of_one_that_cannot_become_it() {
    let mut tree = Tree::new(el("div").put(el("p").text("a")).put(el("p").at("id", "b").text("b")));
    tree.patch(el("div").put(el("h2").text("a")).put(el("p").at("id", "c").text("c")).text("d"));
    assert_eq!(tree.html(), "<div><h2>a</h2><p id=\"c\">c</p>d</div>");
}

/// Any tree, from a few tags, ids and texts, so that two of them have much in common.
fn any(chance: &mut impl FnMut(usize) -> usize, depth: usize) -> Element {
    let mut tree = el(["p", "div", "ul"][chance(3)]);
    for (name, most) in [("class", 3), ("title", 2), ("hidden", 2)] {
        if chance(2) == 0 {
            tree = tree.at(name, chance(most).to_string());
        }
    }
    let mut ids: Vec<usize> = (0..6).collect();
    for _ in 0..if depth == 0 { 0 } else { chance(6) } {
        tree = match chance(3) {
            0 => tree.text(["", "a", "b"][chance(3)]),
            1 => tree.put(any(chance, depth - 1)),
            _ => {
                let id = ids.remove(chance(ids.len()));
                tree.put(any(chance, depth - 1).at("id", format!("n{id}")))
            }
        };
    }
    tree
}

#[wasm_bindgen_test]
fn any_tree_becomes_any_other() {
    let mut state: u32 = 1;
    // Numerical Recipes' generator: the same numbers in each run.
    let mut chance = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    for _ in 0..300 {
        let root = |tree| el("section").put(tree);
        let (before, next) = (root(any(&mut chance, 3)), root(any(&mut chance, 3)));
        let mut patched = Tree::new(before.clone());
        patched.patch(next.clone());
        let patched = patched.html();
        let fresh = Tree::new(next.clone()).html();
        // The order in which attributes were set is nobody's business.
        assert_eq!(sorted(&patched), sorted(&fresh), "{before:?} became {next:?}");
    }
}

/// The HTML with the attributes of each tag in order.
fn sorted(html: &str) -> String {
    let tag = |tag: &str| {
        let mut words: Vec<&str> = tag.split(' ').collect();
        words[1..].sort_unstable();
        words.join(" ")
    };
    html.split('<')
        .map(|it| it.split_once('>').map_or(String::new(), |(t, rest)| tag(t) + ">" + rest))
        .collect()
}

/// Waits until a condition, a script, holds; it is asked at each frame.
async fn until(condition: &str) {
    let wait = format!(
        "return new Promise((found, never) => {{
            let frames = 0;
            const ask = () => {{
                if ({condition}) found();
                else if (++frames > 600) never(new Error('never came true'));
                else requestAnimationFrame(ask);
            }};
            ask();
        }})"
    );
    let waited = JsFuture::from(js_sys::Promise::from(js(&wait))).await;
    assert!(waited.is_ok(), "{condition}: {waited:?}");
}

/// The whole page, with a server that answers with the bundled files, is opened once for all that follows.
async fn open() {
    js("document.getElementById('tree')?.remove()");
    let files = js_sys::Object::new();
    for (name, text) in [
        ("articles", include_str!("../public/data/articles.json")),
        ("reports", include_str!("../public/data/reports.json")),
        ("claims", include_str!("../public/data/claims.json")),
        ("vocabulary", include_str!("../public/data/vocabulary.json")),
    ] {
        js_sys::Reflect::set(&files, &name.into(), &text.into()).expect("an object takes any key");
    }
    let serve = "
        window.fetch = async (request) => {
            const name = String(request.url ?? request).match(/([a-z]+)\\.json$/)[1];
            return new Response(files[name], { headers: { 'Content-Type': 'application/json' } });
        };
        const app = document.createElement('div');
        app.id = 'app';
        document.body.append(app);";
    js_sys::Function::new_with_args("files", serve).call1(&JsValue::NULL, &files).expect("the script runs");
    start();
    until("document.querySelector('#years-chart [data-at]')").await;
}

fn search() -> String {
    js("return location.search").as_string().expect("an address is text")
}

fn entries() -> u32 {
    js("return history.length").as_f64().expect("a length is a number") as u32
}

#[wasm_bindgen_test]
async fn an_act_is_one_step_of_history_and_back_undoes_it() {
    open().await;
    let first = entries();

    // A bar is chosen; its link is the address.
    let bar = "#years-chart [data-at]:not([aria-selected=true])";
    let href = get(bar).get_attribute("href").expect("a bar is a link");
    js(&format!(
        "document.querySelector('{bar}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
    ));
    assert_eq!((search(), entries()), (href.clone(), first + 1));
    until("document.querySelectorAll('#years-chart [aria-selected=true]').length === 1").await;

    // Words are typed letter by letter: one step.
    for words in ["v", "va", "vac"] {
        js(&format!(
            "const q = document.querySelector('input[type=search]');
             q.value = '{words}'; q.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
        assert!(search().contains(&format!("q={words}")), "{}", search());
    }
    assert_eq!(entries(), first + 2);

    // Back is each step, and what is seen follows.
    js("history.back()");
    until("!location.search.includes('q=')").await;
    assert_eq!(search(), href);
    until("document.querySelector('input[type=search]').value === ''").await;
    js("history.back()");
    until("location.search === ''").await;
    until("document.querySelectorAll('#years-chart [aria-selected=true]').length === 0").await;

    // Another language is another step, and the document says which.
    js("const it = document.querySelector('select[data-act=language]');
        it.value = 'vi'; it.dispatchEvent(new Event('change', { bubbles: true }))");
    assert_eq!(search(), "?lang=vi");
    assert_eq!(js("return [document.documentElement.lang, document.title].join()"), "vi,Khám phá Đối thoại");
    js("history.back()");
    until("document.title === 'Dialogue Explorer'").await;

    // A narrower place gets a narrower chart.
    let width = "parseInt(document.querySelector('#years-chart').getAttribute('width') || document.querySelector('#years-chart').viewBox.baseVal.width)";
    let before = js(&format!("return {width}")).as_f64().expect("a width is a number");
    js("document.getElementById('app').style.width = '320px'; dispatchEvent(new Event('resize'))");
    until(&format!("{width} < {before}")).await;
}
