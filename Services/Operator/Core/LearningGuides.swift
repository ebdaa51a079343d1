import CaseModel

/// Reviews and findings at the command line.
extension Command {
    var learningGuide: Guide {
        switch self {
        case .learningShow: Guide("One review: its answers and findings.", ["REVIEW"], .person)
        case .learningOpen:
            Guide(
                "Something is to be learned from this case although nothing that has happened calls for it.", ["CASE"],
                .change)
        case .learningBegin:
            Guide(
                "The leader lets a review begin although somebody was to be waited for.", ["REVIEW"], .change,
                [.needed("reason", "TEXT", "why")])
        case .learningMeet:
            Guide(
                "The review's meeting, in everybody's calendar; never while somebody is waited for.", ["REVIEW"],
                .change,
                [
                    .needed("at", "MOMENT", "when"),
                    .repeated("with", "PERSON", "who is asked to it beside you; those left out hear that it is off"),
                ], notes: Self.people)
        case .learningCheck:
            Guide(
                "What was asked of the course afterwards; all three questions at once.", ["REVIEW"], .change,
                [.repeated("answer", "QUESTION|VERDICT|NOTE", "one of the questions")],
                notes: """
                    QUESTION: \(words(CheckQuestion.self, joined: " "))
                    VERDICT: \(words(Hindsight.self, joined: " ")); NOTE may be left out.
                    """)
        case .learningAnswer:
            Guide(
                "Answers the next of the five steps.", ["REVIEW", "1-5"], .change,
                [.needed("text", "TEXT", "the answer")])
        case .learningFinding:
            Guide(
                "Something to change, with somebody who does it by a day.", ["REVIEW"], .change,
                [
                    .needed("text", "TEXT", "what is to change"),
                    .needed("cause", "CAUSE", words(CauseClass.self, joined: " ")),
                    .needed("owner", "PERSON", "who sees to it"),
                    .needed("due", "DAY", "the last day for it, or a moment"),
                    .needed(
                        "recurrence", "RECURRENCE",
                        "\(words(Recurrence.self, joined: " ")): a single time, or how we work"),
                    .optional(
                        "spread", "SPREAD",
                        "who is to learn from it: \(words(FindingSpread.self, joined: " ")); the team if left out"),
                    .optional("change", "CHANGE", "what is changed: \(words(FindingChange.self, joined: " "))"),
                    .repeated(
                        "again", "FINDING",
                        "a finished finding that has happened again; if none is said, those that are like it"),
                ], notes: Self.people)
        case .learningClose:
            Guide(
                "Ends a review: every step and the three questions answered, and said why and how often.", ["REVIEW"],
                .change,
                [
                    .optional(
                        "cause", "CAUSE", "needed when no finding says why: \(words(CauseClass.self, joined: " "))"),
                    .optional(
                        "recurrence", "RECURRENCE",
                        "needed when no finding says how often: \(words(Recurrence.self, joined: " "))"),
                ])
        case .learningReopen:
            Guide(
                "A closed review goes on, its words as they were.", ["REVIEW"], .change,
                [.needed("reason", "TEXT", "why; kept with the review")])
        default:
            Guide("The reviews you may see.", [], .person, [.flag("closed", "also those that are closed")])
        }
    }

    var findingGuide: Guide {
        switch self {
        case .findingAdvance:
            Guide(
                "How far a finding is.", ["FINDING", "STATE"], .change,
                [.optional("said", "TEXT", "what was done, or why it is given up")],
                notes:
                    "STATE: underWay done dropped. That it worked is found by itself, when the cause has not come again."
            )
        case .findingMove:
            Guide(
                "Somebody else sees to a finding, or by another day.", ["FINDING"], .change,
                [
                    .needed("owner", "PERSON", "who sees to it"),
                    .needed("due", "DAY", "the last day for it, or a moment"),
                    .needed("reason", "TEXT", "why it is moved"),
                ], notes: Self.people)
        case .findingLink:
            Guide(
                "One more complaint is about it; one of the unit that came after the change opens it again.",
                ["FINDING", "CASE"], .change)
        case .findingTell:
            Guide(
                "Those whose complaints it came from get a letter about what has changed; each once.", ["FINDING"],
                .change,
                [
                    .needed("text", "TEXT", "what is changed, as the citizens read it"),
                    .optional(
                        "to", "NUMBER",
                        "how many citizens get it; refused when it is not said, or others than there are"),
                ])
        default:
            Guide(
                "What is to be changed: yours to see to, or with --led of the units you answer for.", [], .person,
                [
                    .flag("led", "of the units you answer for; all for the learning lead"),
                    .flag("learned", "what your unit learns, and what others have changed that reaches it"),
                    .optional("unit", "UNIT", "only this unit's"),
                    .optional("cause", "CAUSE", words(CauseClass.self, joined: " ")),
                    .optional("state", "STATE", words(FindingState.self, joined: " ")),
                    .flag("finished", "also those that are finished with"),
                ])
        }
    }
}
