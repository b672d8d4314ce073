/// The HTML elements that pages are made of.
package enum Tag: Sendable {
  case a, article, aside, caption, code, dd, details, div, dl, dt, h1, h2, h3, h4, h5, h6, li, nav, p, pre,
    section
  case span, strong, summary, table, tbody, td, th, thead, tr, ul, wbr

  /// The name as it is written.
  var name: StaticString {
    switch self {
    case .a: "a"
    case .article: "article"
    case .aside: "aside"
    case .caption: "caption"
    case .code: "code"
    case .dd: "dd"
    case .details: "details"
    case .div: "div"
    case .dl: "dl"
    case .dt: "dt"
    case .h1: "h1"
    case .h2: "h2"
    case .h3: "h3"
    case .h4: "h4"
    case .h5: "h5"
    case .h6: "h6"
    case .li: "li"
    case .nav: "nav"
    case .p: "p"
    case .pre: "pre"
    case .section: "section"
    case .span: "span"
    case .strong: "strong"
    case .summary: "summary"
    case .table: "table"
    case .tbody: "tbody"
    case .td: "td"
    case .th: "th"
    case .thead: "thead"
    case .tr: "tr"
    case .ul: "ul"
    case .wbr: "wbr"
    }
  }

  /// Whether the element has neither content nor an end tag (WHATWG HTML, section 13.1.2).
  var isVoid: Bool { self == .wbr }

  /// Whether a line end after the element changes nothing on the page.
  var endsLine: Bool {
    switch self {
    case .a, .code, .span, .strong, .wbr: false
    default: true
    }
  }

  /// The heading of a level from 1; levels beyond 6 become 6.
  static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
