import CaseModel
import Support

/// Omkring borgeren, in the states that a caseworker meets it in.
extension PageState {
    static let around = [
        PageState("case.around.show", "empty", as: "mette", shows: "Tal kun med borgeren selv om sagen") { tab, cast in
            try tab.open("/sager/\(cast.near)/omkring")
        },
        PageState("case.around.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/omkring")
            try tab.click("Skriv på sagen")
        },
        PageState("case.around.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/omkring")
        },
        PageState("case.around.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/omkring")
        },
    ]
}
