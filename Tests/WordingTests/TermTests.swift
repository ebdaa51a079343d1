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
    #expect(Wording.happening("letter-sent") == "brev sendt")
    #expect(Wording.happening("forwarding-told") == "borgeren fik besked om, hvor klagen er")
    #expect(Wording.happening("of-tomorrow") == "of-tomorrow")
}
