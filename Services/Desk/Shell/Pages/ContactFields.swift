import CaseModel
import DeskCore
import DeskParts
import Web
import Wording

/// What is asked of a contact when it is registered and when it is judged: the same fields, so that neither form forgets what
/// the other asks (R-001 … R-008).
struct ContactFields {
    let parts: FormParts

    var kind: HTML {
        parts.radios(
            "kind", Wording.Desk.kindOfContact,
            ContactKind.allCases.map { ($0.rawValue, Wording.name(of: $0).firstUpper) }, isInline: true)
    }

    /// So many points, each with its kind.
    func points(_ count: Int) -> [HTML] {
        let kinds: [(value: String, label: String)] = PointKind.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }
        return (1...count).map { number -> HTML in
            """
            <div class="pair">
            \(parts.line("point-\(number)", Wording.Desk.point(number), isOptional: number > 1))
            \(parts.radios("point-kind-\(number)", Wording.Desk.pointKind(number), kinds, isInline: true))
            </div>
            """
        }
    }

    /// Why a talk may be difficult, by the municipality's grounds.
    func suitability(_ rows: [GroundRow]) -> HTML {
        let grounds =
            [(value: "", label: Wording.Desk.groundNone)]
            + rows.map { (value: $0.ground.rawValue, label: Wording.Desk.choice($0)) }
        return Pieces.section(
            Wording.Desk.suitability, id: "suitability",
            [
                parts.radios("ground", Wording.Desk.notSuitable, grounds, hint: Wording.Desk.notSuitableHint),
                """
                <div class="when-difficult">
                \(parts.text("ground-reason", Wording.Desk.groundReason, rows: 2))
                \(parts.checks(
                    "offer", Wording.Desk.offers, SupportOffer.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }))
                </div>
                """,
                parts.notOurs,
            ].joined())
    }
}
