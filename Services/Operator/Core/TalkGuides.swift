import CaseModel

/// How talks that nobody owed are written down, and known changes moved.
extension Command {
    var noting: Guide {
        Guide(
            "The citizen rang or came, and nobody owed the talk: this is its note. It ends no case and stops no clock.",
            ["CASE"], .change,
            [
                .optional("note", "TEXT", "the note; every word of it goes to the citizen"),
                .optional("note-file", "FILE", "the note from a file, - for standard input"),
                .needed(
                    "recognised", "HOW",
                    "how you knew whom you spoke with: \(IdentityCheck.allCases.map(\.rawValue).joined(separator: " "))"
                ),
                .optional("spoken-with", "N", "the representative by this number in the case; the citizen if not said"),
                .optional("explained", "TEXT", "what was explained and advised"),
                .optional("unmet", "TEXT", "what cannot be met"),
                .optional("own-errors", "TEXT", "the errors of ours that we stand by; not what is still under review"),
                .optional("prevention", "TEXT", "what is done so that they do not happen again"),
                .optional("citizens-words", "TEXT", "how the citizen put the matter"),
                .repeated(
                    "agreement", "WHAT|WHO|BY", "what was agreed; WHO is citizen (borger), municipality or a PERSON"),
                .optional("spoken-at", "MOMENT", "when you spoke; now if not said"),
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
                .repeated("unit", "UNIT", "only this unit, by name or id"),
            ], notes: "Where there are few talks, or few with or without a tick, the number is not told.")
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
