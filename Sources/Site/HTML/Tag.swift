/// The elements of HTML, and of SVG in it, that pages are made of.
package enum Tag: Sendable {
  case a, article, aside, caption, code, dd, details, div, dl, dt, h1, h2, h3, h4, h5, h6, li, nav, p, pre,
    section
  case desc, g, rect, svg, title
  case span, strong, summary, table, tbody, td, th, thead, tr, ul, wbr

  /// The beginning of the start tag.
  var start: StaticString {
    switch self {
    case .a: "<a"
    case .article: "<article"
    case .aside: "<aside"
    case .caption: "<caption"
    case .code: "<code"
    case .dd: "<dd"
    case .details: "<details"
    case .div: "<div"
    case .dl: "<dl"
    case .dt: "<dt"
    case .h1: "<h1"
    case .h2: "<h2"
    case .h3: "<h3"
    case .h4: "<h4"
    case .h5: "<h5"
    case .h6: "<h6"
    case .li: "<li"
    case .nav: "<nav"
    case .p: "<p"
    case .pre: "<pre"
    case .section: "<section"
    case .span: "<span"
    case .strong: "<strong"
    case .summary: "<summary"
    case .table: "<table"
    case .tbody: "<tbody"
    case .td: "<td"
    case .th: "<th"
    case .thead: "<thead"
    case .tr: "<tr"
    case .ul: "<ul"
    case .desc: "<desc"
    case .g: "<g"
    case .rect: "<rect"
    case .svg: "<svg"
    case .title: "<title"
    case .wbr: "<wbr"
    }
  }

  /// The end tag, with a line end where that changes nothing on the page.
  var end: StaticString {
    switch self {
    case .a: "</a>"
    case .article: "</article>\n"
    case .aside: "</aside>\n"
    case .caption: "</caption>\n"
    case .code: "</code>"
    case .dd: "</dd>\n"
    case .details: "</details>\n"
    case .div: "</div>\n"
    case .dl: "</dl>\n"
    case .dt: "</dt>\n"
    case .h1: "</h1>\n"
    case .h2: "</h2>\n"
    case .h3: "</h3>\n"
    case .h4: "</h4>\n"
    case .h5: "</h5>\n"
    case .h6: "</h6>\n"
    case .li: "</li>\n"
    case .nav: "</nav>\n"
    case .p: "</p>\n"
    case .pre: "</pre>\n"
    case .section: "</section>\n"
    case .span: "</span>"
    case .strong: "</strong>"
    case .summary: "</summary>\n"
    case .table: "</table>\n"
    case .tbody: "</tbody>\n"
    case .td: "</td>\n"
    case .th: "</th>\n"
    case .thead: "</thead>\n"
    case .tr: "</tr>\n"
    case .ul: "</ul>\n"
    case .desc: "</desc>"
    case .g: "</g>\n"
    case .rect: "</rect>"
    case .svg: "</svg>\n"
    case .title: "</title>"
    case .wbr: "</wbr>"
    }
  }

  /// Whether the element has neither content nor an end tag (WHATWG HTML, section 13.1.2).
  var isVoid: Bool { self == .wbr }

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
