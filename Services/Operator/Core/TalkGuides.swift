import CaseModel

/// Calls and talks at the command line, what is written down of them, and known changes.
extension Command {
    /// What stands in a note, wherever one is written.
    private static let noted: [Guide.Option] = [
        .optional("note", "TEXT", "the whole note; every word of it goes to the citizen"),
        .optional("note-file", "FILE", "the note from a file, - for standard input"),
        .optional("explained", "TEXT", "what was explained and advised"),
        .optional("unmet", "TEXT", "what cannot be met"),
        .optional("own-errors", "TEXT", "the errors of ours that we stand by; not what is still under review"),
        .optional("prevention", "TEXT", "what is done so that they do not happen again"),
        .optional("citizens-words", "TEXT", "how the citizen put the matter"),
    ]

    private static let agreed = Guide.Option.repeated(
        "agreement", "WHAT|WHO|BY", "what was agreed; WHO is citizen (borger), municipality or a PERSON")

    var callGuide: Guide {
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
        case .noteShow:
            Guide(
                "A journal note, word for word: the newest version unless another is named.", ["NOTE", "[VERSION]"],
                .person)
        case .noteCorrect:
            Guide(
                "Adds to a journal note, or puts it right: a new version, which the citizen gets; what is not said stays.",
                ["NOTE", "VERSION"], .change,
                Self.noted + [
                    .repeated("agreement", "WHAT|WHO|BY", "an agreement that is to stand there too"),
                    .optional(
                        "consent-words", "TEXT", "the citizen agrees to this version, in these words; else it stays"),
                    .optional(
                        "ask-anew", "TEXT", "the yes does not hold for this version, and why; the citizen reads it"),
                ])
        case .object:
            Guide(
                "The citizen says that the note is not right.", ["CASE"], .change,
                [
                    .optional("mail", "MAIL", "it is this mail or message, as it stands and from when it came"),
                    .optional("text", "TEXT", "what is wrong, in the citizen's words; needed without --mail"),
                    .optional("channel", "CHANNEL", words(Channel.self, joined: " ") + "; needed without --mail"),
                    .optional("received", "MOMENT", "when it came, and the clock runs from; now if not said"),
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
            [.needed("outcome", "OUTCOME", words(Outcome.self, joined: " "))] + Self.noted + [
                Self.agreed,
                .optional("consent-words", "TEXT", "the citizen agrees that it ends here, in these words"),
                .optional("recipient", "PERSON", "who takes it over, when it goes on formally"),
                .optional("spoken-at", "MOMENT", "when you spoke; now if not said"),
                .optional(
                    "recognised", "HOW",
                    "how you knew whom you spoke with: \(words(IdentityCheck.self, joined: " ")); needed unless not reached"
                ),
                .optional("spoken-with", "N", "the representative by this number in the case; the citizen if not said"),
                .optional("next-talk", "MOMENT", "when the next talk is, as agreed"),
                .flag("next-talk-wished", "the citizen wants that hour, although nobody is at work then"),
                .flag("instead-of-agreed", "it takes the place of one at an agreed hour, and the citizen knows"),
                .repeated("tick", "TICK", ticks),
                .repeated(
                    "also", "CASE",
                    "another case of the citizen's that the talk was about: its own note, one letter about them all"),
            ], notes: Self.people)
    }

    var noting: Guide {
        Guide(
            "The citizen rang or came, and nobody owed the talk: this is its note. It ends no case and stops no clock.",
            ["CASE"], .change,
            Self.noted + [
                .needed(
                    "recognised", "HOW", "how you knew whom you spoke with: \(words(IdentityCheck.self, joined: " "))"),
                .optional("spoken-with", "N", "the representative by this number in the case; the citizen if not said"),
                Self.agreed, .optional("spoken-at", "MOMENT", "when you spoke; now if not said"),
                .repeated("tick", "TICK", ticks),
            ])
    }

    /// Of either talk, owed or not.
    var ticks: String {
        "how you went about it, kept beside the note for you alone: \(words(TalkTick.self, joined: " "))"
    }

    var practising: Guide {
        Guide(
            "How talks were gone about, as those who held them ticked it: counts alone, of the units you answer for.",
            [],
            .person,
            [
                .needed("from", "DAY", "the first day on which a note was filed, 2026-11-23"),
                .needed("to", "DAY", "the last day"),
            ],
            notes:
                "Whole quarters that are over are counted. Where one has few talks, or few with or without a tick, the number is not told."
        )
    }

    var changeGuide: Guide {
        switch self {
        case .changeMove:
            Guide(
                "A known change takes effect on another day; each call before it follows.", ["CHANGE"], .change,
                [
                    .needed("on", "DAY", "the day it takes effect, 2027-02-01"),
                    .needed("reason", "TEXT", "why, without names; it stands in the history of each case"),
                ])
        case .changeCallOff:
            Guide(
                "A known change does not come: nobody rings before it, and contacts that nobody has talked in end.",
                ["CHANGE"], .change,
                [.needed("reason", "TEXT", "why, without names; it stands in the history of each case")])
        default:
            Guide(
                "The known changes of your units, nearest first.", [], .person,
                [.flag("past", "those that have taken effect, the last of them first")])
        }
    }
}
