import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Hvem taler du med? First on Samtalen's form; and what may be said to anybody else: nothing of the case (R-018).
struct CallerPart {
    let id: CaseID
    let parts: FormParts
    let surroundings: CitizenSurroundings?

    var html: HTML {
        let people =
            [(value: CallerForm.citizen, label: Wording.Desk.callerCitizen)]
            + (surroundings?.representatives ?? []).map { row in
                (value: String(row.number), label: Wording.Desk.callerChoice(row.representative))
            }
            + [(value: CallerForm.stranger, label: Wording.Desk.callerStranger)]
        return """
            <h2>\(Wording.Desk.callerHead)</h2><p class="hint">\(Wording.Desk.callerHint)</p>
            \(parts.radios("caller", Wording.Desk.callerWho, people))
            \(parts.radios(
                "caller-how", Wording.Desk.callerHow,
                IdentityCheck.allCases.map { ($0.rawValue, Wording.Desk.callerHow($0)) },
                hint: Wording.Desk.callerHowHint))
            <details \(attribute: "open", if: parts.answers["caller"] == CallerForm.stranger)>
            <summary>\(Wording.Desk.callerOtherHead)</summary>
            \(Pieces.list(Wording.Desk.callerOther))
            <p><a class="alone" href="\(Link(path: ["sager", id.rawValue, "spoerger"]))">\(Wording.Desk.callerAsked)</a></p>
            </details>
            """
    }
}
