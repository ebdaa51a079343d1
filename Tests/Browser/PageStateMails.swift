import CaseModel
import Support

/// Mails, those that became a case and those that did not; and a letter as it was sent.
extension PageState {
    static let mails = [
        PageState("mails", "filled", as: "birgitte", shows: "mail fra os, der kom retur", open("/mails")),
        PageState("mails", "silent", as: "birgitte", without: .intake, shows: "kan ikke vises lige nu", open("/mails")),
        PageState("mails", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/mails")),
        PageState("case", "of a mail", as: "birgitte", shows: "Mails fra borgeren") { tab, cast in
            try tab.open("/sager/\(cast.mailed)")
        },
    ]

    static let letters = [
        PageState("case.letter", "as it was sent", as: "lone", shows: "Brev") { tab, cast in
            try tab.open("/sager/\(cast.solved)/breve/\(cast.letter)")
        },
        PageState("case.letter", "unknown", as: "lone", shows: "intet brev med det nummer") { tab, cast in
            try tab.open("/sager/\(cast.solved)/breve/L-00000000000000000000")
        },
        PageState("case.letter", "silent", as: "lone", without: .notifier, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.solved)/breve/\(cast.letter)")
        },
        PageState("case.letter", "denied", as: "peter", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/breve/\(cast.letter)")
        },
    ]
}
