import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Whether anybody has checked who the citizen is, in words; and where that is said.
struct VerificationPart {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let parts: FormParts
    let now: Timestamp

    var html: HTML {
        if let check = shown.verification {
            let words = Wording.Desk.verified(
                check.how, by: staff.name(of: check.by), Wording.near(check.at, at: now))
            return "<p class=\"small\"><strong>\(Wording.Desk.verified):</strong> \(words)</p>"
        }
        guard let citizen = shown.citizen, !citizen.isVerified else { return .empty }
        guard shown.registeredBy.isNobody else {
            return "<p class=\"small\">\(Wording.Desk.unverified)</p>\(form(citizen))"
        }
        return """
            <p class="silent"><strong>\(Wording.Desk.notVerified).</strong> \(Wording.Desk.notVerifiedHint)</p>
            \(form(citizen))
            """
    }

    private func form(_ citizen: Citizen) -> HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        let isSent = !parts.faults.isEmpty || !parts.answers["how"].isEmpty
        let filled = FormParts(
            answers: isSent
                ? parts.answers : parts.answers.setting("address", citizen.addressLines.joined(separator: "\n")),
            faults: parts.faults)
        return """
            <details \(attribute: "open", if: isSent)><summary>\(Wording.Desk.verifyHead)</summary>
            \(filled.form(
                Link(path: ["sager", shown.row.case.rawValue, "bekraeft"]), frame.formToken,
                [
                    filled.radios(
                        "how", Wording.Desk.verifyHow,
                        IdentityCheck.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    // A protected address is not shown here, and stays as it is.
                    shown.surroundings?.protection != nil
                        ? .empty
                        : filled.text(
                            "address", Wording.Desk.verifyAddress, rows: 3, hint: Wording.Desk.verifyAddressHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.verify)</button></p>",
                ]))
            </details>
            """
    }
}

/// What the citizen wishes of the call, as one reads it before ringing.
enum WishesPart {
    static func html(_ wishes: CallWishes?) -> HTML {
        guard let wishes, !wishes.isEmpty else { return .empty }
        let support = wishes.support.map { Wording.Desk.wish($0, language: wishes.language) }
        return Pieces.facts([
            (Wording.Desk.suits, Pieces.words(wishes.suits)),
            (Wording.Desk.wishes, support.isEmpty ? nil : Pieces.list(support)),
        ])
    }
}
