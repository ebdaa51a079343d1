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
        PageState("case.around.show", "filled", as: "mette", shows: "Borgeren er 13 år") { tab, cast in
            try fill(tab, cast)
        },
        PageState("case.around.address", "filled", as: "mette", shows: "Beskyttet adresse") { tab, cast in
            try fill(tab, cast)
            try tab.click("Vis adressen")
        },
        PageState("case.around.address", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/omkring/adresse")
        },
        PageState("case.around.address", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/omkring/adresse")
        },
    ]

    /// A child of thirteen with a protected address; said again, it is the same.
    private static func fill(_ tab: Tab, _ cast: Cast) throws {
        try tab.open("/sager/\(cast.late)/omkring")
        try tab.fillDate("born", "6", "5", "2013")
        try tab.click("Gem alderen")
        try tab.choose("Er beskyttet: breve kun", in: "Adressen")
        try tab.click("Gem om adressen")
    }
}
