import Diagnostics
import Testing

@Suite("JUnit report")
struct JUnitReportTests {
  @Test("each rule and place is a test case, which fails for errors and warnings")
  func whole() {
    #expect(
      threeFindingsReport.render(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="strata" tests="3" failures="2" errors="0">
          <testsuite name="strata check" tests="3" failures="2" errors="0" skipped="0">
            <testcase classname="parameters.yaml" name="parameter/unused at parameters.yaml:2" \
        file="parameters.yaml" line="2">
              <failure type="warning" message="`flavorRef` is documented and no operation uses \
        it">`flavorRef` is documented and no operation uses it</failure>
            </testcase>
            <testcase classname="samples/show server.json" name="sample/undocumented-key at samples/show \
        server.json:3:5" file="samples/show server.json" line="3">
              <failure type="error" message="`server.flavour` is in the sample and in no \
        parameter">`server.flavour` is in the sample and in no parameter
        + server.flavour: string
        - server.flavor: string
        hint: Did you mean `server.flavor`?</failure>
            </testcase>
            <testcase classname="strata" name="version/no-note at 2.44">
              <system-out>2.44 has no version note</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("nothing found is a passing test case")
  func nothing() {
    #expect(
      Report([], toolVersion: "1").render(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="strata" tests="1" failures="0" errors="0">
          <testsuite name="strata check" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="strata" name="no findings"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("findings of one rule at one place share a test case")
  func sharedCase() {
    let findings: [Diagnostic] = [
      .error("a/b", "one", subject: "x"), .error("a/b", "two", subject: "y"),
      .error("a/b", "three", subject: "x"),
      .info("a/b", "note", subject: "x"),
    ]
    #expect(
      Report(findings, toolVersion: "1").render(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="strata" tests="2" failures="2" errors="0">
          <testsuite name="strata check" tests="2" failures="2" errors="0" skipped="0">
            <testcase classname="strata" name="a/b at x">
              <failure type="error" message="one">one

        three</failure>
              <system-out>note</system-out>
            </testcase>
            <testcase classname="strata" name="a/b at y">
              <failure type="error" message="two">two</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("markup is escaped and characters that XML forbids are spelt out")
  func escaping() {
    let odd = "<a href=\"x\">&'\u{0}\u{1B}\u{FFFF}\n]]>"
    let text = Report([.error("a/b", odd, details: [odd])], toolVersion: "1").render(.junit)
    let attribute = "&lt;a href=&quot;x&quot;&gt;&amp;'\\u{0}\\u{1B}\\u{FFFF}\\n]]&gt;"
    let element = "&lt;a href=&quot;x&quot;&gt;&amp;'\\u{0}\\u{1B}\\u{FFFF}\n]]&gt;"
    #expect(
      text.contains("<failure type=\"error\" message=\"\(attribute)\">\(element)\n\(element)</failure>"))
  }
}
