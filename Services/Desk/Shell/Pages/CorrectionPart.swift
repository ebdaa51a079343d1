package import CaseModel
import DeskAnswers
import DeskCore
package import DeskParts
package import Web
import Wording

/// Where it is put right who the citizen is and how they are reached; folded away, beside what stands there now.
package struct CorrectionPart {
    let frame: Frame
    let shown: ShowCase.Reply
    let parts: FormParts

    package init(frame: Frame, shown: ShowCase.Reply, parts: FormParts) {
        self.frame = frame
        self.shown = shown
        self.parts = parts
    }

    package var html: HTML {
        // An anonymous case that has ended stays so: there is nothing left in it to answer.
        guard let viewer = frame.viewer, viewer.handlesCases, shown.citizen != nil || !shown.row.isClosed else {
            return .empty
        }
        let isSent = !parts.faults.isEmpty || !parts.answers[CitizenForm.field("name")].isEmpty
        let filled = FormParts(
            answers: isSent ? parts.answers : shown.citizen.map(standing) ?? parts.answers, faults: parts.faults)
        func field(_ name: String) -> String { CitizenForm.field(name) }
        return """
            <details id="correct" \(attribute: "open", if: isSent)>\
            <summary>\(isNamed ? Wording.Desk.correctHead : Wording.Desk.nameHead)</summary>
            <p class="hint">\(isNamed ? Wording.Desk.correctHint : Wording.Desk.nameHint)</p>
            \(filled.form(
                Link(path: ["sager", shown.row.case.rawValue, "borger"]), frame.formToken,
                [
                    filled.line(field("name"), Wording.Desk.name),
                    filled.line(field("phone"), Wording.Desk.phone, isOptional: true, type: "tel", width: "half"),
                    filled.line(field("email"), Wording.Desk.email, isOptional: true, type: "email"),
                    address(filled),
                    filled.line(
                        field("cpr"), Wording.Desk.cpr, hint: Wording.Desk.cprAgainHint, isOptional: true,
                        width: "half", isSecret: true),
                    filled.radios(
                        field("how"), Wording.Desk.correctHow, grounds.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    """
                    <p class="actions"><button class="second">\
                    \(isNamed ? Wording.Desk.correct : Wording.Desk.nameSave)</button></p>
                    """,
                ]))
            </details>
            """
    }

    /// Whoever learns whose an anonymous complaint is writes it here, where the citizen stands otherwise.
    var ofNobody: HTML {
        let form = html
        return form.text.isEmpty ? .empty : Pieces.section(Wording.Desk.citizen, id: "citizen", form)
    }

    private var isNamed: Bool { shown.citizen != nil }

    /// What stands in the mail of somebody we know is kept by an act of its own, beside the number. Whoever has chosen to be
    /// anonymous says themselves who they are.
    private var grounds: [CorrectionGround] {
        if isNamed { return CorrectionGround.allCases.filter { $0 != .citizensMail } }
        if shown.registeredBy == .publicForm { return [.citizenChecked] }
        return [.citizenChecked, .register, shown.row.channel == .email ? .citizensMail : .ourMistake]
    }

    private func address(_ parts: FormParts) -> HTML {
        shown.surroundings?.protection == nil
            ? parts.text(
                CitizenForm.field("address"), Wording.Desk.address, rows: 3, hint: Wording.Desk.addressHint,
                isOptional: true)
            : parts.text(
                CitizenForm.field("new-address"), Wording.Desk.correctProtectedAddress, rows: 3,
                hint: Wording.Desk.correctProtectedHint, isOptional: true)
    }

    private func standing(_ citizen: Citizen) -> Answers {
        parts.answers
            .setting(CitizenForm.field("name"), citizen.name)
            .setting(CitizenForm.field("phone"), citizen.phone ?? "")
            .setting(CitizenForm.field("email"), citizen.email ?? "")
            .setting(CitizenForm.field("address"), citizen.addressLines.joined(separator: "\n"))
    }
}

/// A number from the citizen's own mail, where the case has none: said to be unchecked, and kept by one act.
enum MailPhonePart {
    static func html(_ number: String?, of id: CaseID, _ frame: Frame, command: String) -> HTML {
        guard let number else { return .empty }
        let mayAct = frame.viewer.map { Door.registrar.lets($0) } ?? false
        let parts = FormParts(answers: Answers().setting("command", command), faults: [])
        let keep = parts.form(
            Link(path: ["sager", id.rawValue, "telefon"]), frame.formToken,
            [
                parts.hidden("mail-phone", number),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.mailPhoneKeep)</button></p>",
            ])
        return "<p>\(Wording.Desk.mailPhone(number))</p>\(mayAct ? keep : HTML.empty)"
    }
}
