import Diagnostics
import Testing

@Suite("GitHub report")
struct GitHubReportTests {
  @Test("each finding is one workflow command")
  func whole() {
    #expect(
      threeFindingsReport.render(.github) == """
        ::warning file=parameters.yaml,line=2,title=parameter/unused::`flavorRef` is documented and no operation \
        uses it
        ::error file=samples/show server.json,line=3,col=5,title=sample/undocumented-key::`server.flavour` is in \
        the sample and in no parameter%0A+ server.flavour: string%0A- server.flavor: string%0Ahint: Did you mean \
        `server.flavor`?
        ::notice title=version/no-note::2.44 has no version note

        """)
  }

  @Test("nothing found writes nothing")
  func nothing() {
    #expect(Report([], toolVersion: "1").render(.github) == "")
  }

  @Test("input can't end a command or start another one")
  func escaping() {
    let finding = Diagnostic.error(
      "a:b,c", "100%\r\n::stop-commands::x, y\u{1B}", at: SourceLocation(file: "C:\\a,b%\n.inc", line: 1))
    #expect(
      Report([finding], toolVersion: "1").render(.github)
        == "::error file=C%3A\\a%2Cb%25%0A.inc,line=1,title=a%3Ab%2Cc::100%25%0D%0A::stop-commands::x, y\\u{1B}\n"
    )
  }
}
