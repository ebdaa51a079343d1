import CaseModel
import Support

/// Tilsyn, as the citizens' adviser meets it.
extension PageState {
    static let inspection = [
        PageState("inspection", "filled", as: "vibeke", shows: "Hent listen som fil", open("/tilsyn")),
        PageState(
            "inspection", "silent", as: "vibeke", without: .intake, shows: "kan ikke vises lige nu", open("/tilsyn")),
        PageState("inspection", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/tilsyn")),
    ]
}
