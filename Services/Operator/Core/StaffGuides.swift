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
        case .training: trainingGuide
        case .figures: evaluating
        case .wellbeing: wellbeingGuide
        case .absence: absenceGuide
        case .importing: importing
        case .operating, .mail, .keys, .trying: operatingGuide
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
        case .letterShow: Guide("A letter of a case, word for word as it was sent.", ["CASE", "LETTER"], .person)
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

    private var callGuide: Guide {
        switch self {
        case .callShow: Guide("What was promised, tried, said and objected to in a case.", ["CASE"], .person)
        case .callCard: Guide("What whoever rings needs to know: name, telephone, points.", ["CASE"], .person)
        case .callAttempt:
            Guide(
                "I rang and did not get through.", ["CASE"], .change,
                [
                    .needed("result", "RESULT", words(AttemptResult.self, joined: " ")),
                    .optional("at", "MOMENT", "when; now if not said"),
                ])
        case .callRecord: recording
        case .callNoted: noting
        case .callPractice: practising
        case .callPermit:
            Guide(
                "A leader lets the employee it is about ring all the same.", ["CASE", "PERSON"], .change,
                [.needed("reason", "TEXT", "why")])
        case .callWish: wishing
        case .noteShow: Guide("A journal note, word for word.", ["NOTE", "[VERSION]"], .person)
        case .noteCorrect:
            Guide(
                "Adds to a journal note, or puts it right: a new version, which the citizen gets; what is not said stays.",
                ["NOTE", "VERSION"], .change,
                [
                    .optional("note", "TEXT", "the whole note; every word of it goes to the citizen"),
                    .optional("note-file", "FILE", "the note from a file, - for standard input"),
                    .optional("explained", "TEXT", "what was explained and advised"),
                    .optional("unmet", "TEXT", "what cannot be met"),
                    .optional("own-errors", "TEXT", "the errors of ours that we stand by"),
                    .optional("prevention", "TEXT", "what is done so that they do not happen again"),
                    .optional("citizens-words", "TEXT", "how the citizen put the matter"),
                    .repeated("agreement", "WHAT|WHO|BY", "an agreement that is to stand there too"),
                    .optional("consent-words", "TEXT", "the citizen agrees to this version, in these words"),
                ])
        case .object:
            Guide(
                "The citizen says that the note is not right.", ["CASE"], .change,
                [
                    .needed("text", "TEXT", "what is wrong, in the citizen's words"),
                    .needed("channel", "CHANNEL", words(Channel.self, joined: " ")),
                    .optional("note", "NOTE", "which note; the latest if not said"),
                    .optional("version", "N", "which version of it"),
                ])
        default:
            Guide(
                "Which calls are owed, the most urgent first.", [], .person,
                [
                    .flag("mine", "those you are to ring"), .flag("unit", "those of your unit"),
                    .flag("all", "all you may see; so it is when nothing is said"),
                    .flag("done", "also those nobody owes any more"),
                    .optional("limit", "N", "at most so many; 100 if not said"),
                ])
        }
    }

    private var recording: Guide {
        Guide(
            "I have spoken with the citizen: this is the note, and this is how it ended.", ["CASE"], .change,
            [
                .needed("outcome", "OUTCOME", words(Outcome.self, joined: " ")),
                .optional("note", "TEXT", "the note; every word of it goes to the citizen"),
                .optional("note-file", "FILE", "the note from a file, - for standard input"),
                .optional("explained", "TEXT", "what was explained and advised"),
                .optional("unmet", "TEXT", "what cannot be met"),
                .optional("own-errors", "TEXT", "the errors of ours that we stand by; not what is still under review"),
                .optional("prevention", "TEXT", "what is done so that they do not happen again"),
                .optional("citizens-words", "TEXT", "how the citizen put the matter"),
                .repeated(
                    "agreement", "WHAT|WHO|BY", "what was agreed; WHO is citizen (borger), municipality or a PERSON"),
                .optional("consent-words", "TEXT", "the citizen agrees that it ends here, in these words"),
                .optional("recipient", "PERSON", "who takes it over, when it goes on formally"),
                .optional("spoken-at", "MOMENT", "when you spoke; now if not said"),
                .optional(
                    "recognised", "HOW",
                    "how you knew whom you spoke with: \(words(IdentityCheck.self, joined: " ")); needed unless not reached"
                ),
                .optional("spoken-with", "N", "the representative by this number in the case; the citizen if not said"),
                .optional("next-talk", "MOMENT", "when the next talk is, as agreed"),
                .repeated("tick", "TICK", ticks),
            ], notes: Self.people)
    }

    private var learningGuide: Guide {
        switch self {
        case .learningShow: Guide("One review: its answers and findings.", ["REVIEW"], .person)
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
                    .needed("owner", "PERSON", "who sees to it"), .needed("due", "MOMENT", "by when"),
                    .flag("practice", "it may happen again, because it is how we work"),
                    .optional("change", "CHANGE", "what is changed: \(words(FindingChange.self, joined: " "))"),
                    .repeated(
                        "again", "FINDING",
                        "a finished finding that has happened again; otherwise those of the same cause and change"),
                ], notes: Self.people)
        case .learningClose: Guide("Ends a review, every step answered.", ["REVIEW"], .change)
        case .findingList:
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
        case .findingAdvance:
            Guide(
                "How far a finding is.", ["FINDING", "STATE"], .change,
                [.optional("said", "TEXT", "what was done, or why it is given up")])
        case .findingMove:
            Guide(
                "Somebody else sees to a finding, or by another day.", ["FINDING"], .change,
                [
                    .needed("owner", "PERSON", "who sees to it"), .needed("due", "MOMENT", "by when"),
                    .needed("reason", "TEXT", "why it is moved"),
                ], notes: Self.people)
        default:
            Guide("The reviews you may see.", [], .person, [.flag("closed", "also those that are closed")])
        }
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
                .flag("recount", "hold every fact against what Intake and Callback know; exit code 1 if any differs"),
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
