import CaseModel
import Testing
import Wording

/// Every Danish name by its list.
private let names: [[String]] = [
    Channel.allCases.map { Wording.name(of: $0) }, ContactKind.allCases.map { Wording.name(of: $0) },
    PointKind.allCases.map { Wording.name(of: $0) }, Route.allCases.map { Wording.name(of: $0) },
    Step.allCases.map { Wording.name(of: $0) }, Outcome.allCases.map { Wording.name(of: $0) },
    CallReason.allCases.map { Wording.name(of: $0) }, PingStage.allCases.map { Wording.name(of: $0) },
    LetterKind.allCases.map { Wording.name(of: $0) }, PromptKind.allCases.map { Wording.name(of: $0) },
    PromptStage.allCases.map { Wording.name(of: $0) }, ReviewCause.allCases.map { Wording.name(of: $0) },
    Role.allCases.map { Wording.name(of: $0) }, DeadlineRule.allCases.map { Wording.name(of: $0) },
    Weekday.allCases.map { Wording.name(of: $0) },
]

@Test(arguments: names)
func `terms of a list have names that can be told apart`(list: [String]) {
    #expect(Set(list).count == list.count)
    #expect(list.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
}

@Test func `a step is named as a step, never as a person`() {
    #expect(Step.allCases.map { Wording.name(of: $0) } == ["grønt trin", "gult trin", "rødt trin"])
}

@Test
func `what happened to a case is said in words, in short or as its page says it, and a code we do not know as it is`() {
    #expect(Wording.happening("letter-sent") == "brev skrevet")
    #expect(Wording.happening("forwarding-told") == "borgeren fik besked om, hvor klagen er")
    #expect(Wording.happening("of-tomorrow") == "of-tomorrow")
}

@Test("R-073 the history never says of a letter that it was sent, when all that is known is that it is written")
func happeningsOfLetters() {
    func told(_ what: String, _ detail: String?, by person: PersonID? = nil) -> String {
        Wording.Desk.happening(HistoryRow(at: "2026-11-23T10:00+01:00", what: what, by: person, detail: detail))
    }
    #expect(told("letter-sent", "receipt L-1") == "Et brev til borgeren blev skrevet: kvittering")
    #expect(told("letter-sent", nil) == "Et brev til borgeren blev skrevet")
    #expect(
        told("letter-returned", "receipt L-1")
            == "Et brev til borgeren nåede ikke frem eller blev taget ud: kvittering")
    // By a letter of ours, or another way by whoever says so.
    #expect(
        told("reply-sent", "L-7M2XQ9K4ZT1C8W5R3HD6", by: "P-1")
            == "Det formelle svar blev sendt som brev til borgeren")
    #expect(told("reply-sent", "2026-1147-3", by: "P-1") == "Det formelle svar blev sendt")
    #expect(told("forwarding-told", "X-1") == "Borgeren blev skrevet til om, hvor klagen er")
    #expect(told("forwarding-told", "X-1", by: "P-1") == "Borgeren fik besked om, hvor klagen er")
    let column = HistoryRow(at: "2026-11-23T10:00+01:00", what: "letter-sent", by: nil, detail: "receipt L-1")
    #expect(Wording.happening(column) == "et brev til borgeren blev skrevet: kvittering")
}
