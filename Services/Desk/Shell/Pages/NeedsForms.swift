package import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
package import Web
import Wording

/// The forms of Omkring borgeren beside those about people: what a talk takes, the age, and the address.
struct NeedsForms {
    let id: CaseID
    let frame: Frame
    let shown: ShowSurroundings.Reply
    let needs: FormParts
    let minor: FormParts
    let protect: FormParts

    var html: HTML {
        section(
            Wording.Desk.needsHead, "needs-head", Wording.Desk.needsHint, "behov", filledNeeds,
            [
                filledNeeds.checks(
                    "needs-support", Wording.Desk.needsSupport,
                    SupportOffer.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                filledNeeds.line(
                    "needs-language", Wording.Desk.needsLanguage, hint: Wording.Desk.needsLanguageHint,
                    isOptional: true, width: "half"),
                button(Wording.Desk.needsSave),
            ])
            + section(
                Wording.Desk.minorHead, "minor-head", Wording.Desk.minorHint, "alder", filledMinor,
                [
                    filledMinor.date(
                        "born", Wording.Desk.minorBorn, withTime: false, hint: Wording.Desk.minorBornHint),
                    button(Wording.Desk.minorSave),
                ])
            + section(
                Wording.Desk.protectHead, "protect-head", Wording.Desk.protectHint, "beskyttet", filledProtect,
                [
                    filledProtect.radios(
                        "protect", Wording.Desk.protectChoice,
                        [(value: SurroundingsForms.notProtected, label: Wording.Desk.protectNo)]
                            + ProtectedLetters.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    button(Wording.Desk.protectSave),
                ])
    }

    private func section(
        _ title: String, _ name: String, _ hint: String, _ path: String, _ parts: FormParts, _ content: [HTML]
    ) -> HTML {
        let form = parts.form(Link(path: ["sager", id.rawValue, "omkring", path]), frame.formToken, content)
        return Pieces.section(title, id: name, "<p class=\"hint\">\(hint)</p>\(form)")
    }

    private func button(_ words: String) -> HTML {
        "<p class=\"actions\"><button class=\"second\">\(words)</button></p>"
    }

    private var filledNeeds: FormParts {
        let support = (shown.needs?.support ?? []).map { Answers.Field(name: "needs-support", value: $0.rawValue) }
        let language = shown.needs?.language.map { [Answers.Field(name: "needs-language", value: $0)] } ?? []
        return needs.begun(with: support + language)
    }

    private var filledMinor: FormParts {
        guard let born = shown.surroundings.minor?.born else { return minor }
        return minor.begun(with: WrittenMoment.fields(of: born, as: "born"))
    }

    private var filledProtect: FormParts {
        let letters = shown.surroundings.protection?.letters.rawValue
        return protect.begun(with: [.init(name: "protect", value: letters ?? SurroundingsForms.notProtected)])
    }
}

/// A protected address, for whoever has asked for it.
package struct ProtectedAddressPage {
    let frame: Frame
    let shown: ShowProtectedAddress.Reply

    package init(frame: Frame, shown: ShowProtectedAddress.Reply) {
        self.frame = frame
        self.shown = shown
    }

    package var html: HTML {
        let lines = shown.addressLines
        return frame.page(
            Wording.Desk.addressTitle,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(shown.case))">\(Wording.Desk.backToCase)</a></p>
            <h1>\(Wording.Desk.addressTitle)</h1>
            \(lines.isEmpty ? Pieces.sentence(Wording.Desk.addressNone) : Pieces.verbatim(lines.joined(separator: "\n")))
            <p>\(Wording.Desk.addressProtectedHint) \(Wording.Desk.addressSeen)</p>
            """)
    }
}
