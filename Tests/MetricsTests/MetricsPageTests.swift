import Metrics
import Testing

/// OpenMetrics as its readers insist on it.
struct MetricsPageTests {
    @Test func `figures stand in order, with kind and help, and the page says where it ends`() {
        var page = MetricsPage()
        page.add(.counter, "genklang_events", "Events ever taken.", 7)
        page.add(
            .gauge, "genklang_lag", "Events behind.",
            [([("consumer", "learning")], 3), ([("consumer", "callback"), ("state", "away")], 0)])
        #expect(
            page.text == """
                # TYPE genklang_events counter
                # HELP genklang_events Events ever taken.
                genklang_events_total 7
                # TYPE genklang_lag gauge
                # HELP genklang_lag Events behind.
                genklang_lag{consumer="learning"} 3
                genklang_lag{consumer="callback",state="away"} 0
                # EOF

                """)
    }

    @Test func `a figure of nothing is left out, and a page of nothing still ends`() {
        var page = MetricsPage()
        page.add(.gauge, "genklang_lag", "Events behind.", [])
        #expect(page.text == "# EOF\n")
    }

    @Test func `what would end a label early is written so that it does not`() {
        var page = MetricsPage()
        page.add(.gauge, "genklang_odd", "Odd.", [([("code", "a\"b\\c\nd")], 1)])
        #expect(page.text.contains(#"genklang_odd{code="a\"b\\c\nd"} 1"#))
    }
}
