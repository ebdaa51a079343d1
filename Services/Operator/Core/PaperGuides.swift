import CaseModel

/// *Samarbejdet om sagen*, its meetings, and mails at the command line.
extension Command {
    var paperGuide: Guide {
        switch self {
        case .paperWrite:
            Guide(
                "Puts a paper of ours into the case; an earlier one of its kind stays readable.", ["CASE", "KIND"],
                .change,
                [
                    .repeated("action", "WHAT|WHO|BY|STATUS", "plan: everything in it, as it stands from now on"),
                    .optional("often", "TEXT", "contactAgreement: how often and when the citizen hears from us"),
                    .repeated("way", "WAY", "contactAgreement: \(words(ContactWay.self, joined: " "))"),
                    .optional("can", "TEXT", "contactAgreement: what we can help with; stairs: what we can do more of"),
                    .optional("cannot", "TEXT", "contactAgreement: what we cannot help with"),
                    .optional("agreed", "DAY", "contactAgreement: when it was agreed on; a proposal if not said"),
                    .optional("every-days", "N", "contactAgreement: at most so many days between two times"),
                    .optional("first", "DAY", "contactAgreement: the first time at the latest; with --every-days"),
                    .optional("where", "TEXT", "stairs: where we stand"),
                    .optional("conduct", "TEXT", "perspective: what was seen or heard"),
                    .optional("reasons", "TEXT", "perspective: good reasons there may be for it"),
                    .optional("needs", "TEXT", "perspective: what the citizen may need"),
                    .optional("matters", "TEXT", "perspective: what matters to the citizen"),
                    .optional("change", "TEXT", "perspective: what we do otherwise from now on"),
                    .optional("text", "TEXT", "minutes, internalAgreement: what it says"),
                    .optional("file", "FILE", "the same from a file, - for standard input"),
                    .flag("told", "management: those above have been told"),
                    .repeated("person", "PERSON", "management: who has been told"),
                    .optional("reason", "TEXT", "management: why, or why not"), Self.notOurs,
                ], notes: "KIND is one of: \(WritePaper.kinds).\n" + Self.people)
        default: Guide("The papers of a case: those that count, and the newest of the others.", ["CASE"], .person)
        }
    }

    var meetingGuide: Guide {
        switch self {
        case .meetingPlan:
            Guide(
                "Plans a meeting; those who take part get it in their calendars.", ["CASE"], .change,
                [
                    .needed("at", "MOMENT", "when, 2026-11-26T10:00"), .needed("place", "TEXT", "where"),
                    .repeated("with", "PERSON", "one of ours who takes part"),
                    .optional("risk-seen", "TEXT", "what has been seen before; needed where the risk is asked for"),
                    .optional("risk-measures", "TEXT", "what is done against it"),
                    .optional("risk-way-out", "TEXT", "how one gets help or away"), Self.notOurs,
                    Self.wishedHour,
                ], notes: Self.people)
        default:
            Guide(
                "Moves a planned meeting, or calls it off; the calendars follow.", ["CASE", "MEETING"], .change,
                [
                    .optional("at", "MOMENT", "the new hour"), .flag("off", "it is called off"),
                    .optional("place", "TEXT", "another place; the same if not said"),
                    .optional(
                        "notice", "WAY",
                        "how the citizen was told: \(words(NoticeWay.self, joined: " ")); letter sends one. Needed on red"
                    ),
                    .needed("reason", "TEXT", "why"), Self.wishedHour,
                ])
        }
    }

    var mailGuide: Guide {
        switch self {
        case .mailSettle:
            Guide(
                "You have read this mail and seen to it; or it becomes a case, or part of one.", ["MAIL"], .change,
                [
                    .optional("unit", "UNIT", "make a case of it, in this unit"),
                    .optional("case", "CASE", "it belongs in this case"),
                    .flag("new-complaint", "it lies in a case that has ended and is a complaint of its own"),
                    .optional(
                        "name", "TEXT",
                        "whose case it is, where a colleague wrote it of a citizen, or no sender stands in it"),
                    .optional("phone", "TEXT", "the citizen's telephone, with --name"),
                    .optional("email", "TEXT", "the citizen's e-mail address, with --name"),
                ])
        default:
            Guide(
                "The mails of a case; without one, those that made no case and nobody has looked at.", ["[CASE]"],
                .person)
        }
    }
}
