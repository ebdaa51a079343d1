import CaseModel
import Wording

extension Command {
    /// What it takes and what it is for.
    package var guide: Guide {
        switch subject {
        case .session, .people: peopleGuide
        case .cases: caseGuide
        case .around: aroundGuide
        case .papers: paperGuide
        case .meetings: meetingGuide
        case .mails: mailGuide
        case .changes: changeGuide
        case .calls: callGuide
        case .letters: letterGuide
        case .learning: learningGuide
        case .findings: findingGuide
        case .after: afterGuide
        case .training: trainingGuide
        case .figures: evaluating
        case .wellbeing: wellbeingGuide
        case .absence: absenceGuide
        case .importing: importing
        case .operating, .mail, .lists, .keys, .trying: operatingGuide
        case .deliveries: deliveryGuide
        case .policy: policyGuide
        case .upkeep: upkeepGuide
        }
    }

    private var peopleGuide: Guide {
        switch self {
        case .signIn:
            Guide(
                "Signs in; password and code are asked for, or taken from $GENKLANG_PASSWORD and $GENKLANG_CODE.",
                ["USER"], .bus,
                notes: "The session is kept for this data folder, readable by you alone, until sign-out.")
        case .signOut: Guide("Signs out.", [], .bus)
        case .staff: Guide("Who works here, and in which unit.", [], .person)
        default: Guide("Says who is signed in.", [], .person)
        }
    }

    private var letterGuide: Guide {
        switch self {
        case .letterShow:
            Guide(
                "A letter of a case, word for word as it was sent.", ["CASE", "LETTER"], .person,
                [.flag("address", "with a protected address too; that you saw it is written down")])
        case .letterRetry: Guide("What stopped a letter has been put right: try again.", ["LETTER"], .change)
        default: Guide("What has gone out in a case, and what is to go.", ["CASE"], .person)
        }
    }

    private var wellbeingGuide: Guide {
        switch self {
        case .wellbeingAnswer:
            Guide(
                "What became of a prompt.", ["PROMPT", PromptState.answers.map(\.rawValue).joined(separator: "|")],
                .change, [.optional("on", "DAY", "the day it was; today if not said")])
        case .wellbeingTakeBack:
            Guide("An answer of yours from today was a slip of the finger: it stands as before.", ["PROMPT"], .change)
        case .wellbeingNotHeld:
            Guide("A talk with you that is written down as held never was: it is asked for again.", ["PROMPT"], .change)
        default:
            Guide(
                "The prompts that concern you.", [], .person, [.flag("answered", "also those that are answered")])
        }
    }

    private var absenceGuide: Guide {
        switch self {
        case .absenceRegister:
            Guide(
                "Says that you, or somebody you lead, is away on these days. Never why.", [], .change,
                [
                    .needed("from", "DAY", "the first day away, 2026-11-23"),
                    .needed("to", "DAY", "the last day away"),
                    .optional("person", "PERSON", "who; you yourself if not said"),
                ], notes: Self.people)
        case .absenceEnd: Guide("Back today, or not away after all.", ["ABSENCE"], .change)
        default: Guide("Who is away now or will be.", [], .person)
        }
    }

    private var importing: Guide {
        let columns = ImportColumn.allCases.map { column in
            let names = column.names
            let also = names.dropFirst().isEmpty ? "" : " (\(names.dropFirst().joined(separator: ", ")))"
            return "  \(column.isNeeded ? "*" : " ") \(names[0])\(also): \(column.meaning)"
        }
        return Guide(
            "Brings in a CSV file of complaints: all of it, or nothing.", ["FILE"], .person,
            [
                .flag("dry-run", "judge every line, keep nothing"),
                .flag("leave-out-refused", "take the others when some lines are refused"),
                .flag("with-clocks", "lines older than a few days get letters and clocks too"),
                .flag("skip-unknown-columns", "pass over columns that are not listed below"),
            ],
            notes: """
                The file is UTF-8 with a header line; fields are separated by semicolon or comma. Columns, in any order,
                with other names they go by; * must be there:
                \(columns.joined(separator: "\n"))

                The same line twice, in one file or in two, becomes one case. Lines older than a few days come in as
                history: no letters, no clocks. If any line is refused, nothing is brought in and the exit code is 1.
                """)
    }

    private var evaluating: Guide {
        Guide(
            "The figures of a period, and of another beside it; numbers from one to four are not told.", [], .person,
            [
                .optional("from", "DAY", "the first day on which complaints were received, 2026-01-01"),
                .optional("to", "DAY", "the last day"),
                .optional("against", "DAY:DAY", "the days to compare with"),
                .repeated("unit", "UNIT", "only this unit's, with those below it; all you answer for if not said"),
                .repeated(
                    "against-unit", "UNIT", "the units to compare with; over the same days if --against is not said"),
                .flag("csv", "rows for a spreadsheet, separated by semicolons"),
                .flag("example", "the pilot of 2012 as a made-up example"),
                .flag("recount", "hold the facts against what Intake and Callback know; exit code 1 if any differs"),
            ], notes: Self.people)
    }

    static let people = """
        PERSON is an id, a full name, or a part of a name that only one colleague has; UNIT likewise.
        MOMENT is Danish civil time, 2026-11-23T14:30 or "23-11-2026 14.30".
        """
}

/// The words that may stand for a term.
func words<Term: RawRepresentable & CaseIterable & Equatable>(
    _ type: Term.Type, except left: Term? = nil, joined separator: String = "|"
) -> String where Term.RawValue == String {
    Term.allCases.filter { $0 != left }.map(\.rawValue).joined(separator: separator)
}
